import { localized, msg } from "@lit/localize";
import { html, LitElement, nothing, type TemplateResult } from "lit";
import { customElement, property, state } from "lit/decorators.js";
import type { App } from "../../app/app.ts";
import type { CellView } from "../../app/cell-view.ts";
import type { Answer } from "../../core/api/answer.ts";
import { type CellId, cellOf } from "../../core/notebook.ts";
import type { Run } from "../../core/run.ts";
import "../outputs/output.ts";
import { shared } from "../styles/shared.styles.ts";
import { apiCallStyles } from "./api-call.styles.ts";
import { callFigures, endpointWords, firstWords, modelOf } from "./call-words.ts";
import { makeCells } from "./making-cells.ts";
import { answerIn, runOf, type ShownCall } from "./shown-calls.ts";

/** One call that code made: a line, and behind it the same answer as under a prompt cell. */
// Defined last: that makes the elements which already wait in the page, and they are to be localized.
@customElement("quire-api-call")
@localized()
export class ApiCall extends LitElement {
  static override styles = [shared, apiCallStyles];

  @property({ attribute: false }) app!: App;
  @property({ attribute: false }) cellId: CellId = "";
  @property({ attribute: false }) call!: ShownCall;
  /** There is no other: what can be done with it need not be looked for. */
  @property({ type: Boolean, reflect: true }) alone = false;
  /** As the person wants it; until then it is open while it comes. */
  @state() private open: boolean | undefined;

  protected override render(): TemplateResult {
    const [run, answer] = [runOf(this.call), answerIn(this.call)];
    const isOpen = this.open ?? run.status === "running";
    return html`<div class=${isOpen ? "line open" : "line"}>
        <button class="fold" aria-expanded=${isOpen} @click=${() => (this.open = !isOpen)}>
          <span class="endpoint">${endpointWords(run)}</span>
          <span class="model">${modelOf(run)}</span>
          <span class="words">${isOpen ? "" : firstWords(answer)}</span>
          <span class=${run.status === "failed" ? "figures failed" : "figures"}>${isOpen ? "" : callFigures(run, answer)}</span>
        </button>
        ${run.status === "running" ? nothing : this.#make(run)}
      </div>
      ${isOpen ? this.#answer(run, answer) : nothing}`;
  }

  #make(run: Run): TemplateResult {
    return html`<button class="make" @click=${() => void makeCells(this.app, [run])}>${msg("Make it a cell")}</button>`;
  }

  #answer(run: Run, answer: Answer): TemplateResult | typeof nothing {
    const view = this.#view(run, answer);
    if (view === undefined) return nothing;
    return html`<quire-output .app=${this.app} .view=${view} .again=${() => undefined}></quire-output>`;
  }

  /** As of a cell that has this run. */
  #view(run: Run, answer: Answer): CellView | undefined {
    const cell = cellOf(this.app.notebook, this.cellId);
    if (cell === undefined) return undefined;
    const { waiting = undefined, retrying = undefined } = "run" in this.call ? this.call : {};
    return {
      cell,
      run,
      answer,
      selected: false,
      editing: false,
      stale: false,
      state: run.status === "running" ? "running" : "idle",
      ...(waiting ? { waiting } : {}),
      ...(retrying ? { retrying } : {}),
    };
  }
}

declare global {
  interface HTMLElementTagNameMap {
    "quire-api-call": ApiCall;
  }
}
