/** Running a cell's code, as the runner sees it. */
import type { Execution } from "../../core/execution.ts";
import type { RunProblem } from "../../core/run.ts";

/** What running a cell's code came to. */
export interface Executed {
  readonly how: "done" | "stopped" | "failed";
  /** Its record; none where it had not begun when it was stopped, or there was no Python. */
  readonly execution?: Execution;
  /** Why a call of its code was not sent. */
  readonly refusal?: RunProblem;
}

/** How an execution is watched and ended while it goes on. */
export interface ExecutionWatch {
  readonly count: number;
  /** Aborted to interrupt it. */
  readonly signal: AbortSignal;
  /** More was put out, or more came of a call. */
  readonly onMore: () => void;
  /** A call began or ended. */
  readonly onCalls: () => void;
  readonly onRefusal: (problem: RunProblem) => void;
}
