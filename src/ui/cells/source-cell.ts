/** A cell of source text that is not rendered: Python, or raw text. */
import { msg } from "@lit/localize";
import { html, type TemplateResult } from "lit";
import type { PythonCell, RawCell } from "../../core/notebook.ts";
import { type Drawing, textField } from "./parts.ts";

export function sourceCell(drawing: Drawing<PythonCell | RawCell>, tools: TemplateResult): TemplateResult {
  const value = drawing.cell.source;
  const [label, placeholder] =
    drawing.cell.kind === "python" ? [msg("Code"), msg("Write Python")] : [msg("Raw text"), ""];
  return html`<div class="markdown editing">
    ${textField(drawing, { path: ["source"], value, label, placeholder })}
    <div class="tools">${tools}</div>
  </div>`;
}
