import { localized, msg } from "@lit/localize";
import { html, LitElement, nothing, type TemplateResult } from "lit";
import { customElement, property } from "lit/decorators.js";
import { keyed } from "lit/directives/keyed.js";
import type { App } from "../../app/app.ts";
import type { LiveExecution } from "../../app/python/live-execution.ts";
import type { Execution } from "../../core/execution.ts";
import { shownOutputs } from "../../core/formats/jupyter/shown-outputs.ts";
import type { CellId } from "../../core/notebook.ts";
import type { RunProblem } from "../../core/run.ts";
import "../outputs/jupyter/outputs.ts";
import { OpenConnectionEvent } from "../outputs/open-connection.ts";
import { outputStyles } from "../outputs/output.styles.ts";
import { problemLater } from "../outputs/problem-later.ts";
// It comes with the outputs, so that no HTML is seen as text before.
import "../outputs/safe-html.ts";
import { progressStyles } from "../styles/progress.styles.ts";
import { shared } from "../styles/shared.styles.ts";
import { Watching } from "../watching.ts";
import "./api-calls.ts";
import { endNotes } from "./end-words.ts";
import { failureView } from "./failure-view.ts";
import { loadingBar } from "./loading-bar.ts";
import { noticeWords } from "./notice-words.ts";
import { pythonOutputStyles } from "./python-output.styles.ts";
import "./question-field.ts";
import { saveOutput } from "./save-output.ts";
import { shownCalls } from "./shown-calls.ts";

type Part = TemplateResult | typeof nothing;

/**
 * What comes of a Python cell: Python itself while it is loaded, what the code puts out, asks and calls, and what is to
 * be said of it. While more comes, this alone is drawn anew.
 */
// Defined last: that makes the elements which already wait in the page, and they are to be localized.
@customElement("quire-python-output")
@localized()
export class PythonOutput extends LitElement {
  static override styles = [shared, outputStyles, progressStyles, pythonOutputStyles];

  @property({ attribute: false }) app!: App;
  @property({ attribute: false }) cellId: CellId = "";
  /** Why a call of its code was not sent. */
  @property({ attribute: false }) refusal: RunProblem | undefined;
  readonly watching = new Watching(this, () => ({
    // Where its place in the page was there before this code, it is given the app a moment later.
    changes: this.app?.changes,
    topics: [`cell:${this.cellId}`, `answer:${this.cellId}`, "python"],
  }));

  protected override render(): TemplateResult {
    const live = this.app.python.live(this.cellId);
    const execution = live ? undefined : this.app.desk.executionOf(this.cellId);
    const parts = [
      this.#loading(live),
      outputs(live, execution),
      this.#question(),
      this.#refusal(),
      this.#failure(),
      this.#notes(execution),
      execution ? saveOutput(this.app, execution) : nothing,
      this.#calls(live, execution),
    ];
    // A region of nothing is none.
    this.hidden = parts.every((part) => part === nothing);
    return html`${parts}`;
  }

  #loading(live: LiveExecution | undefined): Part {
    const { state, progress } = this.app.python;
    return live && state === "loading" ? loadingBar(progress) : nothing;
  }

  #question(): Part {
    const { question } = this.app.python;
    if (question?.cell !== this.cellId) return nothing;
    return html`${keyed(
      question,
      html`<quire-question-field .app=${this.app} .asked=${question}></quire-question-field>`,
    )}`;
  }

  #refusal(): Part {
    if (this.refusal === undefined) return nothing;
    const connect = { label: msg("Open the connection"), act: this.#connect };
    const isOfConnection = ["no-key", "no-recording"].includes(this.refusal.type);
    const remedies = isOfConnection ? [connect] : [];
    return problemLater(this, this.refusal, this.app.notebook, remedies, { asked: [] });
  }

  readonly #connect = (): void => void this.dispatchEvent(new OpenConnectionEvent());

  /** Python could not be had. */
  #failure(): Part {
    const { failure, failedAt, lacksCode } = this.app.python;
    return failedAt !== this.cellId || failure === undefined
      ? nothing
      : failureView(failure, lacksCode, this.#again);
  }

  readonly #again = (): void => {
    this.app.runCell(this.cellId);
    this.app.focus(this.cellId, "command");
  };

  #notes(execution: Execution | undefined): Part {
    const notices = this.app.python.noticesOf(this.cellId).flatMap(noticeWords);
    const said = [...(execution ? endNotes(execution) : []), ...notices];
    return said.length === 0 ? nothing : html`${said.map((words) => html`<p class="note">${words}</p>`)}`;
  }

  #calls(live: LiveExecution | undefined, execution: Execution | undefined): Part {
    const calls = shownCalls(this.app, live?.begun ?? execution, live?.calls);
    if (calls.length === 0) return nothing;
    return html`<quire-api-calls .app=${this.app} .cellId=${this.cellId} .calls=${calls}></quire-api-calls>`;
  }
}

function outputs(live: LiveExecution | undefined, execution: Execution | undefined): Part {
  const shown = live?.outputs ?? (execution ? shownOutputs(execution) : []);
  if (shown.length === 0) return nothing;
  const growing = live && { id: live.begun.id, outputs: live.outputs };
  return html`<quire-outputs .execution=${execution} .growing=${growing}></quire-outputs>`;
}

declare global {
  interface HTMLElementTagNameMap {
    "quire-python-output": PythonOutput;
  }
}
