/** The library's database: opened when first needed, again when it was lost, and given up to a newer page. */
import { openDB } from "idb";
import { StorageError } from "../../core/storage-error.ts";
import { nameOf, toStorageError } from "../storage-errors.ts";
import {
  databaseName,
  databaseVersion,
  type LibraryDatabase,
  type Reading,
  type StoreName,
  upgrade,
  type Writing,
} from "./schema.ts";

/** What other tabs do to this one's database. */
export interface DatabaseEvents {
  /** Opening waits for a tab that holds an older version. */
  readonly onBlocked: () => void;
  /** A newer version of the page needs the database; from now on all calls fail with "newer-version". */
  readonly onSuperseded: () => void;
}

export interface Database {
  read<T>(stores: readonly StoreName[], work: (transaction: Reading) => Promise<T>): Promise<T>;
  /** Resolves when the transaction is complete; when `work` fails, nothing of it is kept. */
  write<T>(
    stores: readonly StoreName[],
    durability: "strict" | "relaxed",
    work: (transaction: Writing) => Promise<T>,
  ): Promise<T>;
}

/**
 * A database that opens itself; both methods reject with StorageError alone. `work` must await nothing else.
 */
export function createDatabase(events: DatabaseEvents): Database {
  const open = opener(events);
  return {
    read: async (stores, work) => {
      const database = await open();
      return settled(() => database.transaction([...stores], "readonly"), work);
    },
    write: async (stores, durability, work) => {
      const database = await open();
      return settled(() => database.transaction([...stores], "readwrite", { durability }), work);
    },
  };
}

function opener(events: DatabaseEvents): () => Promise<LibraryDatabase> {
  let opened: Promise<LibraryDatabase> | undefined;
  let superseded = false;
  const giveUp = (database: IDBDatabase) => {
    superseded = true;
    database.close();
    events.onSuperseded();
  };
  return async () => {
    if (superseded) throw new StorageError("newer-version");
    opened ??= openLibrary(events, giveUp, () => {
      opened = undefined;
    });
    return opened;
  };
}

/** `onLost` is called when opening failed or the browser ended the connection: the next call opens anew. */
async function openLibrary(
  events: DatabaseEvents,
  giveUp: (database: IDBDatabase) => void,
  onLost: () => void,
): Promise<LibraryDatabase> {
  try {
    return await openDB(databaseName, databaseVersion, {
      upgrade,
      blocked: () => events.onBlocked(),
      // Sound: a versionchange event is fired at the connection itself.
      blocking: (_current, _wanted, event) => giveUp(event.target as IDBDatabase),
      terminated: onLost,
    });
  } catch (error) {
    onLost();
    throw toStorageError(error);
  }
}

interface Transaction {
  abort(): void;
  readonly done: Promise<void>;
}

async function settled<T, X extends Transaction>(
  begin: () => X,
  work: (transaction: X) => Promise<T>,
): Promise<T> {
  try {
    const transaction = begin();
    const outcome = work(transaction).catch((error: unknown) => abort(transaction, error));
    const [result, end] = await Promise.allSettled([outcome, transaction.done]);
    if (result.status === "rejected") throw moreTelling(result.reason, end);
    if (end.status === "rejected") throw end.reason;
    return result.value;
  } catch (error) {
    throw toStorageError(error);
  }
}

/** A request that fails since its transaction did says only that; the transaction says why. */
function moreTelling(reason: unknown, end: PromiseSettledResult<void>): unknown {
  return nameOf(reason) === "AbortError" && end.status === "rejected" ? end.reason : reason;
}

function abort(transaction: Transaction, reason: unknown): never {
  try {
    transaction.abort();
  } catch (error) {
    // It is over already when the browser ended it: nothing of it is kept either.
    if (nameOf(error) !== "InvalidStateError") throw error;
  }
  throw reason;
}
