/**
 * The records of the library and the bundled tutorials, read from `unknown`. They may have been edited by
 * hand: each reader is total, copies known fields into fresh objects and drops all others.
 */

import type { Cell, Notebook, Origin } from "../notebook.ts";
import { readCell } from "./cell-records.ts";
import { isRecord, type Read, shape, text } from "./reading.ts";

export { readCell } from "./cell-records.ts";
export { readEdit, readLogEntry } from "./edit-records.ts";
export { readExecution } from "./execution-records.ts";
export { readRun } from "./run-records.ts";

/** The version of the shape of records, written into each. */
export const schema = 1;

const readOrigin: Read<Origin> = shape({ metadata: text }, { stem: text });

/** The notebook, undefined without an id; a cell that cannot be read is left out, and of twins the second. */
export function readNotebook(value: unknown): Notebook | undefined {
  const id = isRecord(value) ? text(value.id) : undefined;
  if (id === undefined || !isRecord(value)) return undefined;
  const cells = Array.isArray(value.cells) ? Array.from(value.cells, readCell) : [];
  const origin = readOrigin(value.origin);
  return { id, title: text(value.title) ?? "", cells: distinct(cells), ...(origin ? { origin } : {}) };
}

function distinct(cells: readonly (Cell | undefined)[]): readonly Cell[] {
  const byId = new Map<string, Cell>();
  for (const cell of cells) if (cell !== undefined && !byId.has(cell.id)) byId.set(cell.id, cell);
  return [...byId.values()];
}
