import type { LogEntry } from "../../src/core/edits/history.ts";
import type { Execution } from "../../src/core/execution.ts";
import type { Notebook } from "../../src/core/notebook.ts";
import type { Run } from "../../src/core/run.ts";

/** A library that answers when it is told to, and remembers what it was asked. */
export class FakeLibrary {
  readonly calls: string[] = [];
  readonly #answers: { resolve: () => void; reject: (error: unknown) => void }[] = [];

  create = (created: Notebook) => this.#ask(`create ${created.id}`);
  append = (id: string, first: number, entries: readonly LogEntry[], title?: string) =>
    this.#ask(`append ${id} ${first}: ${entries.map(({ at }) => at).join(" ")}${title ? ` "${title}"` : ""}`);
  compact = (compacted: Notebook, rev: number) => this.#ask(`compact ${compacted.title} ${rev}`);
  saveRuns = (runs: readonly Run[]) => this.#ask(`runs ${runs.map(({ id }) => id).join(" ")}`);
  saveExecutions = (executions: readonly Execution[]) =>
    this.#ask(`executions ${executions.map(({ id }) => id).join(" ")}`);

  /** Answers the oldest question, and lets all that follows from it happen. */
  async answer(error?: unknown): Promise<void> {
    const answer = this.#answers.shift();
    if (error === undefined) answer?.resolve();
    else answer?.reject(error);
    await settled();
  }

  #ask(call: string): Promise<void> {
    this.calls.push(call);
    return new Promise((resolve, reject) => this.#answers.push({ resolve, reject }));
  }
}

/** When all microtasks have run. */
export function settled(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}
