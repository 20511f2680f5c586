import { localized, msg, str } from "@lit/localize";
import { css, html, LitElement, nothing, type TemplateResult } from "lit";
import { customElement, property, state } from "lit/decorators.js";
import { shared } from "../styles/shared.styles.ts";
import "./markdown-text.ts";

/** Characters of the end among which the last line is looked for. */
const lately = 200;

/** What a model thought before it answered: folded, and drawn only when it is opened. */
@localized()
@customElement("quire-reasoning")
export class Reasoning extends LitElement {
  static override styles = [
    shared,
    css`
      :host {
        display: block;
        margin: var(--s2) 10px var(--s1);
        font-size: var(--t-s);
        color: var(--ink-2);
      }
      summary {
        display: flex;
        gap: var(--s1);
        max-width: 100%;
        cursor: pointer;
        color: var(--ink-3);
      }
      summary::before {
        content: "▸";
        flex: none;
        width: 1em;
      }
      [open] > summary::before {
        content: "▾";
      }
      summary:hover {
        color: var(--ink);
      }
      .label {
        flex: none;
      }
      @media (pointer: coarse) {
        summary {
          align-items: center;
          min-height: 36px;
        }
      }
      /* Its end is what is new: what does not fit fades at its beginning. */
      .last {
        display: flex;
        justify-content: flex-end;
        min-width: 0;
        overflow: hidden;
        white-space: nowrap;
        padding-left: var(--s4);
        mask-image: linear-gradient(to right, transparent, currentColor var(--s4));
        font-style: italic;
      }
      .body {
        margin: var(--s1) 0 var(--s2);
        padding-left: var(--s3);
        border-left: 2px solid var(--rule-2);
      }
    `,
  ];

  @property() text = "";
  /** The model is still thinking. */
  @property({ type: Boolean }) growing = false;
  /** How many tokens it took, where the server says so. */
  @property({ type: Number }) tokens: number | undefined;
  @state() private open = false;

  protected override render(): TemplateResult {
    return html`<details @toggle=${this.#onToggle}>
      <summary>${this.growing ? this.#thinking() : html`<span class="label">${this.#size()}</span>`}</summary>
      ${this.open ? this.#body() : nothing}
    </details>`;
  }

  #thinking(): TemplateResult {
    return html`<span class="label">${msg("Thinking…")}</span>
      ${this.open ? nothing : html`<span class="last"><span>${lastLine(this.text)}</span></span>`}`;
  }

  #size(): string {
    return this.tokens
      ? msg(str`Reasoning · ${this.tokens} tokens`)
      : msg(str`Reasoning · ${[...this.text].length} characters`);
  }

  #body(): TemplateResult {
    return html`<div class="body"><quire-markdown .text=${this.text} .growing=${this.growing}></quire-markdown></div>`;
  }

  readonly #onToggle = (event: ToggleEvent): void => {
    this.open = event.newState === "open";
  };
}

function lastLine(text: string): string {
  const lines = text.slice(-lately).split("\n");
  return lines.findLast((line) => line.trim() !== "") ?? "";
}

declare global {
  interface HTMLElementTagNameMap {
    "quire-reasoning": Reasoning;
  }
}
