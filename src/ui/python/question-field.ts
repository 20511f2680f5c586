import { localized, msg } from "@lit/localize";
import { html, LitElement, type TemplateResult } from "lit";
import { customElement, property, query } from "lit/decorators.js";
import type { App } from "../../app/app.ts";
import type { AskedByCode } from "../../app/python/python-questions.ts";
import { shared } from "../styles/shared.styles.ts";
import { questionFieldStyles } from "./question-field.styles.ts";

/**
 * What code asks by `input()`. Its prompt stands in the output above; here it is the name of the field. Enter answers,
 * Escape interrupts the cell.
 */
// Defined last: that makes the elements which already wait in the page, and they are to be localized.
@customElement("quire-question-field")
@localized()
export class QuestionField extends LitElement {
  static override styles = [shared, questionFieldStyles];

  @property({ attribute: false }) app!: App;
  @property({ attribute: false }) asked!: AskedByCode;
  @query("input") private readonly input!: HTMLInputElement;

  protected override render(): TemplateResult {
    const { prompt, secret } = this.asked.question;
    return html`<form autocomplete="off" @submit=${this.#answer} @keydown=${this.#onKey}>
      <input
        type=${secret ? "password" : "text"}
        aria-label=${prompt.trim() || msg("What the code asks for")}
        aria-describedby="keys"
        autocomplete="off"
        spellcheck="false"
      />
      <span id="keys" class="keys">${msg("Enter answers, Escape interrupts")}</span>
      <button class="button outlined">${msg("Answer")}</button>
    </form>`;
  }

  /** As in Jupyter one can type at once; but nobody who writes elsewhere is taken away. */
  protected override firstUpdated(): void {
    if (isFree()) this.input.focus();
  }

  readonly #answer = (event: Event): void => {
    event.preventDefault();
    const { value } = this.input;
    this.#leave();
    this.asked.answer(value);
  };

  /** What is typed here is the field's, but for what is the page's everywhere. */
  readonly #onKey = (event: KeyboardEvent): void => {
    const isSaving = (event.ctrlKey || event.metaKey) && event.key === "s";
    if (!isSaving) event.stopPropagation();
    if (event.key !== "Escape" || event.isComposing) return;
    event.preventDefault();
    this.#leave();
    this.app.runner.stopCell(this.asked.cell);
  };

  /** The field goes: the cell takes the keys. */
  #leave(): void {
    this.app.focus(this.asked.cell, "command");
  }
}

/** Whether the focus is on the page or on a cell, and in no field or button. */
function isFree(): boolean {
  let active = document.activeElement;
  while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
  return active === null || active === document.body || active.tagName === "ARTICLE";
}

declare global {
  interface HTMLElementTagNameMap {
    "quire-question-field": QuestionField;
  }
}
