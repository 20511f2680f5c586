/** Notebooks as the database holds them. Nothing in it is trusted: all is read record by record. */
import type { ShelfEntry, StoredNotebook } from "../../app/ports.ts";
import { type Kept, type LoggedEntry, replay } from "../../core/edits/replay.ts";
import type { CellId, NotebookId } from "../../core/notebook.ts";
import { amount, isRecord, list, shape, text, whole, withDefault } from "../../core/records/reading.ts";
import { readLogEntry, readNotebook } from "../../core/records/records.ts";
import { keysUnder, type Reading, type Writing } from "./schema.ts";

/** What `find` and `repair` need in a transaction. */
export const notebookStores = ["notebooks", "origins", "bases", "cells", "log"] as const;

/** A stored notebook, with the compacted one that it was made from. */
export interface Found {
  readonly stored: StoredNotebook;
  readonly kept: Kept;
  /** False when the log or the base is damaged: both must be repaired before anything is appended. */
  readonly sound: boolean;
}

/** A notebook's entry on the shelf; a title or date that is none is replaced. */
export const readShelfEntry = shape(
  { id: text, title: withDefault(text, ""), created: withDefault(amount, 0) },
  { trashed: amount },
) satisfies (value: unknown) => ShelfEntry | undefined;

/** How far the log was folded; without it the cells' own revisions tell. */
export const readBase = shape({ rev: whole, from: whole, order: list(text) });

const readRevision = shape({ rev: whole });

/** The notebook, from its cells and its log; undefined when the library does not hold it. */
export async function find(transaction: Reading | Writing, id: NotebookId): Promise<Found | undefined> {
  const { notebook, origin, base, cells, log } = await recordsOf(transaction, id);
  if (notebook === undefined) return undefined;
  const { rev, from, order } = readBase(base) ?? { rev: highestRevision(cells), from: 1, order: [] };
  const { title } = readShelfEntry(notebook) ?? {};
  const read = readNotebook({ id, title, cells: cells.map(cellIn), origin: originIn(origin) });
  const compacted = { id, title: "", ...read, cells: inOrder(read?.cells ?? [], order) };
  const found = fold({
    compacted,
    rev,
    from,
    log: log.map(readLogged).filter((logged) => isFrom(logged, from)),
  });
  return { ...found, sound: found.sound && readBase(base) !== undefined };
}

function fold(kept: Kept): Found {
  const { timeline, sound } = replay(kept);
  const rev = Math.max(kept.rev, kept.log.at(-1)?.rev ?? 0);
  return { stored: { ...timeline, rev, uncompacted: rev - kept.rev }, kept, sound };
}

function isFrom(logged: LoggedEntry | undefined, from: number): logged is LoggedEntry {
  return logged !== undefined && logged.rev >= from;
}

async function recordsOf(transaction: Reading | Writing, id: NotebookId) {
  const range = keysUnder(id);
  const [notebook, origin, base, cells, log]: [
    unknown,
    unknown,
    unknown,
    readonly unknown[],
    readonly unknown[],
  ] = await Promise.all([
    transaction.objectStore("notebooks").get(id),
    transaction.objectStore("origins").get(id),
    transaction.objectStore("bases").get(id),
    transaction.objectStore("cells").getAll(range),
    transaction.objectStore("log").getAll(range),
  ]);
  return { notebook, origin, base, cells, log };
}

/** The entry of a log record; the revision is part of the key, so the record has one. */
export function readLogged(record: unknown): LoggedEntry | undefined {
  const rev = readRevision(record)?.rev;
  if (rev === undefined || !isRecord(record)) return undefined;
  return { rev, entry: readLogEntry(record["entry"]) };
}

function cellIn(record: unknown): unknown {
  return isRecord(record) ? record["cell"] : undefined;
}

function originIn(record: unknown): unknown {
  return isRecord(record) ? record["origin"] : undefined;
}

function highestRevision(cells: readonly unknown[]): number {
  return Math.max(0, ...cells.map((cell) => readRevision(cell)?.rev ?? 0));
}

/** The cells in that order; those that it does not name stay, at the end. */
function inOrder<T extends { readonly id: CellId }>(
  cells: readonly T[],
  order: readonly CellId[],
): readonly T[] {
  const places = new Map(order.map((id, place) => [id, place]));
  return cells.toSorted((a, b) => (places.get(a.id) ?? order.length) - (places.get(b.id) ?? order.length));
}
