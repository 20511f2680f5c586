/** The runs in the library: what models answered, and the pieces of what they are answering now. */
import type { Library } from "../../app/ports.ts";
import { readRun, schema } from "../../core/records/records.ts";
import type { Run, RunId } from "../../core/run.ts";
import { commit } from "./commit.ts";
import type { Database } from "./database.ts";
import { createPlacedReading } from "./places.ts";
import { keysUnder, type Reading, type Writing } from "./schema.ts";

type RunLibrary = Pick<Library, "runs" | "runsOf" | "saveRuns" | "appendRaw" | "recordings">;

/** The part of the library that holds runs. */
export function createRunLibrary(database: Database): RunLibrary {
  const placed = createPlacedReading(database, { store: "runs", beside: ["chunks"], read: runsIn });
  return {
    runs: placed.all,
    runsOf: placed.of,
    saveRuns: (runs) =>
      database.write(["runs", "chunks"], "strict", (transaction) => saveRuns(transaction, runs)),
    appendRaw: (run, part, text) =>
      database.write(["chunks"], "relaxed", (transaction) =>
        commit(transaction, [() => transaction.objectStore("chunks").put(text, [run, part])]),
      ),
    recordings: (asked) => database.read(["runs"], (transaction) => readRecordings(transaction, asked)),
  };
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
