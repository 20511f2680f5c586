/** All that drawing one cell takes, read from the state at one moment. */
import { type Answer, answerOf } from "../core/api/answer.ts";
import { callOf } from "../core/api/request.ts";
import type { Execution } from "../core/execution.ts";
import { isUnsendable, messageCountOf } from "../core/messages/conversation.ts";
import { type Cell, type CellId, cellOf, isPrompt, type PromptCell } from "../core/notebook.ts";
import type { Run, RunProblem } from "../core/run.ts";
import type { App } from "./app.ts";
import type { LiveExecution } from "./python/live-execution.ts";
import type { Retrying } from "./running/attempts.ts";
import type { Waiting } from "./running/patience.ts";

export interface CellView {
  readonly cell: Cell;
  readonly selected: boolean;
  readonly editing: boolean;
  /** It was asked to run last of all. */
  readonly asked?: true;
  readonly state: "idle" | "queued" | "running";
  /** The run to show: the running one, or the newest that was not cleared. */
  readonly run?: Run;
  readonly answer?: Answer;
  /** What a Python cell comes to: the running one, or the newest that was not cleared. */
  readonly execution?: Execution;
  /** What a running Python cell has come to so far. */
  readonly executing?: LiveExecution;
  readonly waiting?: Waiting;
  readonly retrying?: Retrying;
  /** Why it was not sent when it was last asked to run. */
  readonly refusal?: RunProblem;
  /** The answer is to another question than the cell now asks. */
  readonly stale: boolean;
  readonly continued?: Continued;
}

/** The conversation a chat cell goes on from. */
export interface Continued {
  /** Undefined when that cell is gone. */
  readonly cell?: PromptCell;
  readonly choice: number;
  readonly count?: number;
  /** Messages that the other run sent. */
  readonly messages?: number;
}

/** The view of a cell; undefined when it is not in the notebook. */
export function viewOf(app: App, id: CellId): CellView | undefined {
  const cell = cellOf(app.notebook, id);
  if (cell === undefined) return undefined;
  const { session, runner } = app;
  const live = runner.live(id);
  // The runs of a Python cell are the calls of its code.
  const run = cell.kind === "python" ? undefined : (live?.run ?? app.desk.shown(id));
  const executing = cell.kind === "python" ? app.python.live(id) : undefined;
  return {
    cell,
    selected: session.selected === id,
    editing: session.selected === id && session.mode === "edit",
    state: live || runner.isRunning(id) ? "running" : runner.isQueued(id) ? "queued" : "idle",
    stale: live === undefined && isStale(app, cell, run),
    ...(run ? { run, answer: live?.answer ?? answerOf(run) } : {}),
    ...optional(
      "execution",
      cell.kind === "python" ? (executing?.execution ?? app.desk.executionOf(id)) : undefined,
    ),
    ...optional("executing", executing),
    ...(session.asked === id ? { asked: true } : {}),
    ...optional("waiting", live?.waiting),
    ...optional("retrying", live?.retrying),
    ...optional("refusal", runner.refusals.of(id)),
    ...optional("continued", continuedOf(app, cell)),
  };
}

function isStale(app: App, cell: Cell, run: Run | undefined): boolean {
  // What it takes from other cells may not have been read yet.
  if (run === undefined || !isPrompt(cell) || !app.desk.isWhole) return false;
  const call = callOf(app.notebook, app.desk.shown, cell);
  return isUnsendable(call) || call.asked !== run.asked;
}

function continuedOf(app: App, cell: Cell): Continued | undefined {
  if (cell.kind !== "chat" || cell.continues === undefined) return undefined;
  const { from, choice } = cell.continues;
  const other = cellOf(app.notebook, from);
  const run = app.desk.shown(from);
  return {
    choice,
    ...(isPrompt(other) ? { cell: other } : {}),
    ...(run ? { count: run.count, messages: messageCountOf(run) } : {}),
  };
}

function optional<K extends string, V>(key: K, value: V | undefined): { readonly [P in K]?: V } {
  // Sound: the key is there just when its value is; TypeScript widens a computed key to string.
  return (value === undefined ? {} : { [key]: value }) as { readonly [P in K]?: V };
}
