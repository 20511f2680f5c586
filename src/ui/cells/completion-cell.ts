/** A completion cell: one prompt or several. */
import { msg, str } from "@lit/localize";
import { html, nothing, type TemplateResult } from "lit";
import { addPrompt, removePrompt } from "../../core/cell-edits.ts";
import type { CompletionCell } from "../../core/notebook.ts";
import { icons } from "../icons.ts";
import { type Drawing, textField } from "./parts.ts";

export function promptRows(drawing: Drawing<CompletionCell>): TemplateResult {
  return html`${drawing.cell.prompts.map((prompt, index) => promptRow(drawing, prompt, index))}`;
}

export function addPromptButton({ app, cell }: Drawing<CompletionCell>): TemplateResult {
  const add = (): void => app.commit(addPrompt(cell, cell.prompts.length));
  return html`<button class="add" aria-label=${msg("Add prompt")} @click=${add}>${msg("+ prompt")}</button>`;
}

function promptRow(drawing: Drawing<CompletionCell>, value: string, index: number): TemplateResult {
  const several = drawing.cell.prompts.length > 1;
  const label = several ? msg(str`Prompt ${index + 1}`) : msg("Prompt");
  const placeholder = msg("What the model is to go on from");
  return html`<div class="prompt">
    ${textField(drawing, { path: ["prompts", index], value, label, placeholder })}
    ${several ? removeButton(drawing, index) : nothing}
  </div>`;
}

function removeButton({ app, cell }: Drawing<CompletionCell>, index: number): TemplateResult {
  const name = msg(str`Remove prompt ${index + 1}`);
  const remove = (): void => app.commit(removePrompt(cell, index));
  return html`<button class="icon-button" aria-label=${name} title=${name} @click=${remove}>${icons.close}</button>`;
}
