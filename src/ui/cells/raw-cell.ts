/** A raw cell: text that Jupyter passes on as it is. */
import { msg } from "@lit/localize";
import { html, type TemplateResult } from "lit";
import type { RawCell } from "../../core/notebook.ts";
import { kindLabel } from "../words.ts";
import { type Drawing, textField } from "./parts.ts";

export function rawCell(drawing: Drawing<RawCell>, tools: TemplateResult): TemplateResult {
  const value = drawing.cell.source;
  return html`<div class="markdown raw">
    <p class="label" aria-hidden="true">${kindLabel("raw")}</p>
    ${textField(drawing, { path: ["source"], value, label: msg("Raw text"), placeholder: msg("Empty") })}
    <div class="tools">${tools}</div>
  </div>`;
}
