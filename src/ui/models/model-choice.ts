/** The list of models beside a field (ARIA Authoring Practices: combobox). Any other name can be typed. */
import { msg, str } from "@lit/localize";
import { html, type LitElement, nothing, type ReactiveController, type TemplateResult } from "lit";
import type { App } from "../../app/app.ts";
import { recordedId } from "../../core/connections/connection.ts";
import { placeBeside } from "../beside.ts";
import { problemWords } from "../problem-words.ts";
import { modelChoiceStyles } from "./model-choice.styles.ts";
import { type ModelOffer, modelOffers, today } from "./model-offers.ts";

export interface ModelChoicePorts {
  readonly app: App;
  /** The model that another one is wanted for; the one in the field, as a rule. */
  readonly asked: () => string;
  readonly take: (model: string) => void;
}

export class ModelChoice implements ReactiveController {
  readonly #host: LitElement;
  readonly #ports: ModelChoicePorts;
  #anchor: HTMLInputElement | undefined;
  #sought = "";
  #at = -1;
  #unwatch: (() => void) | undefined;

  constructor(host: LitElement, ports: ModelChoicePorts) {
    this.#host = host;
    this.#ports = ports;
    adopt(host);
    host.addController(this);
  }

  get isOpen(): boolean {
    return this.#anchor !== undefined;
  }

  /** The id of the option that Enter takes. */
  get active(): string | undefined {
    return this.isOpen && this.#at >= 0 ? `model-${this.#at}` : undefined;
  }

  hostConnected(): void {
    this.#unwatch = this.#ports.app.changes.watch("models", () => this.isOpen && this.#host.requestUpdate());
    for (const type of ["scroll", "resize"]) addEventListener(type, this.#place, { capture: true });
  }

  hostDisconnected(): void {
    this.#unwatch?.();
    for (const type of ["scroll", "resize"]) removeEventListener(type, this.#place, { capture: true });
  }

  hostUpdated(): void {
    const popup = this.#popup;
    if (popup === null) return;
    popup.popover = "manual";
    if (!popup.matches(":popover-open")) popup.showPopover();
    this.#place();
    this.#host.renderRoot.querySelector(".offer.active")?.scrollIntoView({ block: "nearest" });
  }

  /** Opens at a field, on the likeliest where the field is there to choose. */
  open(anchor: HTMLInputElement, at = -1): void {
    if (this.#ports.app.connections.chosen.id === recordedId || this.isOpen) return;
    this.#anchor = anchor;
    this.#sought = "";
    this.#at = at;
    void this.#ports.app.models.refresh();
    this.#host.requestUpdate();
  }

  close(): void {
    this.#anchor = undefined;
    this.#host.requestUpdate();
  }

  /** A click, a key, typing or leaving in the field. */
  on(event: Event, field: HTMLInputElement): void {
    if (event.type === "blur") this.close();
    else if (event.type === "click") this.open(field);
    else if (event.type === "input") this.#seek(field);
    else if (event instanceof KeyboardEvent && !event.isComposing) this.#onKey(event, field);
  }

  template(): TemplateResult | typeof nothing {
    if (!this.isOpen) return nothing;
    const { offers, more } = this.#offers();
    return html`<div class="models" @pointerdown=${keepFocus}>
      <div role="listbox" id="models" aria-label=${msg("Models")}>
        ${offers.map((offer, index) => this.#option(offer, index))}
      </div>
      ${this.#foot(offers.length + more, more)}
    </div>`;
  }

  #offers() {
    return modelOffers(this.#ports.app, this.#ports.asked(), this.#sought);
  }

  #option({ id, retired }: ModelOffer, index: number): TemplateResult {
    const active = index === this.#at;
    return html`<div
      role="option"
      id="model-${index}"
      class="offer ${active ? "active" : ""}"
      aria-selected=${active}
      @pointermove=${() => this.#go(index)}
      @click=${() => this.#take(id)}
    >
      <span class="id">${id}</span> ${retired ? html`<span class="retired">${retirement(retired)}</span>` : nothing}
    </div>`;
  }

  #foot(count: number, more: number): TemplateResult {
    const { models } = this.#ports.app;
    const again = (): void => void models.refresh(true);
    return html`<div class="foot">
      <span role="status">${models.asking ? msg("Asking for the list of models…") : this.#said(count, more)}</span>
      <button tabindex="-1" @click=${again}>${msg("Refresh")}</button>
    </div>`;
  }

  #said(count: number, more: number): string {
    const { models, notebook } = this.#ports.app;
    if (models.list === undefined)
      return models.problem
        ? problemWords(models.problem, notebook).what
        : msg("This server has not said which models it offers.");
    if (more > 0) return msg(str`${count} models: type to find one`);
    return count === 0 ? msg("None of its models; the name is sent as typed.") : msg(str`${count} models`);
  }

  #seek(field: HTMLInputElement): void {
    this.open(field);
    this.#sought = field.value;
    this.#at = -1;
    if (this.#isWritten()) this.close();
    this.#host.requestUpdate();
  }

  /** Whether a name stands there whole, and no longer one begins with it: nothing is left to choose. */
  #isWritten(): boolean {
    const { offers } = this.#offers();
    return offers.length === 1 && offers[0]?.id === this.#sought;
  }

  #onKey(event: KeyboardEvent, field: HTMLInputElement): void {
    const act = this.isOpen ? this.#keys(field)[event.key] : undefined;
    if (!this.isOpen && event.key === "ArrowDown") this.open(field, 0);
    else if (act === undefined) return;
    else act();
    event.preventDefault();
    // What is pressed here is no command of the notebook's.
    event.stopPropagation();
  }

  #keys(field: HTMLInputElement): { readonly [key: string]: (() => void) | undefined } {
    const { offers } = this.#offers();
    const last = offers.length - 1;
    return {
      ArrowDown: () => this.#go(this.#at >= last ? 0 : this.#at + 1),
      ArrowUp: () => this.#go(this.#at <= 0 ? last : this.#at - 1),
      PageDown: () => this.#go(Math.min(last, this.#at + 5)),
      PageUp: () => this.#go(Math.max(0, this.#at - 5)),
      Enter: () => this.#take(offers[this.#at]?.id ?? field.value.trim()),
      Escape: () => this.close(),
    };
  }

  #go(at: number): void {
    this.#at = at;
    this.#host.requestUpdate();
  }

  #take(model: string): void {
    this.close();
    if (model !== "") this.#ports.take(model);
  }

  get #popup(): HTMLElement | null {
    return this.#host.renderRoot.querySelector(".models");
  }

  readonly #place = (): void => {
    const popup = this.#popup;
    if (popup && this.#anchor) placeBeside(popup, this.#anchor);
  };
}

/** When a model goes, or went. */
function retirement(day: string): string {
  return day <= today() ? msg(str`retired ${day}`) : msg(str`until ${day}`);
}

/** The list is drawn in its field's own root, so that the field can point at its options. */
function adopt({ renderRoot }: LitElement): void {
  const { styleSheet } = modelChoiceStyles;
  if (renderRoot instanceof ShadowRoot && styleSheet) renderRoot.adoptedStyleSheets.push(styleSheet);
}

function keepFocus(event: Event): void {
  event.preventDefault();
}
