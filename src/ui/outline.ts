import { localized, msg } from "@lit/localize";
import { html, LitElement, nothing, type TemplateResult } from "lit";
import { customElement, property, state } from "lit/decorators.js";
import type { App } from "../app/app.ts";
import { type OutlineEntry, outlineOf } from "../app/outline.ts";
import { entriesStyles } from "./entries.styles.ts";
import { Nearness } from "./nearness.ts";
import { outlineStyles } from "./outline.styles.ts";
import { shared } from "./styles/shared.styles.ts";
import { Watching } from "./watching.ts";

/** Headings that are drawn at first, and added whenever the reader comes near the end of those. */
const some = 100;

/** The headings of the open notebook, each a way to its cell. */
@localized()
@customElement("quire-outline")
export class Outline extends LitElement {
  static override styles = [shared, entriesStyles, outlineStyles];

  @property({ attribute: false }) app!: App;
  @state() private shown = some;
  #nearness: Nearness | undefined;
  #notebook = "";
  readonly watching = new Watching(this, () => ({
    changes: this.app.changes,
    topics: ["outline"],
  }));

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#nearness?.end();
    this.#nearness = undefined;
  }

  protected override willUpdate(): void {
    if (this.#notebook !== this.app.notebook.id) this.shown = some;
    this.#notebook = this.app.notebook.id;
  }

  protected override render(): TemplateResult | typeof nothing {
    const entries = outlineOf(this.app.notebook, this.shown + 1);
    if (entries.length === 0) return nothing;
    return html`<h2>${msg("Outline")}</h2>
      <ul>
        ${entries.slice(0, this.shown).map((entry) => this.#entry(entry))}
      </ul>
      ${entries.length > this.shown ? this.#more() : nothing}`;
  }

  protected override updated(): void {
    const more = this.renderRoot.querySelector(".more");
    if (more === null) return;
    this.#nearness ??= new Nearness(null);
    this.#nearness.watch(more, this.#showMore);
  }

  #entry({ cell, level, text }: OutlineEntry): TemplateResult {
    return html`<li><button class="entry level-${level}" title=${text} @click=${() => this.app.focus(cell)}>${text}</button></li>`;
  }

  /** Pressed by hand only where the reader gets there without scrolling. */
  #more(): TemplateResult {
    return html`<button class="more" @click=${this.#showMore}>${msg("More headings")}</button>`;
  }

  readonly #showMore = (): void => {
    this.shown += some;
  };
}

declare global {
  interface HTMLElementTagNameMap {
    "quire-outline": Outline;
  }
}
