/** The runs in the library: what models answered, and the pieces of what they are answering now. */
import type { Library } from "../app/ports.ts";
import type { CellId, NotebookId } from "../core/notebook.ts";
import { isRecord } from "../core/records/reading.ts";
import { readRun, schema } from "../core/records/records.ts";
import type { Run, RunId } from "../core/run.ts";
import { commit } from "./library-commit.ts";
import type { Database } from "./library-database.ts";
import { keysUnder, type Reading, type Writing } from "./library-schema.ts";

type RunLibrary = Pick<Library, "runs" | "runsOf" | "saveRuns" | "appendRaw" | "recordings">;

/** Runs that are read at once: few enough for a task that no reader notices. */
const batch = 100;

/** The part of the library that holds runs. */
export function createRunLibrary(database: Database): RunLibrary {
  return {
    runs: (id) => readBatches(database, id),
    runsOf: (id, cells) => database.read(["runs", "chunks"], (transaction) => runsAt(transaction, id, cells)),
    saveRuns: (runs) =>
      database.write(["runs", "chunks"], "strict", (transaction) => saveRuns(transaction, runs)),
    appendRaw: (run, part, text) =>
      database.write(["chunks"], "relaxed", (transaction) =>
        commit(transaction, [() => transaction.objectStore("chunks").put(text, [run, part])]),
      ),
    recordings: (asked) => database.read(["runs"], (transaction) => readRecordings(transaction, asked)),
  };
}

/** Each batch in a transaction of its own, so that what is written meanwhile does not wait for all. */
async function* readBatches(database: Database, notebook: NotebookId): AsyncGenerator<readonly Run[]> {
  for (let range: IDBKeyRange | undefined = placesOf(notebook); range !== undefined; ) {
    const from: IDBKeyRange = range;
    const read = await database.read(["runs", "chunks"], (transaction) =>
      readBatch(transaction, notebook, from),
    );
    yield read.runs;
    range = read.next;
  }
}

interface Batch {
  readonly runs: readonly Run[];
  /** Where the next batch lies; undefined behind the last. */
  readonly next: IDBKeyRange | undefined;
}

async function readBatch(transaction: Reading, notebook: NotebookId, range: IDBKeyRange): Promise<Batch> {
  const records = await recordsIn(transaction, range, batch);
  const last = records.length < batch ? undefined : records.at(-1);
  // What the index holds are keys, whoever wrote the record.
  const next = isRecord(last) ? placesOf(notebook, [last["cell"], last["id"]] as IDBValidKey[]) : undefined;
  return { runs: await runsIn(transaction, records), next };
}

async function runsAt(
  transaction: Reading,
  notebook: NotebookId,
  cells: readonly CellId[],
): Promise<readonly Run[]> {
  const records = await Promise.all(cells.map((cell) => recordsIn(transaction, placeOf(notebook, cell))));
  return runsIn(transaction, records.flat());
}

function recordsIn(transaction: Reading, range: IDBKeyRange, most?: number): Promise<readonly unknown[]> {
  return transaction.objectStore("runs").index("place").getAll(range, most);
}

/** The places of a notebook's runs behind one, or all. */
function placesOf(notebook: NotebookId, behind: readonly IDBValidKey[] = []): IDBKeyRange {
  return IDBKeyRange.bound([notebook, ...behind], [notebook, []], behind.length > 0, true);
}

function placeOf(notebook: NotebookId, cell: CellId): IDBKeyRange {
  return IDBKeyRange.bound([notebook, cell], [notebook, cell, []], false, true);
}

async function runsIn(transaction: Reading, records: readonly unknown[]): Promise<readonly Run[]> {
  const runs = records.map(readRun).filter((run) => run !== undefined);
  return Promise.all(runs.map((run) => (run.status === "running" ? cutOff(transaction, run) : run)));
}

/** A run that was never finished, with what had arrived of it. */
async function cutOff(transaction: Reading, run: Run): Promise<Run> {
  const chunks: readonly unknown[] = await transaction.objectStore("chunks").getAll(keysUnder(run.id));
  const texts = chunks.filter((chunk) => typeof chunk === "string");
  return { ...run, status: "interrupted", raw: run.raw + texts.join("") };
}

async function saveRuns(transaction: Writing, runs: readonly Run[]): Promise<void> {
  const store = transaction.objectStore("runs");
  const puts = runs.map((run) => () => store.put({ ...run, schema }));
  await commit(transaction, [...puts, ...runs.map((run) => () => dropChunks(transaction, run.id))]);
}

function dropChunks(transaction: Writing, run: RunId): Promise<void> {
  return transaction.objectStore("chunks").delete(keysUnder(run));
}

async function readRecordings(transaction: Reading, asked: string): Promise<readonly Run[]> {
  const records: readonly unknown[] = await transaction.objectStore("runs").index("asked").getAll(asked);
  const runs = records.map(readRun).filter((run) => run !== undefined);
  return runs
    .filter((run) => run.status === "done" && run.recorded === undefined)
    .toSorted((a, b) => b.at - a.at || b.count - a.count);
}
