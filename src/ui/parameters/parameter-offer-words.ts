/** What the picker says of each of its offers. */
import { msg, str } from "@lit/localize";
import { html, nothing, type TemplateResult } from "lit";
import { type ParameterName, ruleOf } from "../../core/api/parameters.ts";
import type { Endpoint } from "../../core/run.ts";
import { parameterHelp } from "./parameter-help.ts";
import type { Offer } from "./parameter-offer.ts";
import { typeWords } from "./parameter-words.ts";

export function offerWords(endpoint: Endpoint, offer: Offer): TemplateResult {
  return offer.type === "known" ? known(endpoint, offer.name) : plain(offer);
}

function known(endpoint: Endpoint, name: ParameterName): TemplateResult {
  const rule = ruleOf(endpoint, name);
  const usual = rule?.default === undefined || rule.default === "null" ? undefined : rule.default;
  return html`<span class="name">${name}</span>
    ${rule?.deprecated ? html`<span class="tag">${msg("deprecated")}</span>` : nothing}
    <span class="type"
      >${rule ? typeWords(rule.type) : nothing}${usual ? html` · ${msg(html`default <b>${usual}</b>`)}` : nothing}</span
    >
    <span class="help"
      >${parameterHelp(name)} ${rule?.deprecated?.length ? msg(str`Better: ${rule.deprecated.join(", ")}.`) : nothing}</span
    >`;
}

function plain({ type, name }: Offer): TemplateResult {
  return type === "taken"
    ? html`<span class="name">${name}</span><span class="help">${msg("Set already: go to it.")}</span>`
    : html`<span class="name">${name}</span>
        <span class="help">${msg("Add it as it is: any name and any JSON value is sent.")}</span>`;
}
