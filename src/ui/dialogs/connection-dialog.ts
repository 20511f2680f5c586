import { localized, msg } from "@lit/localize";
import { html, LitElement, type TemplateResult } from "lit";
import { customElement, property, query, state } from "lit/decorators.js";
import type { App } from "../../app/app.ts";
import type { ProbeResult } from "../../app/ports.ts";
import { readBaseUrl } from "../../core/connections/base-url.ts";
import { type Connection, hostOf, recordedId } from "../../core/connections/connection.ts";
import { isHome, presetOf, presets } from "../../core/connections/presets.ts";
import { icons } from "../icons.ts";
import { chosenIn, typedIn } from "../options.ts";
import { shared } from "../styles/shared.styles.ts";
import { Watching } from "../watching.ts";
import { addressField } from "./connection-address.ts";
import { connectionDialogStyles } from "./connection-dialog.styles.ts";
import { connectionList } from "./connection-list.ts";
import type { KeyField } from "./key-field.ts";
import "./key-field.ts";
import { keyFieldStyles } from "./key-field.styles.ts";
import { type Probed, probeOutcome } from "./probe-outcome.ts";
import { providers } from "./providers.ts";

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
      ${connectionList(this.app.connections, this.draft.id, {
        choose: (connection) => this.#choose(connection),
        remove: (connection) => this.#remove(connection),
        add: () => this.#edit(blank(this.app.newId())),
      })}
      <form @submit=${this.#save} autocomplete="off">
        ${this.#provider()} ${addressField(this.draft, this.#onAddress)}
        <quire-key-field .app=${this.app} .connection=${this.draft}></quire-key-field> ${this.#label()}
        ${probeOutcome(this.result, this.draft, this.app.notebook)}
        <div class="row">
          <button type="button" class="button outlined" @click=${this.#test}>${msg("Test connection")}</button>
          <span class="grow"></span>
          <button class="button primary">${msg("Save")}</button>
        </div>
      </form>
    </dialog>`;
  }

  #provider(): TemplateResult {
    return html`<label class="field">
      ${msg("Provider")}
      <select @change=${this.#onPreset}>
        ${providers(this.draft.preset)}
      </select>
    </label>`;
  }

  /** How the connection is called; what it is called by itself stands there until something else does. */
  #label(): TemplateResult {
    const write = (event: Event): void => {
      this.draft = { ...this.draft, label: typedIn(event).trim() };
    };
    return html`<label class="field">
      ${msg("Name")}
      <input name="label" placeholder=${defaultLabel(this.draft)} .value=${this.draft.label} @change=${write} />
    </label>`;
  }

  async #remove({ id }: Connection): Promise<void> {
    const gone = await this.keyField.attempt("not-forgotten", () => this.app.connections.remove(id));
    if (gone && id === this.draft.id) this.#edit(blank(this.app.newId()));
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
    const { id, baseUrl } = presetOf(chosenIn(event));
    const label = this.draft.label === defaultLabel(this.draft) ? "" : this.draft.label;
    this.draft = { ...this.draft, preset: id, baseUrl, label };
    this.result = undefined;
  };

  readonly #onAddress = (baseUrl: string): void => {
    // What was found holds for the address that was asked.
    if (baseUrl !== this.draft.baseUrl) this.result = undefined;
    this.draft = { ...this.draft, baseUrl };
  };

  readonly #save = async (event: Event): Promise<void> => {
    event.preventDefault();
    const connection = this.#typed();
    if (connection && (await this.keyField.save(connection))) this.dialog.close();
  };

  readonly #test = async (): Promise<void> => {
    const connection = this.#typed();
    if (connection === undefined) return;
    this.result = "testing";
    const result = await this.#probe(connection, this.keyField.typed);
    if (result.type === "works") this.app.models.learn(connection, result);
    // Another connection may be in the form by now, or the dialog closed.
    if (this.draft.id === connection.id && this.result === "testing") this.result = result;
  };

  /** Asks with the typed key, held for as long as that takes; with the held one when none was typed. */
  async #probe(connection: Connection, typed: string): Promise<ProbeResult> {
    if (typed === "") return this.app.probe(connection);
    const passing = this.app.newId();
    this.app.keys.set(passing, typed, connection.baseUrl);
    const result = await this.app.probe({ ...connection, id: passing });
    void this.app.keys.forget(passing);
    return result;
  }

  /** The connection as it stands in the form; undefined, and said so, when its address is none. */
  #typed(): Connection | undefined {
    const baseUrl = readBaseUrl(this.draft.baseUrl);
    if (baseUrl === undefined) {
      this.result = "bad-address";
      return undefined;
    }
    this.draft = { ...this.draft, baseUrl };
    return { ...this.draft, label: this.draft.label || defaultLabel(this.draft) };
  }

  readonly #forgetTyped = (): void => {
    this.keyField.clear();
  };
}

function blank(id: string): Connection {
  const [preset] = presets;
  return { id, preset: preset?.id ?? "custom", label: "", baseUrl: preset?.baseUrl ?? "" };
}

/** The provider's name where the address is the provider's; else the host, whatever the preset. */
function defaultLabel(connection: Connection): string {
  const preset = presetOf(connection.preset);
  const isNamed = preset.place === "local" || isHome(preset, connection.baseUrl);
  return isNamed ? preset.label : hostOf(connection);
}

declare global {
  interface HTMLElementTagNameMap {
    "quire-connection-dialog": ConnectionDialog;
  }
}
