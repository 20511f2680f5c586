import { localized, msg, str } from "@lit/localize";
import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from "lit";
import { customElement, property, state } from "lit/decorators.js";
import type { App } from "../../app/app.ts";
import { countAll } from "../../app/asking/counting.ts";
import { type Question, questionOf } from "../../app/asking/prompt-tokens.ts";
import type { PromptCount } from "../../app/ports.ts";
import type { CellId } from "../../core/notebook.ts";
import "../figure.ts";
import { Nearness } from "../nearness.ts";
import { Watching } from "../watching.ts";

/** How long nobody types before a cell is counted, in ms. */
const pause = 400;

type Counted = { readonly question: Question; readonly count: PromptCount | undefined } | "unsendable";

/** About how many tokens a prompt cell sends. Counted near the screen, when nobody types, the newest text only. */
@localized()
@customElement("quire-token-count")
export class TokenCount extends LitElement {
  @property({ attribute: false }) app!: App;
  @property({ attribute: false }) cellId: CellId = "";
  @state() private counted: Counted | undefined;
  #isNear = false;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #counting = new AbortController();
  #nearness = new Nearness(null);
  // Drawn before its code was there, it is connected before it has its app.
  readonly watching = new Watching(this, () => ({
    changes: this.app?.changes,
    topics: [`cell:${this.cellId}`],
  }));

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#nearness.end();
    this.#forget();
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#nearness.watch(this, () => {
      this.#isNear = true;
      this.#schedule();
    });
  }

  protected override updated(changed: PropertyValues): void {
    // What it counted itself is no news; the cell, or one whose answer it takes, is.
    if (this.#isNear && !changed.has("counted")) this.#schedule();
  }

  protected override render(): TemplateResult {
    const { counted } = this;
    return html`<quire-figure
      .text=${wordsOf(counted)}
      .label=${msg("Tokens of this cell")}
      .about=${aboutOf(counted)}
      .action=${{ label: msg("Stop counting"), act: () => countAll(this.app, false) }}
    ></quire-figure>`;
  }

  #schedule(): void {
    this.#forget();
    this.#timer = setTimeout(() => this.app.idle(() => void this.#count()), pause);
  }

  #forget(): void {
    clearTimeout(this.#timer);
    this.#counting.abort();
  }

  async #count(): Promise<void> {
    if (!this.isConnected) return;
    this.#counting = new AbortController();
    const { signal } = this.#counting;
    const question = questionOf(this.app, this.cellId);
    if (question === undefined) this.counted = "unsendable";
    else if (!this.#knows(question)) await this.#ask(question, signal);
  }

  async #ask(question: Question, signal: AbortSignal): Promise<void> {
    const count = await this.app.countTokens(question.body, question.encoding, signal);
    if (!signal.aborted) this.counted = { question, count };
  }

  #knows({ body }: Question): boolean {
    return typeof this.counted === "object" && this.counted.question.body === body && !!this.counted.count;
  }
}

function wordsOf(counted: Counted | undefined): string {
  if (counted === undefined) return msg("counting…");
  const tokens = counted === "unsendable" ? undefined : counted.count?.tokens.toLocaleString();
  return tokens === undefined ? msg("tokens not known") : msg(str`≈ ${tokens} tokens`);
}

function aboutOf(counted: Counted | undefined): TemplateResult {
  if (counted === undefined)
    return html`<p>${msg("The words of the model's encoding are being loaded, once.")}</p>`;
  if (counted === "unsendable")
    return html`<p>${msg("The cell cannot be counted before it can be sent: a value is missing in it, or an answer that it takes.")}</p>`;
  if (counted.count === undefined)
    return html`<p>${msg("The tokens could not be counted: reload the page; everything written is saved.")}</p>`;
  return countNote(counted.question, counted.count);
}

function countNote({ encoding, known, model }: Question, { uncounted }: PromptCount): TemplateResult {
  return html`<dl><dt>${msg("Encoding")}</dt><dd>${encoding}</dd></dl>
    ${known ? nothing : html`<p>${msg(str`How ${model || "?"} reads text is not known: this is an estimate.`)}</p>`}
    ${uncounted > 0 ? html`<p>${msg(str`Images and the like are not counted: ${uncounted}.`)}</p>` : nothing}
    <p>${msg("Counted in this browser. Providers add some tokens of their own.")}</p>`;
}

declare global {
  interface HTMLElementTagNameMap {
    "quire-token-count": TokenCount;
  }
}
