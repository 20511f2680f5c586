/** Elements whose code is loaded when one is first drawn. */
import { msg } from "@lit/localize";
import { html, type TemplateResult } from "lit";

/** Where the code cannot be had, what stands in the element stays, and the next drawing asks for it again. */
export function later(code: Promise<unknown>): void {
  code.catch(() => undefined);
}

/** What stands in an element until there is code that makes it one. */
export function loading(): TemplateResult {
  return html`<p class="note">${msg("Loading…")}</p>`;
}
