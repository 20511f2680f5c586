import { localized, msg } from "@lit/localize";
import { html, LitElement, type TemplateResult } from "lit";
import { customElement, property } from "lit/decorators.js";
import { live } from "lit/directives/live.js";
import { typedIn } from "../options.ts";
import { shared } from "../styles/shared.styles.ts";
import { pythonListStyles } from "./python-list.styles.ts";

/** Which list of Python's a chat cell goes on from: `name` tells of each letter that is typed. */
@localized()
@customElement("quire-python-list")
export class PythonList extends LitElement {
  static override styles = [shared, pythonListStyles];

  @property({ attribute: false }) name = "";
  /** How many messages it has, where that is known. */
  @property({ attribute: false }) messages: number | undefined;

  protected override render(): TemplateResult {
    return html`${msg(html`takes ${this.#field()} as Python has it when this runs`)}
      <span class="note">${this.#note()}</span>`;
  }

  #field(): TemplateResult {
    const type = (event: Event): void => {
      this.dispatchEvent(new CustomEvent("name", { detail: typedIn(event) }));
    };
    return html`<input aria-label=${msg("Name of the list in Python")} .value=${live(this.name)} @input=${type} autocomplete="off" spellcheck="false" />`;
  }

  #note(): TemplateResult {
    const { messages } = this;
    if (messages === undefined) return html`${msg("what ran last counts, not what stands above")}`;
    return messages === 1
      ? html`${msg("1 message now; what ran last counts, not what stands above")}`
      : html`${msg(html`${messages} messages now; what ran last counts, not what stands above`)}`;
  }
}
