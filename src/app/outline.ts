/** The headings of a notebook. */
import { headingsOf } from "../core/markdown.ts";
import type { Cell, CellId, Notebook } from "../core/notebook.ts";

export interface OutlineEntry {
  readonly cell: CellId;
  readonly level: number;
  readonly text: string;
}

/** Headings by cell: a cell is a value, so what was read of it once stays true. */
const known = new WeakMap<Cell, readonly OutlineEntry[]>();

/** The first headings, so many at most: cells behind them are not read. */
export function outlineOf(notebook: Notebook, most: number): readonly OutlineEntry[] {
  const entries: OutlineEntry[] = [];
  for (const cell of notebook.cells) {
    if (entries.length >= most) break;
    entries.push(...entriesOf(cell));
  }
  return entries.slice(0, most);
}

function entriesOf(cell: Cell): readonly OutlineEntry[] {
  if (cell.kind !== "markdown") return [];
  const entries =
    known.get(cell) ?? headingsOf(cell.source).map((heading) => ({ cell: cell.id, ...heading }));
  known.set(cell, entries);
  return entries;
}
