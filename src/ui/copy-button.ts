import { localized, msg } from "@lit/localize";
import { css, html, LitElement, type TemplateResult } from "lit";
import { customElement, property, state } from "lit/decorators.js";
import { shared } from "./styles/shared.styles.ts";

/**
 * A button that copies a text, and says whether it did: the browser may forbid it, or have no clipboard; the
 * text may be one that cannot be had.
 */
@localized()
@customElement("quire-copy")
export class CopyButton extends LitElement {
  static override styles = [
    shared,
    css`
      :host {
        display: inline-block;
      }
      button {
        display: inline-grid;
        padding: 1px 7px;
        border-radius: 4px;
        border: 1px solid var(--rule-2);
        color: var(--ink-2);
        background: var(--sheet);
        font: 500 var(--t-xs) / 1.7 var(--sans);
      }
      button:hover {
        color: var(--ink);
      }
      @media (pointer: coarse) {
        button {
          align-items: center;
          min-height: 36px;
          padding: 1px 10px;
        }
      }
      /* The label keeps its room: a button that shrank from under the pointer would forget what it says. */
      span {
        grid-area: 1 / 1;
      }
      .unsaid {
        visibility: hidden;
      }
    `,
  ];

  @property() label = "";
  @property({ attribute: false }) text: () => string | Promise<string | undefined> = () => "";
  @state() private outcome: "copied" | "forbidden" | "missing" | undefined;

  protected override render(): TemplateResult {
    return html`<button @click=${this.#copy} @blur=${this.#forget} @pointerleave=${this.#forget}>
      <span class=${this.outcome ? "unsaid" : ""}>${this.label}</span>
      <span aria-live="polite">${this.#words()}</span>
    </button>`;
  }

  #words(): string {
    if (this.outcome === undefined) return "";
    if (this.outcome === "missing") return msg("An image is missing");
    return this.outcome === "copied" ? msg("Copied") : msg("The browser forbids copying");
  }

  readonly #copy = async (): Promise<void> => {
    try {
      const text = await this.text();
      if (text !== undefined) await navigator.clipboard.writeText(text);
      this.outcome = text === undefined ? "missing" : "copied";
    } catch {
      // Undefined on plain http, or refused: the button says so, and the text can still be selected.
      this.outcome = "forbidden";
    }
  };

  readonly #forget = (): void => {
    this.outcome = undefined;
  };
}

declare global {
  interface HTMLElementTagNameMap {
    "quire-copy": CopyButton;
  }
}
