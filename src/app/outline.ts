/** The headings of a notebook. */
import { headingsOf } from "../core/markdown.ts";
import type { Cell, CellId, Notebook } from "../core/notebook.ts";
import { remembered } from "../core/remembered.ts";

export interface OutlineEntry {
  readonly cell: CellId;
  readonly level: number;
  readonly text: string;
}

/** The first headings, so many at most: cells behind them are not read. */
export function outlineOf(notebook: Notebook, most: number): readonly OutlineEntry[] {
  const entries: OutlineEntry[] = [];
  for (const cell of notebook.cells) {
    if (entries.length >= most) break;
    entries.push(...entriesOf(cell));
  }
  return entries.slice(0, most);
}

const entriesOf = remembered((cell: Cell): readonly OutlineEntry[] =>
  cell.kind === "markdown" ? headingsOf(cell.source).map((heading) => ({ cell: cell.id, ...heading })) : [],
);
