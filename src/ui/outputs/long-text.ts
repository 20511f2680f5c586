import { localized, msg } from "@lit/localize";
import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from "lit";
import { customElement, property, query, state } from "lit/decorators.js";
import { ifDefined } from "lit/directives/if-defined.js";
import { shared } from "../styles/shared.styles.ts";
import { longTextStyles } from "./long-text.styles.ts";

/** So near to the end, in px, a reader is at the end. */
const near = 8;

/**
 * Text that grows to a limit, then scrolls, with Expand. It follows what comes while its reader is at its
 * end.
 */
@localized()
@customElement("quire-long")
export class LongText extends LitElement {
  static override styles = [shared, longTextStyles];

  /** More is coming. */
  @property({ type: Boolean }) growing = false;
  @property() label = "";
  /** It does not fit within the limit. */
  @state() private tall = false;
  @state() private expanded = false;
  @state() private atEnd = true;
  @query(".view") private readonly view!: HTMLElement;
  @query(".content") private readonly content!: HTMLElement;

  /** Where the view was when it was last looked at. */
  #top = 0;
  #following = false;
  readonly #sizes = new ResizeObserver(() => this.#measure());

  override connectedCallback(): void {
    super.connectedCallback();
    if (this.hasUpdated) this.#observe();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#sizes.disconnect();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has("growing") && this.growing) this.#following = true;
  }

  protected override firstUpdated(): void {
    this.#observe();
  }

  protected override updated(changed: PropertyValues<this>): void {
    // What came last is followed, too; then the view is the reader's.
    if (changed.get("growing")) requestAnimationFrame(() => this.#measure());
  }

  protected override render(): TemplateResult {
    const scrolls = this.tall && !this.expanded;
    return html`<div
        class=${scrolls && !this.atEnd ? "view more" : this.expanded ? "view expanded" : "view"}
        tabindex=${ifDefined(scrolls ? 0 : undefined)}
        role=${ifDefined(scrolls ? "group" : undefined)}
        aria-label=${ifDefined(scrolls ? this.label : undefined)}
        @scroll=${this.#onScroll}
      >
        <div class="content"><slot></slot></div>
      </div>
      ${this.tall || this.expanded ? this.#edge() : nothing}`;
  }

  #edge(): TemplateResult {
    const away = this.growing && !this.expanded && !this.atEnd;
    return html`<div class="edge">
      <button aria-expanded=${this.expanded} @click=${this.#turn}>
        ${this.expanded ? msg("Collapse") : msg("Expand")}
      </button>
      ${away ? html`<button @click=${this.#toEnd}>${msg("Jump to end")}</button>` : nothing}
    </div>`;
  }

  #observe(): void {
    this.#sizes.observe(this.view);
    this.#sizes.observe(this.content);
  }

  /** Called when sizes have changed, once a frame and behind the layout, so that it asks for none. */
  #measure(): void {
    const { view } = this;
    if (!this.expanded) this.tall = view.scrollHeight > view.clientHeight + 1;
    if (this.tall && this.#following && (this.growing || this.#top > 0)) view.scrollTop = view.scrollHeight;
    if (!this.growing) this.#following = false;
    this.#look();
  }

  /** Who scrolls up stays there; who comes to the end follows again. */
  readonly #onScroll = (): void => {
    if (this.view.scrollTop < this.#top - 1) this.#following = false;
    this.#look();
    if (this.atEnd && this.growing) this.#following = true;
  };

  #look(): void {
    const { scrollTop, scrollHeight, clientHeight } = this.view;
    this.#top = scrollTop;
    this.atEnd = scrollTop + clientHeight >= scrollHeight - near;
  }

  readonly #toEnd = (): void => {
    this.#following = true;
    this.view.scrollTop = this.view.scrollHeight;
    this.view.focus({ preventScroll: true });
  };

  readonly #turn = async (): Promise<void> => {
    this.expanded = !this.expanded;
    await this.updateComplete;
    if (!this.expanded) this.scrollIntoView({ block: "nearest" });
  };
}

declare global {
  interface HTMLElementTagNameMap {
    "quire-long": LongText;
  }
}
