/** What came of cells, runs and executions alike, read by its place: notebook, cell, id. */
import type { CellId, NotebookId } from "../../core/notebook.ts";
import { isRecord } from "../../core/records/reading.ts";
import type { Database } from "./database.ts";
import type { Reading, StoreName } from "./schema.ts";

export interface Placed<T> {
  readonly store: "runs" | "executions";
  /** What else a transaction needs that reads them. */
  readonly beside: readonly StoreName[];
  /** Those of the records that can be read. */
  readonly read: (transaction: Reading, records: readonly unknown[]) => Promise<readonly T[]>;
}

export interface PlacedReading<T> {
  /** All of a notebook, some at a time, in no order. */
  all(notebook: NotebookId): AsyncIterable<readonly T[]>;
  of(notebook: NotebookId, cells: readonly CellId[]): Promise<readonly T[]>;
}

/** Records that are read at once: few enough for a task that no reader notices. */
const most = 100;

/** How these are read. */
export function createPlacedReading<T>(database: Database, placed: Placed<T>): PlacedReading<T> {
  const stores = [placed.store, ...placed.beside];
  const read = <R>(work: (transaction: Reading) => Promise<R>) => database.read(stores, work);
  return {
    all: (notebook) => readBatches(notebook, (range) => read((each) => readBatch(each, placed, range))),
    of: (notebook, cells) => read((transaction) => readAt(transaction, placed, notebook, cells)),
  };
}

/** Each batch in a transaction of its own, so that what is written meanwhile does not wait for all. */
async function* readBatches<T>(
  notebook: NotebookId,
  read: (range: IDBKeyRange) => Promise<Batch<T>>,
): AsyncGenerator<readonly T[]> {
  for (let range: IDBKeyRange | undefined = placesOf(notebook); range !== undefined; ) {
    const batch: Batch<T> = await read(range);
    yield batch.items;
    range = batch.last && placesOf(notebook, batch.last);
  }
}

interface Batch<T> {
  readonly items: readonly T[];
  /** The cell and id of the last record; undefined where none lies behind it. */
  readonly last: readonly IDBValidKey[] | undefined;
}

async function readBatch<T>(transaction: Reading, placed: Placed<T>, range: IDBKeyRange): Promise<Batch<T>> {
  const records = await recordsIn(transaction, placed, range, most);
  const last = records.length < most ? undefined : records.at(-1);
  return {
    items: await placed.read(transaction, records),
    // What the index holds are keys, whoever wrote the record.
    last: isRecord(last) ? ([last["cell"], last["id"]] as IDBValidKey[]) : undefined,
  };
}

async function readAt<T>(
  transaction: Reading,
  placed: Placed<T>,
  notebook: NotebookId,
  cells: readonly CellId[],
): Promise<readonly T[]> {
  const read = (cell: CellId) => recordsIn(transaction, placed, placeOf(notebook, cell));
  const records = await Promise.all(cells.map(read));
  return placed.read(transaction, records.flat());
}

function recordsIn<T>(
  transaction: Reading,
  { store }: Placed<T>,
  range: IDBKeyRange,
  count?: number,
): Promise<readonly unknown[]> {
  return transaction.objectStore(store).index("place").getAll(range, count);
}

/** The places in a notebook behind one, or all. */
function placesOf(notebook: NotebookId, behind: readonly IDBValidKey[] = []): IDBKeyRange {
  return IDBKeyRange.bound([notebook, ...behind], [notebook, []], behind.length > 0, true);
}

function placeOf(notebook: NotebookId, cell: CellId): IDBKeyRange {
  return IDBKeyRange.bound([notebook, cell], [notebook, cell, []], false, true);
}
