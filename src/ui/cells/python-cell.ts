/** A Python cell: its code, and why it does not run. */
import { msg, str } from "@lit/localize";
import { html, nothing, type TemplateResult } from "lit";
import type { Execution } from "../../core/execution.ts";
import type { PythonCell } from "../../core/notebook.ts";
import { later } from "../later.ts";
import { kindLabel } from "../words.ts";
import { type Drawing, textField } from "./parts.ts";

export function pythonCell(drawing: Drawing<PythonCell>, tools: TemplateResult): TemplateResult {
  const field = { path: ["source"], value: drawing.cell.source, label: msg("Code") };
  return html`<div class="sheet">
    <div class="head">
      <span class="kind">${kindLabel("python")}</span>
      <span class="grow"></span>
      ${drawing.view.execution ? html`<span class="tag">${recorded(drawing.view.execution)}</span>` : nothing}
      <span class="tools">${tools}</span>
    </div>
    <div class="code">
      ${textField(drawing, { ...field, placeholder: msg("Write Python"), language: "python" })}
    </div>
    <div role="status">${drawing.view.asked ? notYet() : nothing}</div>
  </div>`;
}

/** What it put out. The sanitiser comes with it, so that no HTML is seen as text before. */
export function executionOutputs(execution: Execution, number: number): TemplateResult {
  later(() => Promise.all([import("../outputs/jupyter/outputs.ts"), import("../outputs/safe-html.ts")]));
  return html`<quire-outputs
    role="region"
    aria-label=${msg(str`Output of cell ${number}`)}
    .execution=${execution}
  ></quire-outputs>`;
}

function recorded({ at }: Execution): string {
  if (at === null) return msg("Recorded");
  return msg(str`Recorded ${new Date(at).toISOString().slice(0, 10)}`);
}

function notYet(): TemplateResult {
  later(() => import("./python-note.ts"));
  return html`<quire-python-note></quire-python-note>`;
}
