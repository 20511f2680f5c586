/** The tabs Tokens and Events: their code is loaded when one is first opened. */
import { msg } from "@lit/localize";
import { html, type TemplateResult } from "lit";
import type { Run } from "../../core/run.ts";

export function tokensTab(run: Run): TemplateResult {
  load(import("./tokens/token-map.ts"));
  return html`<quire-tokens .run=${run}>${loading()}</quire-tokens>`;
}

export function eventsTab(run: Run): TemplateResult {
  load(import("./events/event-list.ts"));
  return html`<quire-events .run=${run}>${loading()}</quire-events>`;
}

/** Where the code cannot be had, the note stays, and the next drawing asks for it again. */
function load(code: Promise<unknown>): void {
  code.catch(() => undefined);
}

/** What stands in an element until there is code that makes it one. */
function loading(): TemplateResult {
  return html`<p class="note">${msg("Loading…")}</p>`;
}
