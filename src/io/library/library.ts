/**
 * The library: notebooks, their logs and what came of them, in IndexedDB. An edit is one small record added in
 * one strict transaction; cells are compacted from the log when there is time.
 */
import type { Library, ShelfEntry } from "../../app/ports.ts";
import type { LogEntry } from "../../core/edits/history.ts";
import type { NotebookId } from "../../core/notebook.ts";
import { schema } from "../../core/records/records.ts";
import { StorageError } from "../../core/storage-error.ts";
import { commit } from "./commit.ts";
import type { Compacted } from "./compaction.ts";
import { createNotebook } from "./creating.ts";
import { createDatabase, type Database, type DatabaseEvents } from "./database.ts";
import { createExecutionLibrary } from "./executions.ts";
import { createImageLibrary } from "./images.ts";
import { type Found, find, notebookStores, readShelfEntry } from "./reading.ts";
import { createRunLibrary } from "./runs.ts";
import type { NotebookRecord, Reading, Writing } from "./schema.ts";

/** The library in this browser. The database is opened by the first call. */
export function createLibrary(events: DatabaseEvents): Library {
  const database = createDatabase(events);
  const known = new Map<NotebookId, Compacted>();
  const parts = {
    ...createRunLibrary(database),
    ...createExecutionLibrary(database),
    ...createImageLibrary(database),
  };
  return {
    ...parts,
    ...createShelf(database),
    whole: async (id) => {
      const { readWhole } = await part(() => import("./whole.ts"));
      return readWhole(database, parts, id);
    },
    create: async (notebook, created) => {
      await createNotebook(database, notebook, created);
      known.set(notebook.id, { notebook, rev: 0 });
    },
    add: async (whole, created) => {
      const { addWhole } = await part(() => import("./adding.ts"));
      await addWhole(database, whole, created);
      known.set(whole.notebook.id, { notebook: whole.notebook, rev: 0 });
    },
    open: async (id) => {
      const found = await findSound(database, id);
      if (found) known.set(id, { notebook: found.kept.compacted, rev: found.kept.rev });
      return found?.stored;
    },
    append: async (id, first, entries, title) => {
      await database.write(["log"], "strict", (writing) => append(writing, { id, first, entries }));
      if (title === undefined) return;
      await database.write(["notebooks"], "strict", (writing) => rename(writing, id, title));
    },
    compact: async (notebook, rev) => {
      const next = { notebook, rev };
      const { compact } = await part(() => import("./compaction.ts"));
      await database.write(["bases", "cells", "log"], "strict", (writing) =>
        compact(writing, next, known.get(notebook.id)),
      );
      known.set(notebook.id, next);
    },
  };
}

/** A part that the first screen does not need. @throws StorageError where the page's own server is out of reach */
function part<T>(load: () => Promise<T>): Promise<T> {
  return load().catch((cause: unknown) => {
    throw new StorageError("unavailable", { cause });
  });
}

type Shelf = Pick<Library, "shelf" | "trash">;

function createShelf(database: Database): Shelf {
  return {
    shelf: () => database.read(["notebooks"], readShelf),
    trash: (id, at) => database.write(["notebooks"], "strict", (writing) => trash(writing, id, at)),
  };
}

/**
 * The notebook; a damaged one is read once more and repaired in one transaction, as it may be open elsewhere.
 */
async function findSound(database: Database, id: NotebookId): Promise<Found | undefined> {
  const found = await database.read(notebookStores, (reading) => find(reading, id));
  if (found === undefined || found.sound) return found;
  const { repair } = await part(() => import("./repair.ts"));
  return database.write(notebookStores, "strict", async (writing) => {
    const again = await find(writing, id);
    if (again === undefined || again.sound) return again;
    return repair(writing, again);
  });
}

async function readShelf(reading: Reading): Promise<readonly ShelfEntry[]> {
  const records: readonly unknown[] = await reading.objectStore("notebooks").getAll();
  const entries = records.map(readShelfEntry).filter((entry) => entry !== undefined);
  return entries.toSorted((a, b) => a.created - b.created);
}

interface Appended {
  readonly id: NotebookId;
  readonly first: number;
  readonly entries: readonly LogEntry[];
}

/** Committed as soon as it is asked for, in the task of the key itself: it outlives a page that goes. */
async function append(writing: Writing, { id, first, entries }: Appended): Promise<void> {
  const records = entries.map((entry, index) => ({ schema, notebook: id, rev: first + index, entry }));
  const log = writing.objectStore("log");
  await commit(
    writing,
    records.map((record) => () => log.add(record)),
  );
}

/** The title on the shelf; the log has it too, so that one lost here is not lost. */
async function rename(writing: Writing, id: NotebookId, title: string): Promise<void> {
  await writing.objectStore("notebooks").put({ ...(await recordOf(writing, id)), title });
}

async function trash(writing: Writing, id: NotebookId, at: number | undefined): Promise<void> {
  const { trashed: _before, ...record } = await recordOf(writing, id);
  await writing.objectStore("notebooks").put(at === undefined ? record : { ...record, trashed: at });
}

async function recordOf(writing: Writing, id: NotebookId): Promise<NotebookRecord> {
  const record = readShelfEntry(await writing.objectStore("notebooks").get(id));
  if (record === undefined) throw new StorageError("conflict");
  return { schema, ...record };
}
