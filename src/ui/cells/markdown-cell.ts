/** A Markdown cell: rendered; Enter or a double click edits. */
import { msg } from "@lit/localize";
import { html, type TemplateResult } from "lit";
import type { MarkdownCell } from "../../core/notebook.ts";
import { type Drawing, textField } from "./parts.ts";
import "../outputs/markdown-text.ts";

export function markdownCell(drawing: Drawing<MarkdownCell>, tools: TemplateResult): TemplateResult {
  const { view, cell } = drawing;
  return html`<div class=${view.editing ? "markdown editing" : "markdown"}>
    ${view.editing ? editor(drawing) : rendered(drawing)}
    <div class="tools">${tools}</div>
  </div>`;
  function rendered({ app }: Drawing): TemplateResult {
    return html`<div @dblclick=${() => app.focus(cell.id, "edit")}>${reading(cell)}</div>`;
  }
}

function editor(drawing: Drawing<MarkdownCell>): TemplateResult {
  const value = drawing.cell.source;
  return textField(drawing, {
    path: ["source"],
    value,
    label: msg("Markdown text"),
    placeholder: msg("Write Markdown"),
  });
}

function reading(cell: MarkdownCell): TemplateResult {
  if (cell.source.trim() === "")
    return html`<span class="placeholder">${msg("Empty. Press Enter to write.")}</span>`;
  return html`<quire-markdown .text=${cell.source}></quire-markdown>`;
}
