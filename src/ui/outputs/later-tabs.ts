/** The tabs Tokens and Events. */
import { html, type TemplateResult } from "lit";
import type { Run } from "../../core/run.ts";
import { later, loading } from "./later.ts";

export function tokensTab(run: Run): TemplateResult {
  later(import("./tokens/token-map.ts"));
  return html`<quire-tokens .run=${run}>${loading()}</quire-tokens>`;
}

export function eventsTab(run: Run): TemplateResult {
  later(import("./events/event-list.ts"));
  return html`<quire-events .run=${run}>${loading()}</quire-events>`;
}
