/** A Markdown cell: rendered; Enter, Edit in its menu or a double click edits. */
import { msg } from "@lit/localize";
import { html, type TemplateResult } from "lit";
import type { MarkdownCell } from "../../core/notebook.ts";
import { type Drawing, textField } from "./parts.ts";
import "../outputs/markdown-text.ts";

export function markdownCell(drawing: Drawing<MarkdownCell>, tools: TemplateResult): TemplateResult {
  const { editing } = drawing.view;
  return html`<div class=${editing ? "markdown editing" : "markdown"}>
    ${editing ? editor(drawing) : rendered(drawing)}
    <div class="tools">${tools}</div>
  </div>`;
}

function editor(drawing: Drawing<MarkdownCell>): TemplateResult {
  const value = drawing.cell.source;
  const label = msg("Markdown text");
  return textField(drawing, { path: ["source"], value, label, placeholder: msg("Write Markdown") });
}

function rendered({ app, cell }: Drawing<MarkdownCell>): TemplateResult {
  const edit = (): void => app.focus(cell.id, "edit");
  if (cell.source.trim() === "")
    return html`<button class="placeholder" @click=${edit}>${msg("Empty. Write something.")}</button>`;
  return html`<div @dblclick=${edit}><quire-markdown .text=${cell.source} .attachments=${cell.attachments ?? ""}></quire-markdown></div>`;
}
