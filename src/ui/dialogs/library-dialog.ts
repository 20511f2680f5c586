import { localized, msg, str } from "@lit/localize";
import { html, LitElement, type TemplateResult } from "lit";
import { customElement, property, query, state } from "lit/decorators.js";
import type { App } from "../../app/app.ts";
import type { ExportedFile } from "../../app/files/files-port.ts";
import { LibraryExport, type Progress } from "../../app/files/library-export.ts";
import { formatOf } from "../../core/formats/index.ts";
import { substitutionWords } from "../models/substitution-words.ts";
import { progressStyles } from "../styles/progress.styles.ts";
import { shared } from "../styles/shared.styles.ts";
import { libraryDialogStyles } from "./library-dialog.styles.ts";

/** All notebooks as a file, and what it holds that looks like keys. */
export interface LibraryFile extends Pick<LibraryExport, "keys" | "places"> {
  readonly file: ExportedFile;
}

/** Says how far the writing of all notebooks is, and lets it be cancelled. */
@localized()
@customElement("quire-library-dialog")
export class LibraryDialog extends LitElement {
  static override styles = [shared, progressStyles, libraryDialogStyles];

  @property({ attribute: false }) app!: App;
  @state() private progress: Progress | undefined;
  #writing = new AbortController();

  @query("dialog") private readonly dialog!: HTMLDialogElement;

  /** Writes all notebooks; undefined when that was cancelled. @throws StorageError */
  async show(): Promise<LibraryFile | undefined> {
    this.progress = undefined;
    this.#writing = new AbortController();
    await this.updateComplete;
    this.dialog.showModal();
    try {
      return await this.#write(this.#writing.signal);
    } finally {
      this.dialog.close();
    }
  }

  protected override render(): TemplateResult {
    return html`<dialog aria-labelledby="title" @close=${() => this.#writing.abort()}>
      <h2 id="title">${msg("Writing all notebooks")}</h2>
      ${this.progress ? this.#bar(this.progress) : html`<progress aria-labelledby="title"></progress><p></p>`}
      <div class="row">
        <button class="button outlined" autofocus @click=${() => this.dialog.close()}>${msg("Cancel")}</button>
      </div>
    </dialog>`;
  }

  #bar({ done, of, title }: Progress): TemplateResult {
    return html`<progress aria-labelledby="title" aria-describedby="which" max=${of} .value=${done}></progress>
      <p id="which">${msg(str`${done + 1} of ${of}`)} <span>${title || msg("Untitled")}</span></p>`;
  }

  async #write(signal: AbortSignal): Promise<LibraryFile | undefined> {
    const library = new LibraryExport(this.app, {
      format: formatOf("jupyter"),
      remark: substitutionWords,
      onProgress: (progress) => (this.progress = progress),
      signal,
    });
    const file = await library.write();
    return file && { file, keys: library.keys, places: library.places };
  }
}

declare global {
  interface HTMLElementTagNameMap {
    "quire-library-dialog": LibraryDialog;
  }
}
