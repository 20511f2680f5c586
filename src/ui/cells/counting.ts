/** Where a prompt cell says how many tokens it sends. */
import { msg } from "@lit/localize";
import { html, type TemplateResult } from "lit";
import { countAll, isCounting } from "../../app/asking/counting.ts";
import { later } from "../later.ts";
import type { Drawing } from "./parts.ts";

/** The count, or the button that begins to count in all cells. What counts is loaded only then. */
export function tokenCount({ app, cell }: Drawing): TemplateResult {
  if (!isCounting(app))
    return html`<button class="add count" @click=${() => countAll(app, true)}>${msg("count tokens")}</button>`;
  later(() => import("./token-count.ts"));
  return html`<quire-token-count class="count" .app=${app} .cellId=${cell.id}></quire-token-count>`;
}
