/** A completion cell: one prompt or several. */
import { msg, str } from "@lit/localize";
import { html, nothing, type TemplateResult } from "lit";
import { isTokens } from "../../core/api/request.ts";
import { addPrompt, removePrompt } from "../../core/edits/cell-edits.ts";
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
  const { tokens } = drawing.cell;
  const placeholder = tokens ? "[9906, 1917]" : msg("What the model is to go on from");
  return html`<div class="prompt">
    <div>
      ${textField(drawing, { path: ["prompts", index], value, label, placeholder })}
      ${tokens ? tokensLine(value) : nothing}
    </div>
    ${several ? removeButton(drawing, index) : nothing}
  </div>`;
}

/** What the prompt is sent as; a reference may bring token ids that are not known yet. */
function tokensLine(value: string): TemplateResult {
  const isFine = isTokens(value) || value.includes("{{");
  return html`<p class="tokens ${isFine ? "" : "bad"}" role="status">
    ${isFine ? msg("Sent as token ids") : msg("This is not a list of token ids, such as [9906, 1917].")}
  </p>`;
}

function removeButton({ app, cell }: Drawing<CompletionCell>, index: number): TemplateResult {
  const name = msg(str`Remove prompt ${index + 1}`);
  const remove = (): void => app.commit(removePrompt(cell, index));
  return html`<button class="icon-button" aria-label=${name} title=${name} @click=${remove}>${icons.close}</button>`;
}
