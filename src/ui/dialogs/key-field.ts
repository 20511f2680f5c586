import { localized, msg } from "@lit/localize";
import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from "lit";
import { customElement, property, query, state } from "lit/decorators.js";
import type { App } from "../../app/app.ts";
import type { Keeping, KeyMode, KeyState } from "../../app/ports.ts";
import type { Connection } from "../../core/connections/connection.ts";
import { keyDoubt } from "../../core/connections/key-doubt.ts";
import { presetOf } from "../../core/connections/presets.ts";
import { StorageError } from "../../core/storage-error.ts";
import { Watching } from "../watching.ts";
import { heldKey, keyModes } from "./key-modes.ts";
import { heldWords, type KeyNotice, keyNoticeWords } from "./key-words.ts";

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
  /** Save was pressed in spite of a doubt. */
  @state() private warned = false;

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
    this.warned = false;
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
      />
      <p id="key-notice" class="notice ${this.notice === "forgotten" ? "" : "warn"}" role="status">${this.#notice()}</p>
      ${held ? heldKey(this.#heldWords, this.#forget) : nothing}
      ${held || this.isTyped ? keyModes(this.mode, this.#asksPassphrase, this.#onMode) : nothing}`;
  }

  #notice(): TemplateResult | typeof nothing {
    const { notice } = this;
    if (notice === undefined) return nothing;
    return html`${keyNoticeWords(notice)} ${this.warned ? msg("Press Save again to keep it all the same.") : nothing}`;
  }

  get #heldWords(): string {
    return heldWords(this.app.connections.keyMode(this.connection.id), this.#state === "locked");
  }

  /** Of the connection as it was saved: what is shown does not move while an address is changed. */
  get #state(): KeyState {
    return this.app.connections.savedKeyState(this.connection.id);
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
    const insists = this.warned;
    this.warned = doubt !== undefined && doubt !== "letters";
    if (doubt && !insists) return doubt;
    if (!this.#asksPassphrase) return undefined;
    if (this.#passphrase("passphrase").length < shortestPassphrase) return "short";
    return this.#passphrase("passphrase") === this.#passphrase("again") ? undefined : "different";
  }

  /** Said while it is typed, and not when the field is left: what moves then moves away under the pointer. */
  readonly #onInput = (): void => {
    this.isTyped = this.typed !== "";
    this.warned = false;
    this.notice = keyDoubt(this.typed);
  };

  readonly #onMode = (mode: KeyMode): void => {
    this.mode = mode;
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
