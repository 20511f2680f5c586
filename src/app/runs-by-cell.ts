/** The runs of the open notebook, by cell, each cell's in the order in which they were started. */
import type { CellId } from "../core/notebook.ts";
import type { Run } from "../core/run.ts";

export class RunsByCell {
  readonly #runs = new Map<CellId, readonly Run[]>();

  constructor(runs: readonly Run[]) {
    this.add(runs);
  }

  of(cell: CellId): readonly Run[] {
    return this.#runs.get(cell) ?? [];
  }

  /** The newest run of a cell whose output was not cleared. */
  shown(cell: CellId): Run | undefined {
    return this.of(cell).findLast((run) => run.cleared === undefined);
  }

  /** All runs, in the order in which they were started. */
  get all(): readonly Run[] {
    return inOrder([...this.#runs.values()].flat());
  }

  /** The highest execution count; 0 when nothing has run. */
  get highestCount(): number {
    let highest = 0;
    for (const runs of this.#runs.values()) highest = Math.max(highest, runs.at(-1)?.count ?? 0);
    return highest;
  }

  /** Keeps a run in place of the one with its id. */
  put(run: Run): void {
    const others = this.of(run.cell).filter((other) => other.id !== run.id);
    this.#runs.set(run.cell, inOrder([...others, run]));
  }

  /** Keeps those whose ids are not known yet; returns the cells they belong to. */
  add(runs: readonly Run[]): readonly CellId[] {
    const added = byCell(runs.filter((run) => !this.of(run.cell).some(({ id }) => id === run.id)));
    for (const [cell, news] of added) this.#runs.set(cell, inOrder([...this.of(cell), ...news]));
    return [...added.keys()];
  }
}

function byCell(runs: readonly Run[]): ReadonlyMap<CellId, readonly Run[]> {
  const cells = new Map<CellId, Run[]>();
  for (const run of runs) {
    const known = cells.get(run.cell);
    if (known) known.push(run);
    else cells.set(run.cell, [run]);
  }
  return cells;
}

function inOrder(runs: readonly Run[]): readonly Run[] {
  return runs.length > 1 ? runs.toSorted((a, b) => a.count - b.count) : runs;
}
