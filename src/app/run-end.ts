import type { CellId } from "../core/notebook.ts";
import type { Run } from "../core/run.ts";

/** The run that ended last. */
export interface Ended {
  readonly cell: CellId;
  readonly how: "done" | "stopped" | "failed";
}

/** Cells that were to be run when one of them failed. */
export interface Halt {
  readonly at: CellId;
  readonly rest: readonly CellId[];
}

export function endOf({ status }: Run): Ended["how"] {
  return status === "done" || status === "stopped" ? status : "failed";
}
