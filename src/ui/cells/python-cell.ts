/** A Python cell: its code, and a place for what comes of it, whose drawing is loaded with the first of it. */
import { msg, str } from "@lit/localize";
import { html, nothing, type TemplateResult } from "lit";
import type { App } from "../../app/app.ts";
import type { CellView } from "../../app/cell-view.ts";
import type { Execution } from "../../core/execution.ts";
import type { PythonCell } from "../../core/notebook.ts";
import type { NamesAt } from "../editor/python-completion.ts";
import { later, missing } from "../later.ts";
import { seconds } from "../outputs/durations.ts";
import { kindLabel } from "../words.ts";
import { type Drawing, textField } from "./parts.ts";
import { loadPythonOutput, readPythonAhead } from "./python-entries.ts";
import { takesFiles } from "./python-files.ts";

export function pythonCell(drawing: Drawing<PythonCell>, tools: TemplateResult): TemplateResult {
  const { cell, view } = drawing;
  readPythonAhead(drawing.app);
  const field = { path: ["source"], value: cell.source, label: msg("Code") };
  const names: NamesAt = async (code, at) =>
    (await import("../python/known-names.ts")).knownNames(drawing.app, cell.id, code, at);
  return html`<div class="sheet" @drop=${takesFiles(drawing.app)}>
    <div class="head">
      <span class="kind">${kindLabel("python")}</span>
      <span class="grow"></span>
      ${view.execution ? how(view.execution) : nothing}
      <span class="tools">${tools}</span>
    </div>
    <div class="code">
      ${textField(drawing, { ...field, placeholder: msg("Write Python"), language: "python", names })}
    </div>
  </div>`;
}

/** What it puts out, asks and calls, as far as there is any of that. */
export function pythonOutput(
  app: App,
  { cell: { id }, execution, state, refusal }: CellView,
  number: number,
): TemplateResult | typeof nothing {
  const hasFailed = app.python.failedAt === id;
  if (!execution && !refusal && state === "idle" && !hasFailed) return nothing;
  later(loadPythonOutput);
  return html`<quire-python-output
    role="region"
    aria-label=${msg(str`Output of cell ${number}`)}
    .app=${app}
    .cellId=${id}
    .refusal=${refusal}
    >${hasFailed ? missing() : nothing}</quire-python-output
  >`;
}

/** How long this page took for it, or that it comes from a file. */
function how({ status, total, at }: Execution): TemplateResult {
  if (status) return html`<span class="took">${total === undefined ? "" : `${seconds(total)} s`}</span>`;
  const words = at === null ? msg("Recorded") : msg(str`Recorded ${new Date(at).toISOString().slice(0, 10)}`);
  return html`<span class="tag">${words}</span>`;
}
