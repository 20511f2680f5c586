import type { NotebookId } from "../../core/notebook.ts";
import type { StorageError } from "../../core/storage-error.ts";
import { toStorageError } from "./saving-queue.ts";

interface Recorded {
  readonly id: string;
  readonly notebook: NotebookId;
}

/** Runs or executions on their way into the library: those that could not be written wait here. */
export class RecordQueue<T extends Recorded> {
  readonly #save: (records: readonly T[]) => Promise<void>;
  readonly #onChange: () => void;
  #records: ReadonlyMap<string, T> = new Map();
  #isWriting = false;
  #failed: StorageError | undefined;

  constructor(save: (records: readonly T[]) => Promise<void>, onChange: () => void) {
    this.#save = save;
    this.#onChange = onChange;
  }

  /** Whether any of that notebook wait. */
  holds(notebook: NotebookId): boolean {
    return [...this.#records.values()].some((record) => record.notebook === notebook);
  }

  get isPending(): boolean {
    return this.#records.size > 0;
  }

  /** Why the last write did not happen; stays until one does. */
  get failed(): StorageError | undefined {
    return this.#failed;
  }

  /** Takes records; a newer one of the same id takes the place of one that waits. */
  add(records: readonly T[]): void {
    this.#records = new Map([...this.#records, ...records.map((record) => [record.id, record] as const)]);
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
      while (this.isPending) await this.#writeNext(this.#records);
      this.#failed = undefined;
    } catch (error) {
      this.#failed = toStorageError(error);
    } finally {
      this.#isWriting = false;
    }
    this.#onChange();
  }

  async #writeNext(records: ReadonlyMap<string, T>): Promise<void> {
    await this.#save([...records.values()]);
    this.#records = new Map([...this.#records].filter(([id, record]) => records.get(id) !== record));
  }
}
