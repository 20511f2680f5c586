/** The library in a real browser, and what tests need to look behind it. */
import type { Library, StoredNotebook } from "../../src/app/ports.ts";
import { advanceTimeline, emptyHistory, type LogEntry, type Timeline } from "../../src/core/edits/history.ts";
import type { Notebook } from "../../src/core/notebook.ts";
import type { Run } from "../../src/core/run.ts";
import { StorageError } from "../../src/core/storage-error.ts";
import type { DatabaseEvents } from "../../src/io/library/database.ts";
import { createLibrary } from "../../src/io/library/library.ts";

/** What was handed to IndexedDB. */
interface Traffic {
  readonly transactions: { stores: string; mode: string | undefined; durability: string | undefined }[];
  readonly writes: { store: string; method: string; bytes: number }[];
}

function newLibrary(events: Partial<DatabaseEvents> = {}): Library {
  return createLibrary({ onBlocked: () => undefined, onSuperseded: () => undefined, ...events });
}

/** Does the work and tells what IndexedDB was handed meanwhile; records are measured as JSON in UTF-8. */
async function watch(work: () => Promise<unknown>): Promise<Traffic> {
  const traffic: Traffic = { transactions: [], writes: [] };
  const { add, put } = IDBObjectStore.prototype;
  const { transaction } = IDBDatabase.prototype;
  IDBDatabase.prototype.transaction = function (stores, mode, options) {
    traffic.transactions.push({ stores: [stores].flat().join(" "), mode, durability: options?.durability });
    return transaction.call(this, stores, mode, options);
  };
  const measure = (method: string, write: typeof put): typeof put =>
    function (this: IDBObjectStore, value: unknown, ...key) {
      const bytes = new TextEncoder().encode(JSON.stringify(value)).length;
      traffic.writes.push({ store: this.name, method, bytes });
      return write.call(this, value, ...key);
    };
  Object.assign(IDBObjectStore.prototype, { add: measure("add", add), put: measure("put", put) });
  await work();
  Object.assign(IDBObjectStore.prototype, { add, put });
  IDBDatabase.prototype.transaction = transaction;
  return traffic;
}

/** Opens the database as another version of the page would. */
function openAt(version?: number): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open("quire", version);
    opening.onerror = () => reject(opening.error);
    opening.onsuccess = () => resolve(opening.result);
  });
}

async function upgrade(version: number): Promise<void> {
  (await openAt(version)).close();
}

/** Changes the database by hand, past the library. */
async function tamper(work: (stores: (name: string) => IDBObjectStore) => void): Promise<void> {
  const database = await openAt();
  const transaction = database.transaction([...database.objectStoreNames], "readwrite");
  work((name) => transaction.objectStore(name));
  await new Promise((resolve) => {
    transaction.oncomplete = resolve;
  });
  database.close();
}

/** Why the library refused, or "done". */
async function outcomeOf(work: Promise<unknown>): Promise<string> {
  try {
    await work;
    return "done";
  } catch (error) {
    if (error instanceof StorageError) return error.reason;
    throw error;
  }
}

/**
 * Logs the entries one after the other, and compacts after each of these revisions; returns the last state.
 */
async function play(
  library: Library,
  original: Notebook,
  entries: readonly LogEntry[],
  compactions: readonly number[] = [],
): Promise<Timeline> {
  let timeline: Timeline = { notebook: original, history: emptyHistory };
  for (const [index, entry] of entries.entries()) {
    const before = timeline.notebook.title;
    timeline = advanceTimeline(timeline, entry);
    const { notebook } = timeline;
    await library.append(
      original.id,
      index + 1,
      [entry],
      notebook.title === before ? undefined : notebook.title,
    );
    if (compactions.includes(index + 1)) await library.compact(notebook, index + 1);
  }
  return timeline;
}

/** The notebook as a page opened anew would find it. */
function reopen(id: string): Promise<StoredNotebook | undefined> {
  return newLibrary().open(id);
}

/** All runs of a notebook, by id, and how many came at a time. */
async function runsOf(library: Library, id: string): Promise<{ runs: readonly Run[]; batches: number[] }> {
  const { items, batches } = await collected(library.runs(id));
  return { runs: items, batches };
}

/** What came in batches, by id, and how many came at a time. */
async function collected<T extends { readonly id: string }>(
  reading: AsyncIterable<readonly T[]>,
): Promise<{ items: readonly T[]; batches: number[] }> {
  const batches: (readonly T[])[] = [];
  for await (const batch of reading) batches.push(batch);
  const items = batches.flat().toSorted((a, b) => (a.id < b.id ? -1 : 1));
  return { items, batches: batches.map((batch) => batch.length) };
}

export const libraryHarness = {
  newLibrary,
  watch,
  tamper,
  upgrade,
  outcomeOf,
  play,
  reopen,
  runsOf,
  collected,
};
