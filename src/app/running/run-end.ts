import type { CellId } from "../../core/notebook.ts";
import type { RunProblem } from "../../core/run.ts";
import type { Outcome } from "./calling.ts";

/** A run that ended. */
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
  const status = "run" in outcome ? outcome.run.status : undefined;
  return status === "done" || status === "stopped" ? status : "failed";
}

/** Why it came to nothing; undefined when it did not fail. */
export function problemIn(outcome: Outcome): RunProblem | undefined {
  return "refusal" in outcome ? outcome.refusal : outcome.run.problem;
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
