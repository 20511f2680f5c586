/** The library as earlier pages left it, made by those pages' own steps and not by today's code. */
import type { LogEntry } from "../../src/core/edits/history.ts";
import type { Notebook } from "../../src/core/notebook.ts";
import type { Run } from "../../src/core/run.ts";

/** Makes a database of that version with a notebook, its log and a run, and an image where it takes any. */
async function createVersion(
  version: 1 | 2,
  { notebook, entries, run }: { notebook: Notebook; entries: readonly LogEntry[]; run: Run },
): Promise<void> {
  const opening = indexedDB.open("quire", version);
  opening.onupgradeneeded = () => {
    createStores(opening.result);
    if (version > 1 && opening.transaction) toSecond(opening.result, opening.transaction);
  };
  const database = await resultOf(opening);
  const { id, title, cells } = notebook;
  const writing = database.transaction([...database.objectStoreNames], "readwrite");
  const add = (store: string, value: object) => writing.objectStore(store).add({ schema: 1, ...value });
  add("notebooks", { id, title, created: 7 });
  add("bases", { notebook: id, rev: 0, from: 1, order: cells.map((cell) => cell.id) });
  for (const cell of cells) add("cells", { rev: 0, notebook: id, cell });
  for (const [index, entry] of entries.entries()) add("log", { notebook: id, rev: index + 1, entry });
  add("runs", run);
  writing.objectStore("chunks").add("piece", ["another", 0]);
  if (version > 1) add("images", { hash: "0f", mediaType: "image/png", bytes: Uint8Array.of(1).buffer });
  await new Promise((resolve) => {
    writing.oncomplete = resolve;
  });
  database.close();
}

function createStores(database: IDBDatabase): void {
  database.createObjectStore("notebooks", { keyPath: "id" });
  database.createObjectStore("bases", { keyPath: "notebook" });
  database.createObjectStore("cells", { keyPath: ["notebook", "cell.id"] });
  database.createObjectStore("log", { keyPath: ["notebook", "rev"] });
  const runs = database.createObjectStore("runs", { keyPath: "id" });
  runs.createIndex("notebook", "notebook");
  runs.createIndex("asked", "asked");
  database.createObjectStore("chunks");
}

function toSecond(database: IDBDatabase, upgrading: IDBTransaction): void {
  database.createObjectStore("images", { keyPath: "hash" });
  upgrading.objectStore("runs").createIndex("place", ["notebook", "cell", "id"]);
}

/** All records of the library, by store. */
async function everything(): Promise<Record<string, unknown[]>> {
  const database = await resultOf(indexedDB.open("quire"));
  const names = [...database.objectStoreNames];
  const reading = database.transaction(names);
  const found = await Promise.all(
    names.map(async (name) => [name, await resultOf(reading.objectStore(name).getAll())] as const),
  );
  database.close();
  return Object.fromEntries(found);
}

function resultOf<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}

export const oldVersionsHarness = { createVersion, everything };
