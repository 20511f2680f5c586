import { html, LitElement, type TemplateResult } from "lit";
import { customElement, property, query } from "lit/decorators.js";
import { figureStyles } from "./figure.styles.ts";
import { shared } from "./styles/shared.styles.ts";

/** A quiet figure; pressed, it says in a note beside it what it is made of. */
@customElement("quire-figure")
export class Figure extends LitElement {
  static override styles = [shared, figureStyles];

  /** What it says itself. */
  @property() text = "";
  /** What the note is called. */
  @property() label = "";
  /** `dl` and `p` of the note; `dt` and `dd` of the class `part` are parts of those above them. */
  @property({ attribute: false }) about: TemplateResult = html``;
  /** What can be done about it, in a word or two. */
  @property({ attribute: false }) action: { readonly label: string; readonly act: () => void } | undefined;
  @property({ type: Boolean, reflect: true }) open = false;

  @query(".figure") private readonly button!: HTMLButtonElement;
  @query(".about") private readonly note!: HTMLElement;

  protected override firstUpdated(): void {
    this.note.popover = "auto";
    // Opens and closes it, says so to assistive technology, and is what it stands beside.
    this.button.popoverTargetElement = this.note;
  }

  protected override render(): TemplateResult {
    const { action } = this;
    return html`<button class="figure" @keydown=${this.#onKey}>${this.text}</button>
      <div class="about" role="group" aria-label=${this.label} @toggle=${this.#onToggle} @keydown=${this.#onKey}>
        ${this.about} ${action ? html`<button class="act" @click=${action.act}>${action.label}</button>` : ""}
      </div>`;
  }

  readonly #onToggle = ({ newState }: ToggleEvent): void => {
    this.open = newState === "open";
  };

  /** Escape closes the note first; the cell is left by the next one. */
  readonly #onKey = (event: KeyboardEvent): void => {
    if (this.open && event.key === "Escape") event.stopPropagation();
  };
}

declare global {
  interface HTMLElementTagNameMap {
    "quire-figure": Figure;
  }
}
