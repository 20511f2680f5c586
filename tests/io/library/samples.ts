/** A notebook, what was done to it, and a run. */
import type { LogEntry } from "../../../src/core/edits/history.ts";
import type { Execution } from "../../../src/core/execution.ts";
import type { Notebook } from "../../../src/core/notebook.ts";
import type { Run } from "../../../src/core/run.ts";

export const notebook: Notebook = {
  id: "n",
  title: "Notes",
  cells: [
    { kind: "markdown", id: "a", source: "" },
    { kind: "markdown", id: "b", source: "second" },
  ],
};

export function typing(at: number, inserted: string, time: number, joins = false): LogEntry {
  const edit = { type: "text", cell: "a", path: ["source"], at, removed: "", inserted } as const;
  return { move: "do", at: time, edits: [edit], joins };
}

export const typed = [typing(0, "a", 0), typing(1, "b", 100, true), typing(2, "c", 5_000)];
export const undo: LogEntry = { move: "undo", at: 9_000 };
export const redo: LogEntry = { move: "redo", at: 9_001 };

export const run: Run = {
  id: "r1",
  notebook: "n",
  cell: "a",
  count: 1,
  at: 1_000,
  connection: "Local",
  endpoint: "completions",
  asked: "question",
  sent: { url: "https://example.test/v1/completions", headers: [], authorized: false, body: "{}" },
  status: "done",
  raw: "answer",
  timing: {},
};

export const execution: Execution = {
  id: "x1",
  notebook: "n",
  cell: "b",
  count: 4,
  at: null,
  outputs: '[{"output_type":"stream","name":"stdout","text":["4\\n"]}]',
};
