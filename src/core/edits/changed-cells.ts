import type { CellId, Notebook } from "../notebook.ts";

/** The cells that differ between two versions of a notebook: changed, new or gone. Compares by identity. */
export function changedCells(before: Notebook, after: Notebook): readonly CellId[] {
  const [old, now] = [new Set(before.cells), new Set(after.cells)];
  const changed = [
    ...before.cells.filter((cell) => !now.has(cell)),
    ...after.cells.filter((cell) => !old.has(cell)),
  ];
  return [...new Set(changed.map((cell) => cell.id))];
}
