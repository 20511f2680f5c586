import { localized, msg, str } from "@lit/localize";
import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from "lit";
import { customElement, property, state } from "lit/decorators.js";
import { ifDefined } from "lit/directives/if-defined.js";
import { keyed } from "lit/directives/keyed.js";
import type { Execution } from "../../../core/execution.ts";
import type { ErrorOutput, Output } from "../../../core/formats/jupyter/jupyter-notebook.ts";
import { shownOutputs } from "../../../core/formats/jupyter/shown-outputs.ts";
import { shared } from "../../styles/shared.styles.ts";
import "../long-text.ts";
import { displayed } from "./displayed.ts";
import { outputsStyles } from "./outputs.styles.ts";
import "./terminal-text.ts";

/** Outputs drawn at once; more on demand. */
const share = 50;

/** What running a Python cell put out, as Jupyter shows it. */
// Defined last: that makes the elements which already wait in the page, and they are to be localized.
@customElement("quire-outputs")
@localized()
export class Outputs extends LitElement {
  static override styles = [shared, outputsStyles];

  @property({ attribute: false }) execution!: Execution;
  @state() private shares = 1;

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has("execution")) this.shares = 1;
  }

  protected override render(): TemplateResult {
    const outputs = shownOutputs(this.execution);
    const shown = outputs.slice(0, this.shares * share);
    const left = outputs.length - shown.length;
    return keyed(
      this.execution.id,
      html`<quire-long .label=${msg("Output")}>
        ${shown.map((output, index) => html`<div class="output">${drawn(output, index + 1)}</div>`)}
        ${left > 0 ? this.#more(left) : nothing}
      </quire-long>`,
    ) as TemplateResult;
  }

  #more(left: number): TemplateResult {
    const show = (): unknown => (this.shares += 1);
    return html`<button class="button" @click=${show}>${msg(str`Show more: ${left} outputs`)}</button>`;
  }
}

function drawn(output: Output, place: number): TemplateResult | typeof nothing {
  switch (output.type) {
    case "stream":
      return stream(output.name, output.text);
    case "error":
      return failure(output);
    case "display_data":
      return displayed(output, place);
    case "execute_result":
      return html`<div class="result">
        <span class="count">Out[${output.executionCount ?? " "}]</span>
        <div class="value">${displayed(output, place)}</div>
      </div>`;
  }
}

function stream(name: string, text: string): TemplateResult | typeof nothing {
  if (text === "") return nothing;
  const isError = name === "stderr";
  return html`<div
    class=${isError ? "stream stderr" : "stream"}
    role=${ifDefined(isError ? "group" : undefined)}
    aria-label=${ifDefined(isError ? msg("Standard error") : undefined)}
  >
    <quire-terminal .text=${text}></quire-terminal>
  </div>`;
}

/** IPython's traceback ends with what happened; where there is none, that is all that is known. */
function failure({ name, value, traceback }: ErrorOutput): TemplateResult {
  const text = traceback.length > 0 ? traceback.join("\n") : `${name}: ${value}`;
  return html`<div class="failure" role="group" aria-label=${msg(str`Error: ${name}`)}>
    <quire-terminal .text=${text}></quire-terminal>
  </div>`;
}

declare global {
  interface HTMLElementTagNameMap {
    "quire-outputs": Outputs;
  }
}
