import { localized, msg, str } from "@lit/localize";
import { html, LitElement, nothing, type TemplateResult } from "lit";
import { customElement, property, query, state } from "lit/decorators.js";
import type { App } from "../../app/app.ts";
import type { Question } from "../../app/asking/questions.ts";
import type { Connection } from "../../core/connections/connection.ts";
import { shared } from "../styles/shared.styles.ts";
import { connectionDialogStyles } from "./connection-dialog.styles.ts";
import { questionDialogStyles } from "./question-dialog.styles.ts";
import { questionWords } from "./question-words.ts";

/** A question that has to be answered before the page goes on; Escape is no. */
@localized()
@customElement("quire-question")
export class QuestionDialog extends LitElement {
  static override styles = [shared, connectionDialogStyles, questionDialogStyles];

  @property({ attribute: false }) app!: App;
  /** How it went with the passphrase. */
  @state() private unlocking: "" | "opening" | "wrong" = "";
  #answered = false;

  @query("dialog") private readonly dialog!: HTMLDialogElement;
  @query("input") private readonly passphrase!: HTMLInputElement | null;

  async show(): Promise<void> {
    this.#answered = false;
    this.unlocking = "";
    this.requestUpdate();
    await this.updateComplete;
    if (!this.dialog.open) this.dialog.showModal();
  }

  protected override render(): TemplateResult {
    const question = this.app.questions.pending;
    return html`<dialog aria-labelledby="title" aria-describedby="about" @close=${this.#onClose}>
      ${question ? this.#form(question) : nothing}
    </dialog>`;
  }

  #form(question: Question): TemplateResult {
    const { title, about, yes, no } = questionWords(question);
    return html`<form autocomplete="off" @submit=${this.#onSubmit}>
      <h2 id="title">${title}</h2>
      <p id="about">${about}</p>
      ${question.type === "unlock" ? this.#passphraseField(question.connection) : nothing}
      <div class="row">
        <span class="grow"></span>
        <button type="button" class="button" @click=${() => this.dialog.close()}>${no}</button>
        <button class="button primary" aria-disabled=${this.unlocking === "opening"}>${yes}</button>
      </div>
    </form>`;
  }

  #passphraseField({ label }: Connection): TemplateResult {
    return html`<label class="field">
        ${msg(str`Passphrase for ${label}`)}
        <input type="password" autocomplete="off" spellcheck="false" aria-describedby="wrong" autofocus />
      </label>
      <p id="wrong" class="wrong" role="status">
        ${this.unlocking === "wrong" ? msg("This passphrase does not open the key. Nothing is lost: try again.") : nothing}
        ${this.unlocking === "opening" ? msg("Unlocking…") : nothing}
      </p>`;
  }

  readonly #onSubmit = async (event: Event): Promise<void> => {
    event.preventDefault();
    const question = this.app.questions.pending;
    if (question === undefined || this.unlocking === "opening") return;
    if (question.type !== "unlock" || (await this.#opens(question.connection))) this.#agree();
  };

  async #opens({ id }: Connection): Promise<boolean> {
    this.unlocking = "opening";
    const opened = await this.app.connections.unlock(id, this.passphrase?.value ?? "");
    this.unlocking = opened ? "" : "wrong";
    if (!opened) this.passphrase?.select();
    return opened;
  }

  #agree(): void {
    this.#answered = true;
    this.dialog.close();
  }

  /** The passphrase goes with the form; the next question finds an empty one. */
  readonly #onClose = (): void => {
    if (this.passphrase) this.passphrase.value = "";
    this.app.questions.answer(this.#answered);
    this.requestUpdate();
  };
}

declare global {
  interface HTMLElementTagNameMap {
    "quire-question": QuestionDialog;
  }
}
