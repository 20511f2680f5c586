/** A raw cell: text that Jupyter passes on as it is. */
import { html, type TemplateResult } from "lit";
import type { RawCell } from "../../core/notebook.ts";
import { kindLabel } from "../words.ts";
import { type Drawing, textField } from "./parts.ts";

export function rawCell(drawing: Drawing<RawCell>, tools: TemplateResult): TemplateResult {
  const value = drawing.cell.source;
  const label = kindLabel("raw");
  return html`<div class="markdown raw">
    <p class="label" aria-hidden="true">${label}</p>
    ${textField(drawing, { path: ["source"], value, label, placeholder: "" })}
    <div class="tools">${tools}</div>
  </div>`;
}
