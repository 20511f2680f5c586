import type { NotebookId } from "../core/notebook.ts";
import type { Run, RunId } from "../core/run.ts";
import type { StorageError } from "../core/storage-error.ts";
import type { Library } from "./ports.ts";
import { toStorageError } from "./saving-queue.ts";

/** Runs on their way into the library: those that could not be written wait here. */
export class RunQueue {
  readonly #library: Pick<Library, "saveRuns">;
  readonly #onChange: () => void;
  #runs: ReadonlyMap<RunId, Run> = new Map();
  #isWriting = false;
  #failed: StorageError | undefined;

  constructor(library: Pick<Library, "saveRuns">, onChange: () => void) {
    this.#library = library;
    this.#onChange = onChange;
  }

  /** Whether runs of that notebook wait. */
  holds(notebook: NotebookId): boolean {
    return [...this.#runs.values()].some((run) => run.notebook === notebook);
  }

  get isPending(): boolean {
    return this.#runs.size > 0;
  }

  /** Why the last write did not happen; stays until one does. */
  get failed(): StorageError | undefined {
    return this.#failed;
  }

  /** Takes runs; a newer one of the same id takes the place of one that waits. */
  add(runs: readonly Run[]): void {
    this.#runs = new Map([...this.#runs, ...runs.map((run) => [run.id, run] as const)]);
    this.write();
  }

  write(): void {
    if (this.#isWriting || !this.isPending) return;
    this.#isWriting = true;
    queueMicrotask(() => void this.#drain());
    this.#onChange();
  }

  async #drain(): Promise<void> {
    try {
      while (this.isPending) await this.#writeNext(this.#runs);
      this.#failed = undefined;
    } catch (error) {
      this.#failed = toStorageError(error);
    } finally {
      this.#isWriting = false;
    }
    this.#onChange();
  }

  async #writeNext(runs: ReadonlyMap<RunId, Run>): Promise<void> {
    await this.#library.saveRuns([...runs.values()]);
    this.#runs = new Map([...this.#runs].filter(([id, run]) => runs.get(id) !== run));
  }
}
