/** The runs in the library: what models answered, and the pieces of what they are answering now. */
import type { Library } from "../app/ports.ts";
import { readRun, schema } from "../core/records.ts";
import type { Run, RunId } from "../core/run.ts";
import { commit } from "./library-commit.ts";
import type { Database } from "./library-database.ts";
import { keysUnder, type Reading, type Writing } from "./library-schema.ts";

type RunLibrary = Pick<Library, "runs" | "saveRuns" | "appendRaw" | "recordings">;

/** The part of the library that holds runs. */
export function createRunLibrary(database: Database): RunLibrary {
  return {
    runs: (id) => database.read(["runs", "chunks"], (transaction) => readRuns(transaction, id)),
    saveRuns: (runs) =>
      database.write(["runs", "chunks"], "strict", (transaction) => saveRuns(transaction, runs)),
    appendRaw: (run, part, text) =>
      database.write(["chunks"], "relaxed", (transaction) =>
        commit(transaction, [() => transaction.objectStore("chunks").put(text, [run, part])]),
      ),
    recordings: (asked) => database.read(["runs"], (transaction) => readRecordings(transaction, asked)),
  };
}

async function readRuns(transaction: Reading, notebook: string): Promise<readonly Run[]> {
  const records: readonly unknown[] = await transaction
    .objectStore("runs")
    .index("notebook")
    .getAll(notebook);
  const runs = records.map(readRun).filter((run) => run !== undefined);
  const whole = await Promise.all(
    runs.map((run) => (run.status === "running" ? cutOff(transaction, run) : run)),
  );
  return whole.toSorted((a, b) => a.at - b.at || a.count - b.count);
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
