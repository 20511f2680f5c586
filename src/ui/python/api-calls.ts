import { localized, msg, str } from "@lit/localize";
import { html, LitElement, nothing, type TemplateResult } from "lit";
import { customElement, property, state } from "lit/decorators.js";
import { repeat } from "lit/directives/repeat.js";
import type { App } from "../../app/app.ts";
import type { CellId } from "../../core/notebook.ts";
import { shared } from "../styles/shared.styles.ts";
import "./api-call.ts";
import { apiCallsStyles } from "./api-calls.styles.ts";
import { runOf, type ShownCall } from "./shown-calls.ts";

/** Calls drawn at once, the last ones; more on demand. */
const share = 30;

/** The calls of the API that the code of a Python cell has made, a line each. */
// Defined last: that makes the elements which already wait in the page, and they are to be localized.
@customElement("quire-api-calls")
@localized()
export class ApiCalls extends LitElement {
  static override styles = [shared, apiCallsStyles];

  @property({ attribute: false }) app!: App;
  @property({ attribute: false }) cellId: CellId = "";
  @property({ attribute: false }) calls: readonly ShownCall[] = [];
  @state() private shares = 1;

  protected override render(): TemplateResult {
    const left = Math.max(0, this.calls.length - this.shares * share);
    return html`${left > 0 ? this.#more(left) : nothing}
      <ul aria-label=${msg("API calls")}>
        ${repeat(
          this.calls.slice(left),
          (call) => runOf(call).id,
          (call) =>
            html`<li><quire-api-call .app=${this.app} .cellId=${this.cellId} .call=${call} ?alone=${this.calls.length === 1}></quire-api-call></li>`,
        )}
      </ul>`;
  }

  #more(left: number): TemplateResult {
    const show = (): unknown => (this.shares += 1);
    return html`<button class="button" @click=${show}>${msg(str`Show more: ${left} calls`)}</button>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    "quire-api-calls": ApiCalls;
  }
}
