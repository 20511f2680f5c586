/**
 * Folding the log into the cell records, so that opening a notebook need not replay all that was ever done.
 */
import { changedCells } from "../../core/edits/changed-cells.ts";
import { firstKept } from "../../core/edits/pruning.ts";
import type { Cell, CellId, Notebook } from "../../core/notebook.ts";
import { schema } from "../../core/records/records.ts";
import { StorageError } from "../../core/storage-error.ts";
import { readBase, readLogged } from "./reading.ts";
import { keysUnder, type Writing } from "./schema.ts";

/** A notebook as this page last knew the cell records to hold it. */
export interface Compacted {
  readonly notebook: Notebook;
  readonly rev: number;
}

/** The log is looked through for entries to forget each time this many were added. */
const pruneEvery = 1_000;

/** Writes the cells that differ from `known`, or all of them when another tab has compacted since. */
export async function compact(
  transaction: Writing,
  next: Compacted,
  known: Compacted | undefined,
): Promise<void> {
  const { notebook, rev } = next;
  const base = readBase(await transaction.objectStore("bases").get(notebook.id));
  if (base === undefined || base.rev >= rev) return;
  await mustHold(transaction, next);
  const from = isPruningDue(base.rev, rev) ? await prune(transaction, notebook.id, base.from) : base.from;
  const order = notebook.cells.map((cell) => cell.id);
  const cells =
    known?.rev === base.rev ? writeChanged(transaction, next, known) : writeAll(transaction, next);
  await Promise.all([
    cells,
    transaction.objectStore("bases").put({ schema, notebook: notebook.id, rev, from, order }),
  ]);
}

/** Cells ahead of the log would hold what its history does not know of. */
async function mustHold(transaction: Writing, { notebook, rev }: Compacted): Promise<void> {
  const key = await transaction.objectStore("log").getKey([notebook.id, rev]);
  if (key === undefined) throw new StorageError("conflict");
}

/** Writes the cells that are not as they are known to be stored. */
export async function writeChanged(transaction: Writing, next: Compacted, known: Compacted): Promise<void> {
  const cells = new Map(next.notebook.cells.map((cell) => [cell.id, cell]));
  const changed = changedCells(known.notebook, next.notebook);
  await Promise.all(changed.map((id) => writeCell(transaction, next, id, cells.get(id))));
}

async function writeAll(transaction: Writing, next: Compacted): Promise<void> {
  await transaction.objectStore("cells").delete(keysUnder(next.notebook.id));
  await Promise.all(next.notebook.cells.map((cell) => writeCell(transaction, next, cell.id, cell)));
}

async function writeCell(
  transaction: Writing,
  next: Compacted,
  id: CellId,
  cell: Cell | undefined,
): Promise<void> {
  const [store, notebook] = [transaction.objectStore("cells"), next.notebook.id];
  await (cell === undefined
    ? store.delete([notebook, id])
    : store.put({ schema, rev: next.rev, notebook, cell }));
}

function isPruningDue(before: number, rev: number): boolean {
  return Math.floor(rev / pruneEvery) > Math.floor(before / pruneEvery);
}

/**
 * Forgets what no undo can need; returns the revision that the log now begins with. A damaged log is left
 * alone.
 */
async function prune(transaction: Writing, id: string, from: number): Promise<number> {
  const store = transaction.objectStore("log");
  const log = (await store.getAll(IDBKeyRange.bound([id, from], [id, []]))).map(readLogged);
  const entries = log.map((logged) => logged?.entry).filter((entry) => entry !== undefined);
  const isWhole = entries.length === log.length && log.every((logged, index) => logged?.rev === from + index);
  const first = isWhole ? from + firstKept(entries) : from;
  await store.delete(keysUnder(id, first));
  return first;
}
