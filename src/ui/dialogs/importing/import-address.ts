import { localized, msg } from "@lit/localize";
import { html, LitElement, nothing, type TemplateResult } from "lit";
import { customElement, property, state } from "lit/decorators.js";
import { rawAddress } from "../../../core/formats/arriving/raw-address.ts";
import { typedIn } from "../../options.ts";
import { shared } from "../../styles/shared.styles.ts";
import { importDialogStyles } from "./import-dialog.styles.ts";

/** The address of a file, which is asked for when the button says so, and not before. */
@localized()
@customElement("quire-import-address")
export class ImportAddress extends LitElement {
  static override styles = [shared, importDialogStyles];

  @property({ attribute: false }) fetch: (address: string) => void = () => undefined;
  @state() private address = "";

  protected override render(): TemplateResult {
    return html`<form autocomplete="off" @submit=${this.#submit}>
      <label class="field">
        ${msg("From a URL")}
        <input
          type="text"
          inputmode="url"
          autocapitalize="off"
          spellcheck="false"
          placeholder="https://"
          .value=${this.address}
          @input=${(event: Event) => (this.address = typedIn(event))}
        />
      </label>
      <button class="button outlined">${msg("Fetch")}</button>
      ${this.#raw()}
    </form>`;
  }

  /** Offered, never done by itself: what is asked for is what stands in the field. */
  #raw(): TemplateResult | typeof nothing {
    const raw = rawAddress(this.address);
    if (raw === undefined) return nothing;
    return html`<p class="quiet raw" role="status">
      ${msg("That is GitHub's page about the file. The file itself:")} <code>${raw}</code>
      <button type="button" class="link" @click=${() => (this.address = raw)}>${msg("Use this address")}</button>
    </p>`;
  }

  readonly #submit = (event: Event): void => {
    event.preventDefault();
    if (this.address.trim() !== "") this.fetch(this.address);
  };
}

declare global {
  interface HTMLElementTagNameMap {
    "quire-import-address": ImportAddress;
  }
}
