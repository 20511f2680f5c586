/** What is known of one token: what else could have stood there, and how likely each was. */
import { msg, str } from "@lit/localize";
import { html, nothing, type TemplateResult } from "lit";
import type { Token, TokenOption } from "../../../core/api/tokens.ts";
import { bytesLabel, percent, probability, tokenContent } from "./token-text.ts";

export function tokenPanel(token: Token | undefined): TemplateResult {
  if (token === undefined)
    return html`<p class="hint">${msg("Point at a token, or go through them with the arrow keys.")}</p>`;
  return html`<p class="chosen"><code>${tokenContent(token)}</code> <b>${percent(token)}</b></p>
    <p class="hint">${facts(token)}</p>
    ${token.alternatives.length > 0 ? optionList(token) : nothing}`;
}

function facts({ logprob, bytes, text, alternatives }: Token): string {
  return [
    logprob === null ? msg("no probability reported") : msg(str`logprob ${round(logprob)}`),
    bytes === null ? "" : bytesLabel(bytes, text),
    alternatives.length === 0 && logprob !== null ? msg("no alternatives reported") : "",
  ]
    .filter(Boolean)
    .join(" · ");
}

function optionList(token: Token): TemplateResult {
  return html`<ol>
    ${ranked(token).map((option) => optionRow(option, option.token === token.token))}
  </ol>`;
}

/** The token itself is among its alternatives, also where the server names only likelier ones. */
function ranked(token: Token): readonly TokenOption[] {
  const { alternatives } = token;
  if (alternatives.some((option) => option.token === token.token)) return alternatives;
  const place = alternatives.findIndex((option) => (option.logprob ?? 0) < (token.logprob ?? 0));
  return alternatives.toSpliced(place < 0 ? alternatives.length : place, 0, token);
}

function optionRow(option: TokenOption, chosen: boolean): TemplateResult {
  return html`<li aria-current=${chosen ? "true" : "false"}>
    <code>${tokenContent(option)}</code>
    <span class="percent">${percent(option)}</span>
    <svg viewBox="0 0 100 3" preserveAspectRatio="none" aria-hidden="true">
      <rect width="100" height="3" class="all" />
      <rect width=${(probability(option) ?? 0) * 100} height="3" />
    </svg>
  </li>`;
}

function round(logprob: number): string {
  return logprob.toFixed(3).replace("-", "−");
}
