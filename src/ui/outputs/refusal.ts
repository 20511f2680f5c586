/** A refusal is an answer, not an error: it is shown calmly, in the model's own words. */
import { msg } from "@lit/localize";
import { html, type TemplateResult } from "lit";

export function refusalView(words: string): TemplateResult {
  return html`<div class="refusal" role="group" aria-label=${msg("Refusal")}>
    <p class="refused">${msg("The model refused:")}</p>
    <p class="plain">${words}</p>
  </div>`;
}
