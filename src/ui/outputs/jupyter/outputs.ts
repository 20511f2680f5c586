import { localized, msg, str } from "@lit/localize";
import { html, LitElement, nothing, type TemplateResult } from "lit";
import { customElement, property, state } from "lit/decorators.js";
import { ifDefined } from "lit/directives/if-defined.js";
import { keyed } from "lit/directives/keyed.js";
import { repeat } from "lit/directives/repeat.js";
import type { Execution, ExecutionId } from "../../../core/execution.ts";
import type { ErrorOutput, Output } from "../../../core/formats/jupyter/jupyter-notebook.ts";
import { shownOutputs } from "../../../core/formats/jupyter/shown-outputs.ts";
import { shared } from "../../styles/shared.styles.ts";
import "../long-text.ts";
import { displayed } from "./displayed.ts";
import { outputsStyles } from "./outputs.styles.ts";
import "./terminal-text.ts";

/** Outputs drawn at once; more on demand. */
const share = 50;

/** An execution that goes on. */
export interface GrowingOutputs {
  readonly id: ExecutionId;
  readonly outputs: readonly Output[];
}

/** What running a Python cell put out, as Jupyter shows it. */
// Defined last: that makes the elements which already wait in the page, and they are to be localized.
@customElement("quire-outputs")
@localized()
export class Outputs extends LitElement {
  static override styles = [shared, outputsStyles];

  @property({ attribute: false }) execution: Execution | undefined;
  /** What one that goes on has put out so far. */
  @property({ attribute: false }) growing: GrowingOutputs | undefined;
  @state() private shares = 1;
  #shown = "";
  /** Its outputs were seen to grow: their end is what is shown, and stays so when it has ended. */
  #atEnd = false;

  protected override willUpdate(): void {
    const id = this.growing?.id ?? this.execution?.id ?? "";
    if (id !== this.#shown) {
      this.shares = 1;
      this.#atEnd = false;
    }
    this.#shown = id;
    if (this.growing) this.#atEnd = true;
  }

  protected override render(): TemplateResult {
    const outputs = this.growing?.outputs ?? (this.execution ? shownOutputs(this.execution) : []);
    const left = Math.max(0, outputs.length - this.shares * share);
    const from = this.#atEnd ? left : 0;
    const shown = outputs.slice(from, from + this.shares * share);
    const more = left > 0 ? this.#more(left) : nothing;
    return keyed(
      this.#shown,
      html`<quire-long .label=${msg("Output")} .growing=${this.growing !== undefined}>
        ${this.#atEnd ? more : nothing}
        ${repeat(
          shown,
          (_, index) => from + index,
          (output, index) => this.#output(output, from + index + 1, outputs.length),
        )}
        ${this.#atEnd ? nothing : more}
      </quire-long>`,
    ) as TemplateResult;
  }

  #output(output: Output, place: number, last: number): TemplateResult {
    // Only what stands last may be written on.
    return html`<div class="output">${drawn(output, place, this.growing !== undefined && place === last)}</div>`;
  }

  #more(left: number): TemplateResult {
    const show = (): unknown => (this.shares += 1);
    return html`<button class="button" @click=${show}>${msg(str`Show more: ${left} outputs`)}</button>`;
  }
}

/** `place` is that among the outputs, from 1. */
function drawn(output: Output, place: number, isGrowing: boolean): TemplateResult | typeof nothing {
  switch (output.type) {
    case "stream":
      return stream(output.name, output.text, isGrowing);
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

function stream(name: string, text: string, isGrowing: boolean): TemplateResult | typeof nothing {
  if (text === "") return nothing;
  const isError = name === "stderr";
  return html`<div
    class=${isError ? "stream stderr" : "stream"}
    role=${ifDefined(isError ? "group" : undefined)}
    aria-label=${ifDefined(isError ? msg("Standard error") : undefined)}
  >
    <quire-terminal .text=${text} .growing=${isGrowing}></quire-terminal>
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
