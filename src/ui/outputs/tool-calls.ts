import { localized, msg } from "@lit/localize";
import { html, LitElement, nothing, type TemplateResult } from "lit";
import { customElement, property } from "lit/decorators.js";
import type { ToolCall } from "../../core/api/answer.ts";
import { maybeJson } from "../../core/json/json.ts";
import { remembered } from "../../core/remembered.ts";
import { shared } from "../styles/shared.styles.ts";
import { AnswerCallsEvent } from "./answer-calls.ts";
import "./json-tree.ts";
import { toolCallsStyles } from "./tool-calls.styles.ts";

/** The calls that a model makes, and the way to answer them. */
@localized()
@customElement("quire-calls")
export class ToolCalls extends LitElement {
  static override styles = [shared, toolCallsStyles];

  @property({ attribute: false }) calls: readonly ToolCall[] = [];
  /** `index` of the choice that makes them. */
  @property({ type: Number }) choice = 0;
  /** More of them is coming: their arguments are half a JSON text. */
  @property({ type: Boolean }) growing = false;

  protected override render(): TemplateResult {
    return html`<ul aria-label=${msg("Tool calls")}>${this.calls.map((call) => this.#call(call))}</ul>
      ${this.growing ? nothing : this.#answer()}`;
  }

  #call(call: ToolCall): TemplateResult {
    const quiet = [call.type, call.id].filter(Boolean).join(" · ");
    return html`<li>
      <p class="head"><b>${call.name}</b> <span class="quiet">${quiet}</span></p>
      ${this.growing || call.type === "custom" ? plain(call.arguments) : args(call)}
    </li>`;
  }

  #answer(): TemplateResult {
    const label = this.calls.length === 1 ? msg("Answer the call") : msg("Answer the calls");
    return html`<p class="answer">
      <button class="button outlined" @click=${() => this.dispatchEvent(new AnswerCallsEvent(this.choice))}>${label}</button>
      <span class="quiet">${msg("The results are written in a cell below, which sends them back.")}</span>
    </p>`;
  }
}

/** Read once, as the tree keeps what is folded in the same value only. */
const jsonOf = remembered((call: ToolCall) => maybeJson(call.arguments));

function args(call: ToolCall): TemplateResult {
  const json = jsonOf(call);
  if (json !== undefined) return html`<quire-json .json=${json}></quire-json>`;
  const said = call.arguments === "" ? msg("Without arguments.") : msg("The arguments are not JSON.");
  return html`${call.arguments === "" ? nothing : plain(call.arguments)}<p class="quiet">${said}</p>`;
}

function plain(text: string): TemplateResult {
  return html`<pre tabindex="0">${text}</pre>`;
}

declare global {
  interface HTMLElementTagNameMap {
    "quire-calls": ToolCalls;
  }
}
