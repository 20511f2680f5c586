/** What running a Python cell came to: a record, kept as it came. Never undone, never edited. */
import type { CellId, NotebookId } from "./notebook.ts";

export type ExecutionId = string;

export interface Execution {
  readonly id: ExecutionId;
  readonly notebook: NotebookId;
  readonly cell: CellId;
  /** Jupyter's execution count; null where it has none. */
  readonly count: number | null;
  /** When it was started, in ms since the epoch; null where it was read from a file, which does not say. */
  readonly at: number | null;
  /**
   * What was put out, as the source text of the list that nbformat 4.5 calls `outputs`
   * (formats/jupyter/read-output.ts makes values of it).
   */
  readonly outputs: string;
  /** How it ended, where this page ran it; "running" of one that goes on, or that ended with the page. */
  readonly status?: ExecutionStatus;
  /** From start to end, in ms. */
  readonly total?: number;
  /** Characters of output for which there was no room. */
  readonly leftOut?: number;
  /** Outputs were cleared: not shown, still kept. */
  readonly cleared?: true;
}

/** Lost: Python had to be ended, and what it knew went with it. */
export type ExecutionStatus = "running" | "ok" | "error" | "interrupted" | "lost";

/** The order in which executions were started: first those of a file, which does not say when. */
export function compareExecutions(a: Execution, b: Execution): number {
  return (a.at ?? 0) - (b.at ?? 0) || (a.count ?? 0) - (b.count ?? 0);
}
