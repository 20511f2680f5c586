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
  const { app, cell } = drawing;
  const several = cell.prompts.length > 1;
  const label = several ? msg(str`Prompt ${index + 1}`) : msg("Prompt");
  const placeholder = msg("What the model is to go on from");
  return html`<div class="prompt">
    ${textField(drawing, { path: ["prompts", index], value, label, placeholder })}
    ${several ? remove(index) : nothing}
  </div>`;
  function remove(at: number): TemplateResult {
    const name = msg(str`Remove prompt ${at + 1}`);
    return html`<button class="icon-button" aria-label=${name} title=${name} @click=${() => app.commit(removePrompt(cell, at))}>
      ${icons.close}
    </button>`;
  }
}
