import { localized, msg, str } from "@lit/localize";
import { html, LitElement, nothing, type TemplateResult } from "lit";
import { customElement, property, query, state } from "lit/decorators.js";
import type { App } from "../../../app/app.ts";
import type { Importer } from "../../../app/files/import-port.ts";
import { Importing } from "../../../app/files/importing.ts";
import { icons } from "../../icons.ts";
import { progressStyles } from "../../styles/progress.styles.ts";
import { shared } from "../../styles/shared.styles.ts";
import { type Asked, asking } from "./import-asking.ts";
import { importDialogStyles } from "./import-dialog.styles.ts";
import { progressOf } from "./import-progress.ts";
import { broughtFile } from "./import-summary.ts";
import { failureWords, fetchTroubleWords } from "./import-words.ts";

/** Takes files in: which ones, what is in them, and only then into the library. */
@localized()
@customElement("quire-import-dialog")
export class ImportDialog extends LitElement {
  static override styles = [shared, progressStyles, importDialogStyles];

  @property({ attribute: false }) app!: App;
  @state() private importing: Importing | undefined;
  #choose: Importer["choose"] = () => Promise.resolve([]);

  @query("dialog") private readonly dialog!: HTMLDialogElement;

  /** Opens it, or goes on with these files where it is open already. */
  async show(create: () => Importer, files: readonly File[]): Promise<void> {
    if (!this.importing) this.#begin(create());
    await this.updateComplete;
    if (!this.dialog.open) this.dialog.showModal();
    await this.importing?.read(files);
  }

  #begin(importer: Importer): void {
    const { app } = this;
    this.#choose = importer.choose;
    this.importing = new Importing({ importer, target: app, onChange: () => this.#onChange() });
  }

  protected override render(): TemplateResult {
    return html`<dialog aria-labelledby="title" @close=${this.#onClose}>
      <div class="head">
        <h2 id="title">${msg("Import")}</h2>
        <button class="icon-button" aria-label=${msg("Close")} @click=${this.#close}>${icons.close}</button>
      </div>
      ${this.importing ? this.#content(this.importing) : nothing}
    </dialog>`;
  }

  #content(importing: Importing): TemplateResult | typeof nothing {
    const { state } = importing;
    switch (state.type) {
      case "asking":
        return asking(this.#asked(importing), state.trouble && fetchTroubleWords(state.trouble));
      case "failed":
        return asking(this.#asked(importing), failureWords(state.why, state.stored));
      case "fetching":
      case "reading":
      case "storing":
        return html`${progressOf(state)}
          <div class="row">
            <button
              class="button outlined"
              ?hidden=${state.type === "storing"}
              @click=${state.type === "fetching" ? () => importing.cancel() : this.#close}
            >
              ${msg("Cancel")}
            </button>
          </div>`;
      case "read":
        return this.#summary(importing);
      case "done":
        return nothing;
    }
  }

  #asked(importing: Importing): Asked {
    return {
      choose: async () => importing.read(await this.#choose()),
      fetch: (address) => importing.fetch(address),
    };
  }

  #summary(importing: Importing): TemplateResult {
    const { state, readable } = importing;
    if (state.type !== "read") return html``;
    return html`<div class="files">
        ${state.files.map((file, place) =>
          broughtFile(file, {
            former: file.type === "read" ? importing.formerOf(file)?.title : undefined,
            isReplacing: state.replacing.has(place),
            replace: (replaces) => importing.replace(place, replaces),
            isConverted: state.converted.has(place),
            convert: (converts) => importing.convert(place, converts),
          }),
        )}
      </div>
      <div class="row">
        <button class="button outlined" @click=${this.#close}>${msg("Cancel")}</button>
        ${
          readable.length === 0
            ? html`<button class="button primary" autofocus @click=${() => importing.cancel()}>${msg("Choose others…")}</button>`
            : html`<button class="button primary" autofocus @click=${() => void importing.store()}>${importLabel(readable.length)}</button>`
        }
      </div>`;
  }

  readonly #close = (): void => this.dialog.close();

  #onChange(): void {
    this.requestUpdate();
    const { type } = this.importing?.state ?? {};
    if (type === "done") this.#end();
    if (type === "failed" && !this.dialog.open) this.dialog.showModal();
    void this.#refocus();
  }

  #end(): void {
    this.importing = undefined;
    this.dialog.close();
  }

  /** What had the focus may be gone with the state before. */
  async #refocus(): Promise<void> {
    await this.updateComplete;
    if (!this.dialog.open || this.renderRoot.querySelector(":focus") !== null) return;
    const next = ["[autofocus]", ".row button:not([hidden])", ".head button"];
    const found = next.map((selector) => this.renderRoot.querySelector<HTMLElement>(selector));
    found.find((element) => element !== null)?.focus();
  }

  /** What is being stored goes on: closing takes nothing back that was wanted. */
  readonly #onClose = (): void => {
    if (this.importing?.state.type === "storing") return;
    const { importing } = this;
    this.importing = undefined;
    importing?.cancel();
  };
}

function importLabel(notebooks: number): string {
  return notebooks === 1 ? msg("Import") : msg(str`Import ${notebooks} notebooks`);
}

declare global {
  interface HTMLElementTagNameMap {
    "quire-import-dialog": ImportDialog;
  }
}
