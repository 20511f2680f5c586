import { localized, msg, str } from "@lit/localize";
import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from "lit";
import { customElement, property, query, state } from "lit/decorators.js";
import type { App } from "../../app/app.ts";
import type { Keeping, KeyMode } from "../../app/ports.ts";
import type { Connection } from "../../core/connections/connection.ts";
import { keyDoubt } from "../../core/connections/key-doubt.ts";
import { presetOf } from "../../core/connections/presets.ts";
import { sharesOrigin } from "../../core/connections/shared-origin.ts";
import { StorageError } from "../../core/storage-error.ts";
import { Watching } from "../watching.ts";
import { heldWords, type KeyNotice, keyModeLabel, keyModeMeaning, keyNoticeWords } from "./key-words.ts";

const modes: readonly KeyMode[] = ["tab", "device", "passphrase"];
const shortestPassphrase = 8;

/** The key of a connection: typed, and kept where the person says. It is in no template and in no state. */
@localized()
@customElement("quire-key-field")
export class KeyField extends LitElement {
  @property({ attribute: false }) app!: App;
  /** As it stands in the form. */
  @property({ attribute: false }) connection!: Connection;
  readonly watching = new Watching(this, () => ({ changes: this.app.changes, topics: ["connections"] }));
  @state() private mode: KeyMode = "tab";
  @state() private isTyped = false;
  @state() private notice: KeyNotice | undefined;
  #warned = false;

  @query('input[name="key"]') private readonly key!: HTMLInputElement;

  /** What was typed, without the space around it. */
  get typed(): string {
    return this.key.value.trim();
  }

  /** Empties the fields. */
  clear(): void {
    for (const input of this.renderRoot.querySelectorAll<HTMLInputElement>("input[type=password]"))
      input.value = "";
    this.isTyped = false;
    this.#warned = false;
    this.notice = undefined;
    this.mode = this.app.connections.keyMode(this.connection.id) ?? "tab";
  }

  /** Saves the connection with its key; false, and said why, when that has to wait or did not succeed. */
  async save(connection: Connection): Promise<boolean> {
    this.notice = this.#objection();
    if (this.notice) return false;
    if (this.#mustUnlock(connection) && !(await this.app.questions.ask({ type: "unlock", connection })))
      return false;
    return this.attempt("not-kept", () => this.app.connections.save(connection, this.typed, this.#keeping()));
  }

  /** Does what changes keys; where the browser refuses, the notice says so. */
  async attempt(failure: "not-kept" | "not-forgotten", work: () => Promise<void>): Promise<boolean> {
    try {
      await work();
      return true;
    } catch (error) {
      if (!(error instanceof StorageError)) throw error;
      this.notice = failure;
      return false;
    }
  }

  /** In the form's own tree, so that Enter submits it and the dialog's styles hold. */
  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  protected override updated(changed: PropertyValues): void {
    const before: unknown = changed.get("connection");
    // What was typed for one connection does not stand under another.
    if (changed.has("connection") && idOf(before) !== this.connection.id) this.clear();
  }

  protected override render(): TemplateResult {
    const { needsKey, keyPage } = presetOf(this.connection.preset);
    const held = this.#state !== "none";
    const hint = held ? msg("type to replace it") : needsKey ? "sk-…" : msg("none needed by many servers");
    return html`<div class="key-label">
        <label for="key">${msg("API key")}</label>
        ${keyPage ? html`<a href=${keyPage} target="_blank" rel="noopener noreferrer">${msg("Get a key")}</a>` : nothing}
      </div>
      <input
        id="key"
        name="key"
        type="password"
        autocomplete="off"
        autocapitalize="off"
        spellcheck="false"
        placeholder=${hint}
        aria-describedby="key-notice"
        @input=${this.#onInput}
        @change=${this.#onChange}
      />
      <p id="key-notice" class="notice ${this.notice === "forgotten" ? "" : "warn"}" role="status">${this.notice ? keyNoticeWords(this.notice) : nothing}</p>
      ${held ? this.#held() : nothing} ${held || this.isTyped ? this.#modes() : nothing}`;
  }

  #held(): TemplateResult {
    const words = heldWords(this.app.connections.keyMode(this.connection.id), this.#state === "locked");
    return html`<p class="held">
      <span>${words}</span>
      <button type="button" class="button" @click=${this.#forget}>${msg("Forget the key")}</button>
    </p>`;
  }

  #modes(): TemplateResult {
    return html`<fieldset>
      <legend>${msg("Where it is kept")}</legend>
      ${modes.map((mode) => this.#choice(mode))} ${this.#asksPassphrase ? passphrases() : nothing}
      ${this.mode !== "tab" && sharesOrigin(location.hostname, location.pathname) ? sharedNote() : nothing}
    </fieldset>`;
  }

  #choice(mode: KeyMode): TemplateResult {
    return html`<label class="choice">
      <input type="radio" name="mode" .checked=${mode === this.mode} @change=${() => (this.mode = mode)} />
      <span>${keyModeLabel(mode)}<small>${keyModeMeaning(mode)}</small></span>
    </label>`;
  }

  get #state() {
    return this.app.connections.keyState(this.connection);
  }

