/** What the cells of one opened notebook came to: some of it is there at once, the rest is read behind that. */
import { compareExecutions, type Execution } from "../core/execution.ts";
import type { CellId } from "../core/notebook.ts";
import type { PythonValues } from "../core/python/python-values.ts";
import { answersCell, compareRuns, type Run } from "../core/run.ts";
import { ByCell } from "./by-cell.ts";
import type { Opened } from "./opened.ts";

export class Results {
  readonly runs: ByCell<Run>;
  readonly executions: ByCell<Execution>;
  /** The newest run that answers a cell and was not cleared; what Python last said of its variables. */
  readonly shown: { (cell: CellId): Run | undefined; python?: PythonValues | undefined } = (cell) =>
    this.runs.of(cell).findLast((run) => run.cleared === undefined && answersCell(run));
  #rest: Opened["rest"];
  #isLeft = false;

  constructor({ runs, executions, rest }: Opened) {
    this.runs = new ByCell(runs, compareRuns);
    this.executions = new ByCell(executions, compareExecutions);
    this.#rest = rest;
  }

  /** Whether all has been read. */
  get isWhole(): boolean {
    return this.#rest === undefined;
  }

  /** The execution count of what is started next. */
  get nextCount(): number {
    return Math.max(this.runs.highestCount, this.executions.highestCount) + 1;
  }

  /** The calls that an execution made, in their order. */
  callsOf({ id, cell }: Execution): readonly Run[] {
    return this.runs.of(cell).filter(({ by }) => by?.execution === id);
  }

  /** Another notebook lies on the desk: no more is read. */
  leave(): void {
    this.#isLeft = true;
  }

  /** Reads the rest, and tells of its cells; it counts as read when that fails, too. @throws StorageError */
  async readRest(onCell: (cell: CellId) => void): Promise<void> {
    try {
      if (this.#rest === undefined) return;
      await this.#take(this.runs, this.#rest.runs(), onCell);
      await this.#take(this.executions, this.#rest.executions(), onCell);
    } finally {
      this.#rest = undefined;
    }
  }

  async #take<T extends Run | Execution>(
    known: ByCell<T>,
    batches: AsyncIterable<readonly T[]>,
    onCell: (cell: CellId) => void,
  ): Promise<void> {
    for await (const batch of batches) {
      if (this.#isLeft) return;
      for (const cell of known.add(batch)) onCell(cell);
    }
  }
}
