/** The keys a person chose to keep on this device: a database of its own, loaded when there are connections. */
import { type DBSchema, type IDBPDatabase, openDB } from "idb";
import type { Keeping } from "../../app/ports.ts";
import { toStorageError } from "../storage-errors.ts";
import { type KeptKey, type KeyRecord, keyRecord, readKeyRecord } from "./key-records.ts";
import { seal, unseal } from "./sealing.ts";

export interface KeyVault {
  /** All that can be read. */
  read(): Promise<readonly KeptKey[]>;
  /** Keeps a key, in place of the one before. @throws StorageError */
  keep(connection: string, origin: string, key: string, keeping: Kept): Promise<void>;
  /** The text of a sealed key, or undefined when the passphrase is another one. */
  open(kept: KeptKey, passphrase: string): Promise<string | undefined>;
  /** Deletes a key with the file it is in. @throws StorageError */
  remove(connection: string): Promise<void>;
}

export type Kept = Exclude<Keeping, { readonly mode: "tab" }>;

interface KeySchema extends DBSchema {
  keys: { key: string; value: KeyRecord };
}

/** Never to be renamed: what people kept would lie there unseen. */
const name = "quire-keys";

export function createKeyVault(): KeyVault {
  return {
    read: async () => ((await exists()) ? within(readAll) : []),
    async keep(connection, origin, key, keeping) {
      const kept =
        keeping.mode === "passphrase" ? await seal(key, keeping.passphrase, bound(connection, origin)) : key;
      const record = keyRecord({ connection, origin, key: kept });
      await write((database) => database.put("keys", record));
    },
    open: async ({ connection, origin, key }, passphrase) =>
      typeof key === "string" ? key : unseal(key, passphrase, bound(connection, origin)),
    remove: (connection) => write((database) => database.delete("keys", connection)),
  };
}

/** A key that is moved to another connection or origin by hand cannot be opened. */
function bound(connection: string, origin: string): string {
  return `${connection}\n${origin}`;
}

/** To look for keys must not make the database: a browser that keeps none has none. */
async function exists(): Promise<boolean> {
  return (await indexedDB.databases()).some((database) => database.name === name);
}

async function readAll(database: IDBPDatabase<KeySchema>): Promise<readonly KeptKey[]> {
  const records: readonly unknown[] = await database.getAll("keys");
  return records.map(readKeyRecord).filter((kept) => kept !== undefined);
}

async function write(work: (database: IDBPDatabase<KeySchema>) => Promise<unknown>): Promise<void> {
  await within(work);
}

/** Opened for one piece of work: keys are read once a visit, and written hardly ever. */
async function within<T>(work: (database: IDBPDatabase<KeySchema>) => Promise<T>): Promise<T> {
  try {
    const database = await openDB<KeySchema>(name, 1, {
      upgrade: (fresh) => void fresh.createObjectStore("keys", { keyPath: "connection" }),
    });
    return await work(database).finally(() => database.close());
  } catch (error) {
    throw toStorageError(error);
  }
}
