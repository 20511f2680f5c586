import { localized, msg, str } from "@lit/localize";
import { html, LitElement, nothing, type TemplateResult } from "lit";
import { customElement, property, query, state } from "lit/decorators.js";
import type { App } from "../../app/app.ts";
import { isCounting } from "../../app/asking/counting.ts";
import { type Estimate, estimate } from "../../app/asking/prompt-tokens.ts";
import { countOf, type SpendingQuestion } from "../../app/asking/spending.ts";
import { hostOf } from "../../core/connections/connection.ts";
import { dollars } from "../../core/models/dollars.ts";
import { isOwnServer } from "../../core/models/price.ts";
import { shared } from "../styles/shared.styles.ts";
import { spendingDialogStyles } from "./spending-dialog.styles.ts";

/** Asks before many calls are made: how many, and to whom. */
@localized()
@customElement("quire-spending-dialog")
export class SpendingDialog extends LitElement {
  static override styles = [shared, spendingDialogStyles];

  @property({ attribute: false }) app!: App;
  @state() private question: SpendingQuestion | undefined;
  @state() private estimate: Estimate | "counting" | "failed" | undefined;
  #counting = new AbortController();

  @query("dialog") private readonly dialog!: HTMLDialogElement;

  /** Shows the question that the page asks now, or goes when it asks none any more. */
  async show(question: SpendingQuestion | undefined): Promise<void> {
    if (question === this.question) return;
    this.question = question;
    this.estimate = undefined;
    await this.updateComplete;
    if (question === undefined) return this.dialog.close();
    this.dialog.showModal();
    // Without being asked only where the encoding is there already, or was asked for.
    if (isCounting(this.app)) await this.#count(question);
  }

  protected override render(): TemplateResult {
    const { question } = this;
    return html`<dialog aria-labelledby="title" @close=${this.#onClose}>${question ? this.#asked(question) : nothing}</dialog>`;
  }

  #asked(question: SpendingQuestion): TemplateResult {
    const count = countOf(question);
    const host = hostOf(question.connection);
    return html`<h2 id="title">${msg(str`Run ${count} cells?`)}</h2>
      ${question.cells.length > 0 ? this.#calls(question) : nothing}
      ${question.code > 0 ? html`<p>${callsOfCode(question.code, host)}</p>` : nothing}
      <p class="quiet">${msg("You are asked again when there would be more calls, or another server.")}</p>
      <div class="row">
        <button class="button outlined" @click=${() => this.dialog.close()}>${msg("Cancel")}</button>
        <button class="button primary" autofocus @click=${() => this.app.spending.accept()}>
          ${msg(str`Run ${count} cells`)}
        </button>
      </div>`;
  }

  #calls(question: SpendingQuestion): TemplateResult {
    const calls = question.cells.length;
    const host = hostOf(question.connection);
    return html`<p>${msg(html`This makes ${calls} calls to <strong>${host}</strong>.`)}</p>
      <p class="quiet" role="status">${this.#estimated(question)}</p>`;
  }

  #estimated(question: SpendingQuestion): TemplateResult | string {
    const { estimate } = this;
    if (estimate === "counting") return msg("Counting tokens…");
    if (estimate === "failed") return msg("The tokens could not be counted.");
    if (estimate === undefined)
      return html`<button @click=${() => this.#count(question)}>${msg("Estimate tokens and price")}</button>`;
    return html`${estimateWords(estimate, isOwnServer(question.connection.baseUrl))}`;
  }

  async #count(question: SpendingQuestion): Promise<void> {
    this.estimate = "counting";
    this.#counting = new AbortController();
    const { signal } = this.#counting;
    // Where its code cannot be had the calls can be made all the same.
    const counted = await estimate(this.app, question, signal).catch(() => "failed" as const);
    if (!signal.aborted) this.estimate = counted;
  }

  /** However it was closed: by a button, by Escape, or because the question is gone. */
  readonly #onClose = (): void => {
    this.#counting.abort();
    this.app.spending.decline();
  };
}

function callsOfCode(cells: number, host: string): TemplateResult | string {
  return msg(
    html`Python cells: ${cells}. Their code may call <strong>${host}</strong> any number of times; how many cannot be known before.`,
  );
}

function estimateWords(estimate: Estimate, isFree: boolean): readonly string[] {
  const { missing, uncounted } = estimate;
  const said = [
    tokenWords(estimate, isFree),
    missing > 0 ? msg(str`Cells not counted, as they take answers that are still to come: ${missing}.`) : "",
    uncounted > 0 ? msg(str`Images and the like are not counted: ${uncounted}.`) : "",
  ];
  return said.filter((text) => text !== "").map((text) => `${text} `);
}

function tokenWords({ tokens, usd }: Estimate, isFree: boolean): string {
  const count = tokens.toLocaleString();
  if (isFree) return msg(str`About ${count} tokens are sent.`);
  if (usd === undefined) return msg(str`About ${count} tokens are sent; their price is not known.`);
  return msg(str`About ${count} tokens are sent, for ≈ ${dollars(usd)}; the answers cost more.`);
}

declare global {
  interface HTMLElementTagNameMap {
    "quire-spending-dialog": SpendingDialog;
  }
}
