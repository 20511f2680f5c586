/** A Python cell: its code, and why it does not run. */
import { msg } from "@lit/localize";
import { html, nothing, type TemplateResult } from "lit";
import type { PythonCell } from "../../core/notebook.ts";
import { kindLabel } from "../words.ts";
import { type Drawing, textField } from "./parts.ts";

export function pythonCell(drawing: Drawing<PythonCell>, tools: TemplateResult): TemplateResult {
  const field = { path: ["source"], value: drawing.cell.source, label: msg("Code") };
  return html`<div class="sheet">
    <div class="head">
      <span class="kind">${kindLabel("python")}</span>
      <span class="grow"></span>
      <span class="tools">${tools}</span>
    </div>
    <div class="code">
      ${textField(drawing, { ...field, placeholder: msg("Write Python"), language: "python" })}
    </div>
    <div role="status">${drawing.view.asked ? notYet() : nothing}</div>
  </div>`;
}

function notYet(): TemplateResult {
  return html`<p class="foot">
    ${msg("Running Python comes with the Python engine, which this page does not have yet. Recorded outputs are kept.")}
  </p>`;
}
