/** What the library's database holds. A change of it is a new version, with a step in `upgrade`. */
import type { DBSchema, IDBPDatabase, IDBPTransaction, StoreNames } from "idb";
import type { LogEntry } from "../../core/edits/history.ts";
import type { Execution, ExecutionId } from "../../core/execution.ts";
import type { StoredImage } from "../../core/images.ts";
import type { Cell, CellId, ImageHash, NotebookId, Origin } from "../../core/notebook.ts";
import type { Run, RunId } from "../../core/run.ts";

/** Never to be renamed: what people wrote would seem lost. */
export const databaseName = "quire";
export const databaseVersion = 3;

/** What the shelf shows. Apart from BaseRecord, so that a new title costs the same in a long notebook. */
export interface NotebookRecord {
  readonly schema: number;
  readonly id: NotebookId;
  readonly title: string;
  readonly created: number;
  readonly trashed?: number;
}

/** How far the log was folded into the cells. */
export interface BaseRecord {
  readonly schema: number;
  readonly notebook: NotebookId;
  /** The revision the cells are at. */
  readonly rev: number;
  /** The revision of the first log entry that counts; older ones are to be dropped. */
  readonly from: number;
  readonly order: readonly CellId[];
}

/** Apart from the others too: it is of any size, and never changes. */
export interface OriginRecord {
  readonly schema: number;
  readonly notebook: NotebookId;
  readonly origin: Origin;
}

export interface CellRecord {
  readonly schema: number;
  readonly rev: number;
  readonly notebook: NotebookId;
  readonly cell: Cell;
}

export interface LogRecord {
  readonly schema: number;
  readonly notebook: NotebookId;
  readonly rev: number;
  readonly entry: LogEntry;
}

/** An image that messages of any notebook may name. */
export interface ImageRecord extends StoredImage {
  readonly schema: number;
  readonly hash: ImageHash;
}

export type RunRecord = Run & { readonly schema: number };
export type ExecutionRecord = Execution & { readonly schema: number };

/** What came of a cell is found by its place, cell by cell. */
type Place<Id> = [NotebookId, CellId, Id];

export interface LibrarySchema extends DBSchema {
  notebooks: { key: NotebookId; value: NotebookRecord };
  origins: { key: NotebookId; value: OriginRecord };
  bases: { key: NotebookId; value: BaseRecord };
  cells: { key: [NotebookId, CellId]; value: CellRecord };
  log: { key: [NotebookId, number]; value: LogRecord };
  runs: {
    key: RunId;
    value: RunRecord;
    indexes: { notebook: NotebookId; asked: string; place: Place<RunId> };
  };
  executions: { key: ExecutionId; value: ExecutionRecord; indexes: { place: Place<ExecutionId> } };
  chunks: { key: [RunId, number]; value: string };
  images: { key: ImageHash; value: ImageRecord };
}

export type StoreName = StoreNames<LibrarySchema>;
export type LibraryDatabase = IDBPDatabase<LibrarySchema>;
export type Reading = IDBPTransaction<LibrarySchema, StoreName[], "readonly">;
export type Writing = IDBPTransaction<LibrarySchema, StoreName[], "readwrite">;

type Upgrading = IDBPTransaction<LibrarySchema, StoreName[], "versionchange">;

/** Brings a database of version `from` (0: a new one) to this version. */
export function upgrade(
  database: LibraryDatabase,
  from: number,
  _to: number | null,
  transaction: Upgrading,
): void {
  if (from < 1) createStores(database);
  if (from < 2) toSecond(database, transaction);
  if (from < 3) toThird(database);
}

function toThird(database: LibraryDatabase): void {
  database.createObjectStore("origins", { keyPath: "notebook" });
  const executions = database.createObjectStore("executions", { keyPath: "id" });
  executions.createIndex("place", ["notebook", "cell", "id"]);
}

function toSecond(database: LibraryDatabase, transaction: Upgrading): void {
  database.createObjectStore("images", { keyPath: "hash" });
  // Runs are read cell by cell, those of the first screen first.
  transaction.objectStore("runs").createIndex("place", ["notebook", "cell", "id"]);
}

function createStores(database: LibraryDatabase): void {
  database.createObjectStore("notebooks", { keyPath: "id" });
  database.createObjectStore("bases", { keyPath: "notebook" });
  database.createObjectStore("cells", { keyPath: ["notebook", "cell.id"] });
  database.createObjectStore("log", { keyPath: ["notebook", "rev"] });
  const runs = database.createObjectStore("runs", { keyPath: "id" });
  runs.createIndex("notebook", "notebook");
  runs.createIndex("asked", "asked");
  database.createObjectStore("chunks");
}

/**
 * All keys `[first, …]`, or those whose second part is below `end`: arrays sort after all numbers and
 * strings.
 */
export function keysUnder(first: string, end: number | [] = []): IDBKeyRange {
  return IDBKeyRange.bound([first], [first, end], false, true);
}
