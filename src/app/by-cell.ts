/** What came of the cells of the open notebook, runs or executions, each cell's in the order of `compare`. */
import type { CellId } from "../core/notebook.ts";

interface OfCell {
  readonly id: string;
  readonly cell: CellId;
  /** The execution count. */
  readonly count: number | null;
  readonly cleared?: true;
}

export class ByCell<T extends OfCell> {
  readonly #compare: (a: T, b: T) => number;
  readonly #items = new Map<CellId, readonly T[]>();

  constructor(items: readonly T[], compare: (a: T, b: T) => number) {
    this.#compare = compare;
    this.add(items);
  }

  of(cell: CellId): readonly T[] {
    return this.#items.get(cell) ?? [];
  }

  /** The newest of a cell that was not cleared. */
  shown(cell: CellId): T | undefined {
    return this.of(cell).findLast((item) => item.cleared === undefined);
  }

  /** All of them, in order. */
  get all(): readonly T[] {
    return this.#inOrder([...this.#items.values()].flat());
  }

  /** The highest execution count; 0 where there is none. */
  get highestCount(): number {
    let highest = 0;
    for (const items of this.#items.values())
      for (const { count } of items) highest = Math.max(highest, count ?? 0);
    return highest;
  }

  /** Keeps it in place of the one with its id. */
  put(item: T): void {
    const others = this.of(item.cell).filter((other) => other.id !== item.id);
    this.#items.set(item.cell, this.#inOrder([...others, item]));
  }

  /** Keeps those whose ids are not known yet; returns the cells they belong to. */
  add(items: readonly T[]): readonly CellId[] {
    const added = grouped(items.filter((item) => !this.of(item.cell).some(({ id }) => id === item.id)));
    for (const [cell, news] of added) this.#items.set(cell, this.#inOrder([...this.of(cell), ...news]));
    return [...added.keys()];
  }

  /** Those of these cells that are shown or were before, as they are when they are cleared. */
  cleared(cells: readonly CellId[]): readonly T[] {
    const shown = cells.flatMap((cell) => this.of(cell)).filter(({ cleared }) => !cleared);
    return shown.map((item) => ({ ...item, cleared: true as const }));
  }

  #inOrder(items: readonly T[]): readonly T[] {
    return items.length > 1 ? items.toSorted(this.#compare) : items;
  }
}

function grouped<T extends OfCell>(items: readonly T[]): ReadonlyMap<CellId, readonly T[]> {
  const cells = new Map<CellId, T[]>();
  for (const item of items) {
    const known = cells.get(item.cell);
    if (known) known.push(item);
    else cells.set(item.cell, [item]);
  }
  return cells;
}
