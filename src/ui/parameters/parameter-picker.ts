import { localized, msg } from "@lit/localize";
import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from "lit";
import { customElement, property, query, state } from "lit/decorators.js";
import type { Endpoint } from "../../core/run.ts";
import { placeBeside } from "../beside.ts";
import { icons } from "../icons.ts";
import { typedIn } from "../options.ts";
import { shared } from "../styles/shared.styles.ts";
import { parameterHelp } from "./parameter-help.ts";
import { type Offer, offersFor } from "./parameter-offer.ts";
import { offerWords } from "./parameter-offer-words.ts";
import { parameterPickerStyles } from "./parameter-picker.styles.ts";

/** A field and the list that it filters (ARIA Authoring Practices: combobox): every parameter not set yet. */
@localized()
@customElement("quire-parameter-picker")
export class ParameterPicker extends LitElement {
  static override styles = [shared, parameterPickerStyles];

  /** The button that opened it. */
  @property({ attribute: false }) anchor!: HTMLElement;
  @property({ attribute: false }) endpoint: Endpoint = "chat/completions";
  /** The parameters that are set. */
  @property({ attribute: false }) taken: readonly string[] = [];
  @property({ attribute: false }) choose: (name: string) => void = () => undefined;
  /** Called once when it closes, whatever the reason. */
  @property({ attribute: false }) leave: () => void = () => undefined;
  @state() private typed = "";
  @state() private at = 0;

  @query(".popup") private readonly popup!: HTMLElement;
  @query("input") private readonly input!: HTMLInputElement;

  override connectedCallback(): void {
    super.connectedCallback();
    for (const type of ["scroll", "resize"]) addEventListener(type, this.#place, { capture: true });
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    for (const type of ["scroll", "resize"]) removeEventListener(type, this.#place, { capture: true });
  }

  /** Closes it; the focus goes back to the button. */
  close(): void {
    this.anchor.focus();
    this.leave();
  }

  protected override firstUpdated(): void {
    this.popup.popover = "manual";
    this.popup.showPopover();
    this.#place();
    this.input.focus();
  }

  protected override updated(changed: PropertyValues): void {
    if (changed.has("at")) this.renderRoot.querySelector(".active")?.scrollIntoView({ block: "nearest" });
  }

  protected override render(): TemplateResult {
    const offers = this.#offers();
    return html`<div class="popup" @focusout=${this.#onFocusOut} @keydown=${this.#onKey}>
      <div class="field">
        ${icons.search}
        <input
          role="combobox"
          aria-label=${msg("Parameter name")}
          aria-expanded="true"
          aria-autocomplete="list"
          aria-controls="offers"
          aria-activedescendant=${offers.length > 0 ? `offer-${this.at}` : nothing}
          placeholder=${msg("Find a parameter, or type any name")}
          autocomplete="off"
          autocapitalize="off"
          spellcheck="false"
          .value=${this.typed}
          @input=${this.#onInput}
        />
      </div>
      <div class="list" role="listbox" id="offers" aria-label=${msg("Parameters")}>
        ${offers.map((offer, index) => this.#offer(offer, index))}
      </div>
    </div>`;
  }

  #offers(): readonly Offer[] {
    return offersFor(this.endpoint, this.taken, this.typed, parameterHelp);
  }

  #offer(offer: Offer, index: number): TemplateResult {
    const active = index === this.at;
    return html`<div
      role="option"
      id="offer-${index}"
      class="offer ${active ? "active" : ""}"
      aria-selected=${active}
      @pointermove=${() => (this.at = index)}
      @pointerdown=${keepFocus}
      @click=${() => this.#take(offer)}
    >
      ${offerWords(this.endpoint, offer)}
    </div>`;
  }

  #take(offer: Offer): void {
    this.leave();
    this.choose(offer.name);
  }

  readonly #onInput = (event: Event): void => {
    this.typed = typedIn(event);
    this.at = 0;
  };

  readonly #onKey = (event: KeyboardEvent): void => {
    if (event.isComposing) return;
    // What is typed here is no command of the notebook's.
    event.stopPropagation();
    if (event.key === "Tab") this.leave();
    const act = this.#keys()[event.key];
    if (act === undefined) return;
    event.preventDefault();
    act();
  };

  #keys(): { readonly [key: string]: (() => void) | undefined } {
    const offers = this.#offers();
    const chosen = offers[this.at];
    const go = (at: number): void => {
      this.at = (at + offers.length) % Math.max(1, offers.length);
    };
    return {
      ArrowDown: () => go(this.at + 1),
      ArrowUp: () => go(this.at - 1),
      PageDown: () => go(Math.min(offers.length - 1, this.at + 5)),
      PageUp: () => go(Math.max(0, this.at - 5)),
      Enter: () => chosen && this.#take(chosen),
      Escape: () => this.close(),
    };
  }

  readonly #onFocusOut = (event: FocusEvent): void => {
    // The window losing the focus is no reason; nor is the button, which closes it by itself.
    if (document.hasFocus() && event.relatedTarget !== this.anchor) this.leave();
  };

  readonly #place = (): void => placeBeside(this.popup, this.anchor);
}

function keepFocus(event: Event): void {
  event.preventDefault();
}

declare global {
  interface HTMLElementTagNameMap {
    "quire-parameter-picker": ParameterPicker;
  }
}
