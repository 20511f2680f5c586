import { localized, msg, str } from "@lit/localize";
import { html, LitElement, nothing, type TemplateResult } from "lit";
import { customElement, property } from "lit/decorators.js";
import type { App } from "../../app/app.ts";
import { type CodeOffer, offerOf, replaceCell } from "../../app/code/code-reading.ts";
import { isUnread, type Unread } from "../../core/code/reading.ts";
import type { Cell } from "../../core/notebook.ts";
import { keysIn } from "../../core/redact.ts";
import { noteWords, serverAddress, whyWords } from "../code-words.ts";
import { shared } from "../styles/shared.styles.ts";
import { codeOfferStyles } from "./code-offer.styles.ts";

/** Says what pasted code can be, and makes it that where the person wants it. */
@localized()
@customElement("quire-code-offer")
export class CodeOfferElement extends LitElement {
  static override styles = [shared, codeOfferStyles];

  @property({ attribute: false }) app!: App;
  @property({ attribute: false }) cell!: Cell;
  /** The code: all that the cell says. */
  @property({ attribute: false }) text = "";
  @property({ attribute: false }) dismiss: () => void = () => {};

  protected override render(): TemplateResult | typeof nothing {
    const offer = offerOf(this.app.notebook, this.cell.id, this.text);
    const shown = isUnread(offer) ? this.#python(offer) : this.#prompt(offer);
    return shown === nothing
      ? nothing
      : html`<div role="note" aria-label=${msg("Pasted code")}>${shown}</div>`;
  }

  #prompt(offer: CodeOffer): TemplateResult {
    const { cell } = offer;
    const label = cell.kind === "chat" ? msg("Make it a chat cell") : msg("Make it a completion cell");
    return html`${this.#line(msg("This is an API call."), label, cell)}
      <ul>${this.#notes(offer).map((words) => html`<li>${words}</li>`)}</ul>
      ${this.#keyLine(offer)}`;
  }

  /** Python that is more than a call may be kept as what it is. */
  #python({ why, place }: Unread): TemplateResult | typeof nothing {
    if (this.cell.kind === "python" || why.type === "no-curl" || isCommand(this.text)) return nothing;
    const cell: Cell = { kind: "python", id: this.cell.id, source: this.text };
    const words = msg(str`This code is no single API call (line ${place.line}): ${whyWords(why)}`);
    return html`${this.#line(words, msg("Make it a Python cell"), cell)}`;
  }

  #line(words: string, label: string, cell: Cell): TemplateResult {
    const make = (): void => this.app.commit(replaceCell(this.cell, cell));
    return html`<p>
      <span>${words}</span>
      <button @click=${make}>${label}</button>
      <button class="dismiss" @click=${this.dismiss}>${msg("Leave it as text")}</button>
    </p>`;
  }

  #notes({ notes, server }: CodeOffer): readonly string[] {
    const left = notes.filter(({ type }) => type !== "key").map(noteWords);
    const address = server && serverAddress(server);
    const asks =
      address === undefined
        ? []
        : [msg(str`The code asks ${address}; a cell asks the connection that is chosen above.`)];
    return [...new Set([...left, ...asks])];
  }

  #keyLine({ notes }: CodeOffer): TemplateResult | typeof nothing {
    const holdsKey = notes.some(({ type }) => type === "key") || keysIn(this.text).length > 0;
    return holdsKey ? html`<p class="key">${keyWords()}</p>` : nothing;
  }
}

function keyWords(): string {
  return msg(
    "An API key was pasted as text. The new cell has none, but the notebook's history keeps what was pasted, for undo.",
  );
}

function isCommand(text: string): boolean {
  return /^\s*(?:[$!%>]\s*)?curl/iu.test(text);
}

declare global {
  interface HTMLElementTagNameMap {
    "quire-code-offer": CodeOfferElement;
  }
}
