import { localized, msg, str } from "@lit/localize";
import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from "lit";
import { customElement, property, state } from "lit/decorators.js";
import { guard } from "lit/directives/guard.js";
import { keyed } from "lit/directives/keyed.js";
import { type ChoiceTokens, likelihoodOf, type Token, tokensOf } from "../../../core/api/tokens.ts";
import type { Run } from "../../../core/run.ts";
import { language } from "../../locale.ts";
import { shared } from "../../styles/shared.styles.ts";
import { choiceHeading } from "../choices.ts";
import { blocksOf, drawBlock, type TokenBlock } from "./token-blocks.ts";
import { tokenMapStyles } from "./token-map.styles.ts";
import { nextToken } from "./token-moves.ts";
import { tokenPanel } from "./token-panel.ts";
import { levelLabel } from "./token-text.ts";

/** An answer's tokens, coloured by how likely each was; beside them what else could have stood in a place. */
// Defined last: that makes the elements which already wait in the page, and they are to be localized.
@customElement("quire-tokens")
@localized()
export class TokenMap extends LitElement {
  static override styles = [shared, tokenMapStyles];

  @property({ attribute: false }) run!: Run;
  @state() private current: Token | undefined;
  /** How many blocks are drawn: one more with every frame, so that a long answer stops nothing. */
  @state() private drawn = 1;
  #choices: readonly ChoiceTokens[] = [];
  #blocks: readonly TokenBlock[] = [];
  #pointed: Element | null = null;

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has("run")) return;
    this.#choices = tokensOf(this.run);
    this.#blocks = blocksOf(this.#choices);
    this.current = undefined;
    this.drawn = 1;
  }

  protected override updated(): void {
    if (this.drawn < this.#blocks.length) requestAnimationFrame(() => (this.drawn += 1));
  }

  protected override render(): TemplateResult {
    return html`<div class="map">
      ${keyed(
        this.run.id,
        html`<div class="tokens" @pointermove=${this.#point} @focusin=${this.#point} @click=${this.#point} @keydown=${this.#onKey}>
          ${this.#choices.map((choice, place) => this.#choice(choice, place))}
        </div>`,
      )}
      <aside class="panel" aria-label=${msg("Token")} tabindex=${this.#isPanelLong ? 0 : -1}>
        <div id="known">${tokenPanel(this.current)}</div>
      </aside>
      ${legend()}
    </div>`;
  }

  #choice(choice: ChoiceTokens, place: number): TemplateResult {
    const blocks = this.#blocks.slice(0, this.drawn).filter((block) => block.choice === place);
    return html`<section>
      <p class="heading">${this.#choices.length > 1 ? html`${choiceHeading(this.run, choice.index, null)} · ` : nothing}${summary(choice)}</p>
      ${blocks.map((block) => guard([block, language()], () => drawBlock(block)))}
    </section>`;
  }

  /** Where the panel may have to scroll, keys must be able to. */
  get #isPanelLong(): boolean {
    return (this.current?.alternatives.length ?? 0) > 5;
  }

  /** By move, not by entering: a token that scrolls under a pointer at rest is not pointed at. */
  readonly #point = (event: Event): void => {
    // Only elements of this shadow root are targets here.
    const token = (event.target as Element).closest("[data-place]");
    if (token === null || token === this.#pointed) return;
    this.#mark(token);
    this.current = this.#tokenAt(Number(token.getAttribute("data-place")));
  };

  /** The token pointed at is the one that Tab comes back to, and the panel describes it. */
  #mark(token: Element): void {
    const before = this.#pointed ?? this.renderRoot.querySelector('[data-place="0"]');
    before?.setAttribute("tabindex", "-1");
    before?.removeAttribute("aria-describedby");
    token.setAttribute("tabindex", "0");
    token.setAttribute("aria-describedby", "known");
    this.#pointed = token;
  }

  #tokenAt(place: number): Token | undefined {
    const block = this.#blocks.findLast(({ first }) => first <= place);
    return block?.tokens[place - block.first];
  }

  readonly #onKey = (event: KeyboardEvent): void => {
    const next = nextToken(this.renderRoot, event);
    if (next === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    next.focus();
  };
}

function summary({ tokens }: ChoiceTokens): string {
  const { mean } = likelihoodOf(tokens);
  const count = msg(str`${tokens.length} tokens`);
  if (mean === undefined) return count;
  const [perplexity, logprob] = [Math.exp(-mean).toFixed(2), mean.toFixed(3).replace("-", "−")];
  return `${count} · ${msg(str`perplexity ${perplexity}`)} · ${msg(str`mean logprob ${logprob}`)}`;
}

function legend(): TemplateResult {
  return html`<p class="legend" aria-hidden="true">
    ${[4, 3, 2, 1, 0].map((level) => html`<span class="token level-${level}">${levelLabel(level)}</span>`)}
  </p>`;
}

declare global {
  interface HTMLElementTagNameMap {
    "quire-tokens": TokenMap;
  }
}
