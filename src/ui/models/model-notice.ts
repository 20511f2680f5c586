import { localized, msg } from "@lit/localize";
import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from "lit";
import { customElement, property, query, state } from "lit/decorators.js";
import type { App } from "../../app/app.ts";
import type { ModelNotice } from "../../app/asking/model-notice.ts";
import { convertCell } from "../../core/edits/cell-edits.ts";
import { leftOut, substitute } from "../../core/models/substitute.ts";
import type { PromptCell } from "../../core/notebook.ts";
import { shared } from "../styles/shared.styles.ts";
import { ModelChoice } from "./model-choice.ts";
import { modelNoticeStyles } from "./model-notice.styles.ts";
import { endpointWords, modelWords } from "./model-notice-words.ts";

/** Says that the connection does not offer what a cell asks, and what is sent instead; nothing changes unasked. */
@localized()
@customElement("quire-model-notice")
export class ModelNoticeElement extends LitElement {
  static override styles = [shared, modelNoticeStyles];

  @property({ attribute: false }) app!: App;
  @property({ attribute: false }) cell!: PromptCell;
  @property({ attribute: false }) notice!: ModelNotice;
  @state() private choosing = false;
  #choice: ModelChoice | undefined;
  #wanted: string | undefined;

  @query("input") private readonly field!: HTMLInputElement | null;

  protected override render(): TemplateResult {
    const { model, endpoint } = this.notice;
    return html`<div role="note" aria-label=${msg("Model")}>
      ${model ? this.#modelLine(model) : nothing} ${endpoint ? this.#endpointLine(endpoint) : nothing}
      ${this.#choice?.template() ?? nothing}
    </div>`;
  }

  protected override updated(changed: PropertyValues): void {
    if (changed.has("choosing") && this.choosing && this.field) {
      this.field.focus();
      this.#choice?.open(this.field, 0);
    }
    this.#focusWanted();
  }

  #modelLine(model: NonNullable<ModelNotice["model"]>): TemplateResult {
    const { app } = this;
    const isChosen = model.sent !== undefined;
    return html`<p class=${isChosen ? "" : "warn"}>
      <span>${modelWords(app, model)}</span>
      ${this.choosing ? this.#chooser() : this.#button("choose", isChosen ? msg("Change") : msg("Run as…"), this.#choose)}
      ${isChosen && !this.choosing ? this.#button("as-written", msg("Run as written"), () => this.#use(undefined)) : nothing}
    </p>`;
  }

  #chooser(): TemplateResult {
    this.#choice ??= new ModelChoice(this, {
      app: this.app,
      asked: () => this.notice.model?.asked ?? "",
      take: (model) => this.#use(model),
    });
    const { isOpen, active } = this.#choice;
    return html`<input
        role="combobox"
        aria-label=${msg("Run as")}
        aria-autocomplete="list"
        aria-expanded=${isOpen}
        aria-controls=${isOpen ? "models" : nothing}
        aria-activedescendant=${active ?? nothing}
        placeholder=${msg("name of a model")}
        autocomplete="off"
        autocapitalize="off"
        spellcheck="false"
        @input=${this.#onField}
        @click=${this.#onField}
        @keydown=${this.#onField}
        @blur=${this.#onField}
      />`;
  }

  #endpointLine(endpoint: NonNullable<ModelNotice["endpoint"]>): TemplateResult {
    const isChosen = endpoint === "chat";
    const fits = !("type" in substitute(this.cell, { models: new Map(), asChat: true }));
    return html`<p class=${isChosen && fits ? "" : "warn"}>
      <span>${endpointWords(this.app, { isChosen, fits, left: leftOut(this.cell.parameters) })}</span>
      ${
        isChosen
          ? this.#button("to-completions", msg("Send as written"), () => this.#sendAsChat(false))
          : html`${fits ? this.#button("as-chat", msg("Send as a chat message"), () => this.#sendAsChat(true)) : nothing}
            ${this.#button("convert", msg("Convert to a chat cell"), this.#convert)}`
      }
    </p>`;
  }

  #button(id: string, label: string, act: () => void): TemplateResult {
    return html`<button id=${id} @click=${act}>${label}</button>`;
  }

  readonly #choose = (): void => {
    this.choosing = true;
  };

  readonly #onField = (event: Event): void => {
    if (this.field) this.#choice?.on(event, this.field);
    // The list was closed, by leaving, by Escape or because one was taken: the buttons come back.
    if (this.#choice?.isOpen === false && event.type !== "click") this.#leave(event);
  };

  #leave(event: Event): void {
    this.choosing = false;
    if (event.type !== "blur") this.#wanted = "choose";
  }

  #use(model: string | undefined): void {
    const { notebook, connections, substitutions } = this.app;
    const asked = this.notice.model?.asked ?? "";
    this.choosing = false;
    this.#wanted = "choose";
    substitutions.chooseModel(notebook.id, connections.chosen.id, asked, model);
  }

  #sendAsChat(asChat: boolean): void {
    const { notebook, connections, substitutions } = this.app;
    this.#wanted = asChat ? "to-completions" : "as-chat";
    substitutions.sendAsChat(notebook.id, connections.chosen.id, asChat);
  }

  readonly #convert = (): void => {
    this.app.commit(convertCell(this.app.notebook, this.cell.id, "chat"));
  };

  /** The control that was used is gone: the keyboard goes on beside it. */
  #focusWanted(): void {
    const button = this.#wanted && this.renderRoot.querySelector<HTMLElement>(`#${this.#wanted}`);
    if (!button) return;
    this.#wanted = undefined;
    button.focus();
  }
}

declare global {
  interface HTMLElementTagNameMap {
    "quire-model-notice": ModelNoticeElement;
  }
}
