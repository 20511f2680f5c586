import type { CellId, ChatCell, CompletionCell, Notebook } from "../../src/core/notebook.ts";
import type { ShownRun } from "../../src/core/references.ts";
import type { Run } from "../../src/core/run.ts";
import type { WholeNotebook } from "../../src/core/whole-notebook.ts";
import { runOf } from "../fixtures/sse-expectations.ts";

export const json = { status: 200, contentType: "application/json" };

/** A finished run of a cell: the body it sent, and the body of the answer. */
export function answered(cell: CellId, raw: string, sent = "{}", change: Partial<Run> = {}): Run {
  const run = runOf(json, raw);
  return { ...run, id: `run-${cell}`, cell, sent: { ...run.sent, body: sent }, ...change };
}

/** What the page shows when it shows these runs. */
export function showing(...runs: readonly Run[]): ShownRun {
  return (cell) => runs.findLast((run) => run.cell === cell);
}

export function chatCell(id: CellId, change: Partial<ChatCell> = {}): ChatCell {
  return { kind: "chat", id, name: id, messages: [], parameters: [], ...change };
}

export function completionCell(id: CellId, change: Partial<CompletionCell> = {}): CompletionCell {
  return { kind: "completion", id, name: id, prompts: [""], parameters: [], ...change };
}

export function notebookOf(...cells: Notebook["cells"]): Notebook {
  return { id: "n", title: "Notes", cells };
}

/** A notebook with these runs, no executions and no images. */
export function whole(notebook: Notebook, ...runs: readonly Run[]): WholeNotebook {
  return { notebook, runs, executions: [], images: new Map() };
}
