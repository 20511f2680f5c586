import { localized, msg } from "@lit/localize";
import { html, LitElement, nothing, type TemplateResult } from "lit";
import { customElement, property, query, state } from "lit/decorators.js";
import type { App } from "../../app/app.ts";
import type { ProbeResult } from "../../app/ports.ts";
import { type Connection, hostOf, readBaseUrl, recordedId } from "../../core/connections/connection.ts";
import { presetOf, presets } from "../../core/connections/presets.ts";
import { icons } from "../icons.ts";
import { chosenIn, options, typedIn } from "../options.ts";
import { shared } from "../styles/shared.styles.ts";
import { Watching } from "../watching.ts";
import { connectionLabel, presetLabel } from "../words.ts";
import { connectionDialogStyles } from "./connection-dialog.styles.ts";
import type { KeyField } from "./key-field.ts";
import "./key-field.ts";
import { keyFieldStyles } from "./key-field.styles.ts";
import { heldLabel } from "./key-words.ts";
import { type Probed, probeOutcome } from "./probe-outcome.ts";

const presetIds = presets.map(({ id }) => id);

/** Where questions go: Recorded, or a server with its address and key. The key is in its own field, and nowhere else. */
@localized()
@customElement("quire-connection-dialog")
export class ConnectionDialog extends LitElement {
  static override styles = [shared, connectionDialogStyles, keyFieldStyles];

  @property({ attribute: false }) app!: App;
  readonly watching = new Watching(this, () => ({ changes: this.app.changes, topics: ["connections"] }));
  @state() private draft: Connection = blank("");
  @state() private result: Probed | undefined;

  @query("dialog") private readonly dialog!: HTMLDialogElement;
  @query("quire-key-field") private readonly keyField!: KeyField;

  /** Opens it on the connection in use, or on a new one when that is Recorded. */
  async show(): Promise<void> {
    const { chosen } = this.app.connections;
    await this.updateComplete;
    this.#edit(chosen.id === recordedId ? blank(this.app.newId()) : chosen);
    await this.updateComplete;
    this.dialog.showModal();
  }

  protected override render(): TemplateResult {
    return html`<dialog aria-labelledby="title" @close=${this.#forgetTyped}>
      <div class="head">
        <h2 id="title">${msg("Connection")}</h2>
        <button class="icon-button" aria-label=${msg("Close")} @click=${() => this.dialog.close()}>${icons.close}</button>
      </div>
      ${this.#using()}
      <form @submit=${this.#save} autocomplete="off">
        ${this.#provider()} ${this.#address()} <quire-key-field .app=${this.app} .connection=${this.draft}></quire-key-field> ${probeOutcome(this.result, this.app.notebook)}
        <div class="row">
          <button type="button" class="button outlined" @click=${this.#test}>${msg("Test connection")}</button>
          <span class="grow"></span>
          ${this.#isKnown() ? this.#removal() : nothing}
          <button class="button primary">${msg("Save")}</button>
        </div>
      </form>
    </dialog>`;
  }

  #using(): TemplateResult {
    const { all, chosen } = this.app.connections;
    return html`<div class="using" role="radiogroup" aria-label=${msg("In use")}>
      ${all.map(
        (connection) => html`<label>
          <input
            type="radio"
            name="using"
            .checked=${connection.id === chosen.id}
            @change=${() => this.#choose(connection)}
          />
          ${connectionLabel(connection)}
          <small>${this.#about(connection)}</small>
        </label>`,
      )}
    </div>`;
  }

  #about(connection: Connection): string {
    if (connection.id === recordedId) return msg("answers from recordings, sends nothing");
    const { connections } = this.app;
    return connections.holdsKey(connection.id)
      ? heldLabel(connections.keyMode(connection.id))
      : hostOf(connection);
  }

  #provider(): TemplateResult {
    return html`<label class="field">
      ${msg("Provider")}
      <select @change=${this.#onPreset}>
        ${options(presetIds, this.draft.preset, (id) => presetLabel(presetOf(id)))}
      </select>
    </label>`;
  }

  #address(): TemplateResult {
    const write = (event: Event): void => {
      this.draft = { ...this.draft, baseUrl: typedIn(event) };
    };
    return html`<label class="field">
      ${msg("Base URL")}
      <input
        name="base"
        inputmode="url"
        spellcheck="false"
        placeholder="https://example.com/v1"
        .value=${this.draft.baseUrl}
        @change=${write}
      />
    </label>`;
  }

  #removal(): TemplateResult {
    const remove = async (): Promise<void> => {
      const { id } = this.draft;
      const gone = await this.keyField.attempt("not-forgotten", () => this.app.connections.remove(id));
      if (gone) this.#edit(blank(this.app.newId()));
    };
    return html`<button type="button" class="button" @click=${remove}>${msg("Remove")}</button>`;
  }

  #isKnown(): boolean {
    return this.app.connections.all.some(({ id }) => id === this.draft.id);
  }

  #choose(connection: Connection): void {
    this.app.connections.choose(connection.id);
    this.#edit(connection.id === recordedId ? blank(this.app.newId()) : connection);
  }

  #edit(draft: Connection): void {
    this.draft = draft;
    this.result = undefined;
    this.keyField?.clear();
  }

  readonly #onPreset = (event: Event): void => {
    const preset = presetOf(chosenIn(event));
    this.draft = { ...this.draft, preset: preset.id, baseUrl: preset.baseUrl };
  };

  readonly #save = async (event: Event): Promise<void> => {
    event.preventDefault();
    const connection = this.#typed();
    if (connection && (await this.keyField.save(connection))) this.dialog.close();
  };

  readonly #test = async (): Promise<void> => {
    const connection = this.#typed();
    if (connection === undefined) return;
    const { draft } = this;
    this.result = "testing";
    const result = await this.#probe(connection, this.keyField.typed);
    // Another connection may be in the form by now.
    if (this.draft === draft) this.result = result;
  };

  /** Asks with the typed key, held for as long as that takes; with the held one when none was typed. */
  async #probe({ id, baseUrl }: Connection, typed: string): Promise<ProbeResult> {
    if (typed === "") return this.app.probe(id, baseUrl);
    const passing = this.app.newId();
    this.app.keys.set(passing, typed, baseUrl);
    const result = await this.app.probe(passing, baseUrl);
    void this.app.keys.forget(passing);
    return result;
  }

  /** The connection as it stands in the form; undefined, and said so, when its address is none. */
  #typed(): Connection | undefined {
    const baseUrl = readBaseUrl(
      this.renderRoot.querySelector<HTMLInputElement>('input[name="base"]')?.value ?? "",
    );
    if (baseUrl === undefined) {
      this.result = "bad-address";
      return undefined;
    }
    const connection = { ...this.draft, baseUrl };
    return { ...connection, label: presetOf(connection.preset).label || hostOf(connection) };
  }

  readonly #forgetTyped = (): void => {
    this.keyField.clear();
  };
}

function blank(id: string): Connection {
  const [preset] = presets;
  return { id, preset: preset?.id ?? "custom", label: "", baseUrl: preset?.baseUrl ?? "" };
}

declare global {
  interface HTMLElementTagNameMap {
    "quire-connection-dialog": ConnectionDialog;
  }
}
