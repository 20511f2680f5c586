/** The tabs Request, Tokens and Events: their code is loaded when one is first opened. */
import { html, type TemplateResult } from "lit";
import type { Images } from "../../app/images.ts";
import type { Run } from "../../core/run.ts";
import { later, loading } from "../later.ts";

export function requestTab(run: Run, images: Images): TemplateResult {
  later(() => import("./request-view.ts"));
  return html`<quire-request .run=${run} .images=${images}>${loading()}</quire-request>`;
}

export function tokensTab(run: Run): TemplateResult {
  later(() => import("./tokens/token-map.ts"));
  return html`<quire-tokens .run=${run}>${loading()}</quire-tokens>`;
}

export function eventsTab(run: Run): TemplateResult {
  later(() => import("./events/event-list.ts"));
  return html`<quire-events .run=${run}>${loading()}</quire-events>`;
}
