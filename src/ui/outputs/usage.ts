import { localized, msg, str } from "@lit/localize";
import { html, LitElement, nothing, type TemplateResult } from "lit";
import { customElement, property, state } from "lit/decorators.js";
import type { Usage } from "../../core/api/delta.ts";
import { dollars } from "../../core/models/dollars.ts";
import type { ModelFacts } from "../../core/models/model-facts.ts";
import { type Price, priceOf } from "../../core/models/price.ts";
import { spentOn } from "../../core/models/spent.ts";
import type { Run } from "../../core/run.ts";
import "../figure.ts";
import { arrived } from "../later.ts";

/** The tokens of a run that asked a server, and what they cost, as far as that is known. */
@localized()
@customElement("quire-usage")
export class UsageElement extends LitElement {
  @property({ attribute: false }) run!: Run;
  @property({ attribute: false }) usage!: Usage;
  /** The tokens, as the line of statistics has them. */
  @property() tokens = "";
  @state() private snapshot: readonly ModelFacts[] | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    void this.#load();
  }

  protected override render(): TemplateResult {
    const { usage, tokens } = this;
    const price = this.snapshot && priceOf(spentOn(this.run, usage), this.snapshot);
    const words = price && priceWords(price);
    return html`<quire-figure
      .text=${words ? `${tokens} · ${words}` : tokens}
      .label=${msg("Tokens and price")}
      .about=${html`<dl>${counts(usage)} ${price ? priceRow(price) : nothing}</dl>
        ${price ? priceNote(price) : nothing}`}
    ></quire-figure>`;
  }

  /** Without it the tokens stand alone. */
  async #load(): Promise<void> {
    this.snapshot = await arrived(async () => (await import("../../core/models/snapshot.ts")).loadSnapshot());
  }
}

/** "" where there is nothing to say in the line: what is unknown is said in the note alone. */
function priceWords(price: Price): string {
  switch (price.type) {
    case "reported":
      return dollars(price.usd);
    case "estimated":
      return `≈ ${dollars(price.usd)}`;
    default:
      return "";
  }
}

function counts(usage: Usage): readonly (TemplateResult | typeof nothing)[] {
  return [
    row(msg("Prompt"), usage.prompt_tokens),
    row(msg("of these cached"), usage.cached_tokens || undefined, "part"),
    row(msg("Answer"), usage.completion_tokens),
    row(msg("of these reasoning"), usage.reasoning_tokens || undefined, "part"),
  ];
}

function row(label: string, tokens: number | undefined, look = ""): TemplateResult | typeof nothing {
  if (tokens === undefined) return nothing;
  return html`<dt class=${look}>${label}</dt><dd class=${look}>${tokens.toLocaleString()}</dd>`;
}

function priceRow(price: Price): TemplateResult | typeof nothing {
  if (price.type === "free") return nothing;
  return html`<dt>${msg("Price")}</dt><dd>${priceWords(price) || msg("unknown")}</dd>`;
}

function priceNote(price: Price): TemplateResult | typeof nothing {
  switch (price.type) {
    case "reported":
      return html`<p>${msg("The price is the server's own figure.")}</p>`;
    case "estimated":
      return html`<p>${msg(str`An estimate by the prices of ${price.facts.date}:`)} ${sourceOf(price.facts)}</p>`;
    case "unknown":
      return html`<p>${msg("The list of prices that comes with the page does not have this model there.")}</p>`;
    case "free":
      return nothing;
  }
}

function sourceOf({ source }: ModelFacts): TemplateResult {
  if (!URL.canParse(source)) return html`${source}`;
  return html`<a href=${source} target="_blank" rel="noopener noreferrer">${new URL(source).host}</a>`;
}

declare global {
  interface HTMLElementTagNameMap {
    "quire-usage": UsageElement;
  }
}
