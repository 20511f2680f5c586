/** One notebook's way into the library: edits in order, one transaction at a time. */
import type { LogEntry } from "../../core/edits/history.ts";
import type { Notebook, NotebookId } from "../../core/notebook.ts";
import { StorageError } from "../../core/storage-error.ts";
import type { Library } from "../ports.ts";

export interface SavingQueuePorts {
  readonly library: Pick<Library, "create" | "append" | "compact">;
  /** Calls back when the page has nothing better to do. */
  readonly idle: (callback: () => void) => void;
  /** What `isWriting` or `failed` say has changed; after a write, whether it came through. */
  readonly onChange: (outcome?: "written") => void;
}

/** An entry, what it made of the notebook, and the notebook's title when the entry changed it. */
export interface Saved {
  readonly notebook: Notebook;
  readonly rev: number;
  readonly entry: LogEntry;
  readonly title: string | undefined;
}

/** So many entries in the log make it worth while to fold them into the cells. */
const compactAfter = 200;

export class SavingQueue {
  readonly #ports: SavingQueuePorts;
  readonly #id: NotebookId;
  #creation: { readonly notebook: Notebook; readonly created: number } | undefined;
  #entries: readonly Saved[] = [];
  /** Entries on their way: handed to the library, which has not said yet that it has them. */
  readonly #flying = new Set<Saved>();
  #last: Saved | undefined;
  #uncompacted = 0;
  #due = compactAfter;
  #isWriting = false;
  #failed: StorageError | undefined;

  constructor(id: NotebookId, ports: SavingQueuePorts) {
    this.#id = id;
    this.#ports = ports;
  }

  /** Whether something is not in the library yet. */
  get isPending(): boolean {
    return this.#creation !== undefined || this.#entries.length > 0;
  }

  /** Why the last write did not happen; stays until one does. */
  get failed(): StorageError | undefined {
    return this.#failed;
  }

  /** How many entries of the log are not compacted yet. */
  set uncompacted(count: number) {
    this.#uncompacted = count;
  }

  create(notebook: Notebook, created: number): void {
    this.#creation = { notebook, created };
    this.write();
  }

  add(saved: Saved): void {
    this.#entries = [...this.#entries, saved];
    this.#last = saved;
    this.write();
  }

  /** Writes what is pending, after all that is being done now; does nothing while a write is under way. */
  write(): void {
    if (this.#isWriting || !this.isPending) return;
    this.#isWriting = true;
    queueMicrotask(() => void this.#drain());
    this.#ports.onChange();
  }

  /** The page may be gone in a moment: what waits is handed over without waiting for what is on its way. */
  flush(): void {
    const waiting = this.#waiting;
    // A failure leaves them where they are; if the page stays, the next write takes them.
    if (waiting.length > 0) this.#append(waiting).catch(toStorageError);
  }

  get #waiting(): readonly Saved[] {
    return this.#entries.filter((saved) => !this.#flying.has(saved));
  }

  /** One at a time: if a later write came through where an earlier one did not, the log would have a gap. */
  async #drain(): Promise<void> {
    try {
      while (this.#creation || this.#waiting.length > 0) await this.#writeNext();
      this.#failed = undefined;
    } catch (error) {
      this.#failed = toStorageError(error);
    } finally {
      this.#isWriting = false;
    }
    this.#ports.onChange(this.#failed ? undefined : "written");
    this.#compactWhenDue();
  }

  async #writeNext(): Promise<void> {
    if (this.#creation === undefined) return this.#append(this.#waiting);
    await this.#ports.library.create(this.#creation.notebook, this.#creation.created);
    this.#creation = undefined;
  }

  async #append(queued: readonly Saved[]): Promise<void> {
    const title = queued.findLast((saved) => saved.title !== undefined)?.title;
    const entries = queued.map((saved) => saved.entry);
    for (const saved of queued) this.#flying.add(saved);
    try {
      await this.#ports.library.append(this.#id, queued[0]?.rev ?? 0, entries, title);
      this.#entries = this.#entries.filter((saved) => !queued.includes(saved));
      this.#uncompacted += queued.length;
    } finally {
      for (const saved of queued) this.#flying.delete(saved);
    }
  }

  #compactWhenDue(): void {
    if (this.#uncompacted < this.#due || this.isPending) return;
    this.#due = this.#uncompacted + compactAfter;
    this.#ports.idle(() => void this.#compact());
  }

  async #compact(): Promise<void> {
    this.#due = compactAfter;
    // What is pending is not in the log yet; compaction comes back when it is.
    if (this.#last === undefined || this.isPending) return;
    const folded = this.#uncompacted;
    try {
      await this.#ports.library.compact(this.#last.notebook, this.#last.rev);
      this.#uncompacted -= folded;
    } catch (error) {
      // Nobody need be told: all is safe in the log. It is tried again when that has grown by as much.
      toStorageError(error);
      this.#due = folded + compactAfter;
    }
  }
}

/** A mistake of ours is no failure of storage: it is thrown on, to the console and the tests. */
export function toStorageError(error: unknown): StorageError {
  if (error instanceof StorageError) return error;
  throw error;
}
