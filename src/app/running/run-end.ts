import type { CellId } from "../../core/notebook.ts";
import type { RunProblem } from "../../core/run.ts";
import type { Executed } from "../python/executed.ts";
import type { Outcome as Answered } from "./answering.ts";

/** What running a cell came to: a run, an execution, or why nothing was sent. */
export type Outcome = Answered | Executed;

/** A run or an execution that ended. */
export interface Ended {
  readonly cell: CellId;
  readonly how: "done" | "stopped" | "failed";
}

/** Cells that were to be run when one of them failed. */
export interface Halt {
  readonly at: CellId;
  readonly rest: readonly CellId[];
}

export function endOf(outcome: Outcome): Ended["how"] {
  if ("how" in outcome) return outcome.how;
  const status = "run" in outcome ? outcome.run.status : undefined;
  return status === "done" || status === "stopped" ? status : "failed";
}

/** Why it came to nothing; undefined when it did not fail. */
export function problemIn(outcome: Outcome): RunProblem | undefined {
  return "run" in outcome ? outcome.run.problem : outcome.refusal;
}

/** Whether those that come after it in order are not to be run: Stop is no failure. */
export function hasFailed(outcome: Outcome): boolean {
  // Code may go on without a call that was refused.
  return "how" in outcome ? outcome.how === "failed" : problemIn(outcome) !== undefined;
}

/**
 * Whether every other request would fail in the same way: the key is missing, locked, refused, or has no quota left.
 */
export function failsAll(problem: RunProblem): boolean {
  switch (problem.type) {
    case "no-key":
    case "key-unusable":
    case "locked":
    case "not-agreed":
      return true;
    case "http":
      return [401, 403].includes(problem.status) || problem.code === spent;
    case "server":
      return problem.code === spent;
    default:
      return false;
  }
}

const spent = "insufficient_quota";
