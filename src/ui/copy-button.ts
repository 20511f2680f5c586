import { localized, msg } from "@lit/localize";
import { css, html, LitElement, type TemplateResult } from "lit";
import { customElement, property, state } from "lit/decorators.js";
import { shared } from "./styles/shared.styles.ts";

/** A button that copies a text, and says whether it did: the browser may forbid it, or have no clipboard. */
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
    `,
  ];

  @property() label = "";
  @property({ attribute: false }) text: () => string = () => "";
  @state() private outcome: "copied" | "forbidden" | undefined;

  protected override render(): TemplateResult {
    return html`<button @click=${this.#copy} @blur=${this.#forget} @pointerleave=${this.#forget}>
      <span aria-live="polite">${this.#words()}</span>
    </button>`;
  }

  #words(): string {
    if (this.outcome === undefined) return this.label;
    return this.outcome === "copied" ? msg("Copied") : msg("The browser forbids copying");
  }

  readonly #copy = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(this.text());
      this.outcome = "copied";
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