  get #isMoved(): boolean {
    return this.mode !== (this.app.connections.keyMode(this.connection.id) ?? "tab");
  }

  get #asksPassphrase(): boolean {
    return this.mode === "passphrase" && (this.isTyped || this.#isMoved);
  }

  /** A key that stays as it is needs no passphrase to be kept elsewhere. */
  #mustUnlock(connection: Connection): boolean {
    const isLocked = this.app.connections.keyState(connection) === "locked";
    return isLocked && this.#isMoved && this.typed === "";
  }

  #keeping(): Keeping | undefined {
    if (this.typed === "" && !this.#isMoved) return undefined;
    return this.mode === "passphrase"
      ? { mode: "passphrase", passphrase: this.#passphrase("passphrase") }
      : { mode: this.mode };
  }

  #passphrase(name: "passphrase" | "again"): string {
    return this.renderRoot.querySelector<HTMLInputElement>(`input[name="${name}"]`)?.value ?? "";
  }

  /** What stands in the way of saving. A doubt does so once; letters that no header carries do always. */
  #objection(): KeyNotice | undefined {
    const doubt = keyDoubt(this.typed);
    const insists = this.#warned && doubt !== "letters";
    this.#warned = doubt !== undefined;
    if (doubt && !insists) return doubt;
    if (!this.#asksPassphrase) return undefined;
    if (this.#passphrase("passphrase").length < shortestPassphrase) return "short";
    return this.#passphrase("passphrase") === this.#passphrase("again") ? undefined : "different";
  }

  readonly #onInput = (): void => {
    this.isTyped = this.typed !== "";
    this.#warned = false;
    this.notice = undefined;
  };

  readonly #onChange = (): void => {
    this.notice = keyDoubt(this.typed);
  };

  readonly #forget = async (): Promise<void> => {
    const { id } = this.connection;
    const wasKept = this.app.connections.keyMode(id) !== "tab";
    const done = await this.attempt("not-forgotten", () => this.app.connections.forgetKey(id));
    if (done) this.clear();
    if (done && wasKept) this.notice = "forgotten";
    this.key.focus();
  };
}

function passphrases(): TemplateResult {
  return html`<div class="passphrases">
    <label class="field">
      ${msg("Passphrase")}
      <input name="passphrase" type="password" autocomplete="off" spellcheck="false" />
    </label>
    <label class="field">
      ${msg("Passphrase again")}
      <input name="again" type="password" autocomplete="off" spellcheck="false" />
    </label>
  </div>`;
}

function sharedNote(): TemplateResult {
  return html`<p class="notice warn">
    ${msg(str`This page shares ${location.host} with other sites: what one keeps, all of them can read. A domain of its own is safer.`)}
  </p>`;
}

function idOf(connection: unknown): unknown {
  return typeof connection === "object" && connection !== null && "id" in connection
    ? connection.id
    : undefined;
}

declare global {
  interface HTMLElementTagNameMap {
    "quire-key-field": KeyField;
  }
}
