import { localized, msg, str } from "@lit/localize";
import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from "lit";
import { customElement, property, state } from "lit/decorators.js";
import { type Json, maybeJson } from "../../core/json/json.ts";
import { type Check, checkAgainst, type Fault } from "../../core/json/json-schema.ts";
import type { ResponseFormat } from "../../core/sent-parameters.ts";
import { shared } from "../styles/shared.styles.ts";
import { printPath } from "./json-tree.ts";
import { structuredStyles } from "./structured-answer.styles.ts";
import { faultWords, verdictWords } from "./structured-words.ts";

/** An answer that was to be JSON: as a tree, with what the schema says to it. As text it is in the slot. */
// Defined last: that makes the elements which already wait in the page, and they are to be localized.
@customElement("quire-structured")
@localized()
export class StructuredAnswer extends LitElement {
  static override styles = [shared, structuredStyles];

  @property({ attribute: false }) format: ResponseFormat = { type: "json" };
  @property({ attribute: false }) text = "";
  /** The text may have been cut off at its end. */
  @property({ attribute: false }) cut = false;
  @state() private asText = false;
  #json: Json | undefined;
  #check: Check | undefined;

  /** Read and checked once for each answer, not at each redraw. */
  protected override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has("text") && !changed.has("format")) return;
    this.#json = maybeJson(this.text);
    const schema = this.format.type === "schema" ? this.format.schema : undefined;
    this.#check =
      this.#json === undefined || schema === undefined ? undefined : checkAgainst(schema, this.#json);
  }

  protected override render(): TemplateResult {
    if (this.#json === undefined) return this.#broken();
    return html`<div class="line">
        <p class=${this.#check?.type ?? ""}>${verdictWords(this.format, this.#check)}</p>
        <button class="button" aria-pressed=${this.asText} @click=${() => (this.asText = !this.asText)}>
          ${msg("As text")}
        </button>
      </div>
      ${this.#check?.type === "invalid" ? faultList(this.#check) : nothing}
      ${this.asText ? html`<slot></slot>` : html`<quire-json .json=${this.#json}></quire-json>`}`;
  }

  #broken(): TemplateResult {
    const said = this.cut ? msg("The JSON is incomplete.") : msg("The answer is not JSON.");
    return html`<slot></slot><div class="line"><p class="invalid">${said}</p></div>`;
  }
}

function faultList({ faults, more }: Extract<Check, { type: "invalid" }>): TemplateResult {
  return html`<ul>
    ${faults.map((fault) => html`<li>${place(fault)} ${faultWords(fault)}</li>`)}
    ${more > 0 ? html`<li>${msg(str`${more} more`)}</li>` : nothing}
  </ul>`;
}

function place({ path }: Fault): TemplateResult {
  return path.length > 0 ? html`<code>${printPath(path)}</code>` : html`${msg("The whole")}`;
}

declare global {
  interface HTMLElementTagNameMap {
    "quire-structured": StructuredAnswer;
  }
}
