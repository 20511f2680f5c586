/** Why cells were not sent when they were last asked to run; forgotten when the reason may be gone. */
import type { CellId } from "../../core/notebook.ts";
import type { RunProblem } from "../../core/run.ts";

export class Refusals {
  readonly #refusals = new Map<CellId, RunProblem>();
  readonly #tell: (cell: CellId) => void;

  constructor(tell: (cell: CellId) => void) {
    this.#tell = tell;
  }

  of(cell: CellId): RunProblem | undefined {
    return this.#refusals.get(cell);
  }

  add(cell: CellId, problem: RunProblem): void {
    this.#refusals.set(cell, problem);
  }

  /** The cell was changed, or is asked again. */
  forgive(cell: CellId): void {
    if (this.#refusals.delete(cell)) this.#tell(cell);
  }

  /** Another connection was chosen, or another notebook opened. */
  forgiveAll(): void {
    for (const cell of [...this.#refusals.keys()]) this.forgive(cell);
  }
}
