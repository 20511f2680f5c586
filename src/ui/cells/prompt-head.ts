/** The head of a prompt cell's sheet: what it is, what its answer is called, and what it is told apart by. */
import { msg, str } from "@lit/localize";
import { html, type TemplateResult } from "lit";
import { live } from "lit/directives/live.js";
import type { CellView } from "../../app/cell-view.ts";
import { renameCell } from "../../core/edits/cell-edits.ts";
import type { PromptCell } from "../../core/notebook.ts";
import { typedIn } from "../options.ts";
import { kindLabel } from "../words.ts";
import { codeButton } from "./code-face.ts";
import type { Drawing } from "./parts.ts";

export function promptHead(drawing: Drawing<PromptCell>, menu: TemplateResult): TemplateResult {
  const { app, view, cell } = drawing;
  const rename = (event: Event): void => app.commit(renameCell(cell, typedIn(event)));
  return html`<div class="head">
    <span class="kind">${kindLabel(cell.kind)}</span>
    <span class="name">
      <input aria-label=${msg("Name of the answer")} .value=${live(cell.name)} @input=${rename} autocomplete="off" spellcheck="false" />
      <span aria-hidden="true">&nbsp;= ${cell.kind === "chat" ? "chat.completions" : "completions"}</span>
    </span>
    <span class="grow"></span>
    ${tags(view)}
    <span class="tools">${codeButton(drawing)}${menu}</span>
  </div>`;
}

function tags({ stale, run }: CellView): readonly TemplateResult[] {
  const recorded = run?.recorded?.at.slice(0, 10);
  return [
    ...(stale ? [html`<span class="tag stale">${msg("Stale: changed since this answer")}</span>`] : []),
    ...(recorded ? [html`<span class="tag">${msg(str`Recorded ${recorded}`)}</span>`] : []),
  ];
}
