/** The way from edits to the library: each is handed over at once, in order, and none is ever dropped. */
import type { LogEntry } from "../../core/edits/history.ts";
import type { Execution } from "../../core/execution.ts";
import type { Notebook, NotebookId } from "../../core/notebook.ts";
import type { Run } from "../../core/run.ts";
import type { StorageError } from "../../core/storage-error.ts";
import type { Library } from "../ports.ts";
import { RecordQueue } from "./record-queue.ts";
import { SavingQueue, type SavingQueuePorts, toStorageError } from "./saving-queue.ts";

/** Whether all edits are in the library; `failed` until they are. */
export type SavingState = "saved" | "saving" | { readonly failed: StorageError };

export interface SavingPorts extends Pick<SavingQueuePorts, "idle"> {
  readonly library: Pick<Library, "create" | "append" | "compact" | "saveRuns" | "saveExecutions">;
  readonly onState: (state: SavingState) => void;
}

export interface Saving {
  /** Of all notebooks and what came of them together. */
  readonly state: SavingState;
  /** Of one notebook, with all runs and executions: what another tab did to another notebook is no matter of this one. */
  stateOf(id: NotebookId): SavingState;
  /** Tells of a notebook that was opened, with the number of its entries that are not compacted yet. */
  opened(id: NotebookId, uncompacted: number): void;
  /** Stores a notebook that the library does not hold, ahead of the entries that follow. */
  create(notebook: Notebook, created: number): void;
  /** Takes an entry and what it made of the notebook; `title` when it changed the title, back or forth. */
  enqueue(notebook: Notebook, rev: number, entry: LogEntry, title?: string): void;
  /** Stores or replaces runs, or executions. */
  saveRuns(runs: readonly Run[]): void;
  saveExecutions(executions: readonly Execution[]): void;
  /** The page may be gone in a moment: hands over what waits. */
  flush(): void;
  /** Tries again to write what could not be written. The next edit does so too. */
  retry(): void;
  /**
   * Shows a write that failed elsewhere, until one succeeds here. @throws the error if it is none of storage.
   */
  report(error: unknown): void;
  /** Whether everything of that notebook is in the library. */
  isSaved(id: NotebookId): boolean;
}

/** The saving of all notebooks of this page. */
export function createSaving(ports: SavingPorts): Saving {
  return new NotebookSaving(ports);
}

class NotebookSaving implements Saving {
  readonly #ports: SavingPorts;
  readonly #runs: RecordQueue<Run>;
  readonly #executions: RecordQueue<Execution>;
  readonly #queues = new Map<NotebookId, SavingQueue>();
  #reported: StorageError | undefined;
  #state: SavingState = "saved";

  constructor(ports: SavingPorts) {
    this.#ports = ports;
    const { library } = ports;
    this.#runs = new RecordQueue(library.saveRuns, () => this.#tell());
    this.#executions = new RecordQueue(library.saveExecutions, () => this.#tell());
  }

  get state(): SavingState {
    return this.#state;
  }

  stateOf(id: NotebookId): SavingState {
    return combined([this.#queueOf(id), this.#runs, this.#executions], this.#reported);
  }

  opened(id: NotebookId, uncompacted: number): void {
    this.#queueOf(id).uncompacted = uncompacted;
  }

  create(notebook: Notebook, created: number): void {
    this.#queueOf(notebook.id).create(notebook, created);
  }

  enqueue(notebook: Notebook, rev: number, entry: LogEntry, title?: string): void {
    this.#queueOf(notebook.id).add({ notebook, rev, entry, title });
  }

  saveRuns(runs: readonly Run[]): void {
    this.#runs.add(runs);
  }

  saveExecutions(executions: readonly Execution[]): void {
    this.#executions.add(executions);
  }

  retry(): void {
    this.#reported = undefined;
    this.#runs.write();
    this.#executions.write();
    for (const queue of this.#queues.values()) queue.write();
    this.#tell();
  }

  flush(): void {
    for (const queue of this.#queues.values()) queue.flush();
  }

  report(error: unknown): void {
    this.#reported = toStorageError(error);
    this.#tell();
  }

  isSaved(id: NotebookId): boolean {
    const isHeld = this.#runs.holds(id) || this.#executions.holds(id);
    return this.#queues.get(id)?.isPending !== true && !isHeld;
  }

  get #all(): readonly (SavingQueue | RecordQueue<Run> | RecordQueue<Execution>)[] {
    return [...this.#queues.values(), this.#runs, this.#executions];
  }

  #queueOf(id: NotebookId): SavingQueue {
    const queue = this.#queues.get(id) ?? this.#newQueue(id);
    this.#queues.set(id, queue);
    return queue;
  }

  #newQueue(id: NotebookId): SavingQueue {
    const onChange = (outcome?: "written") => {
      if (outcome === "written") this.#onRoom();
      this.#tell();
    };
    return new SavingQueue(id, { ...this.#ports, onChange });
  }

  /**
   * Where one write came through, those that did not have a chance; but for those of another tab's making.
   */
  #onRoom(): void {
    this.#reported = undefined;
    for (const queue of this.#all) if (queue.failed && queue.failed.reason !== "conflict") queue.write();
  }

  #tell(): void {
    const state = this.#currentState();
    if (isSame(state, this.#state)) return;
    this.#state = state;
    this.#ports.onState(state);
  }

  #currentState(): SavingState {
    return combined(this.#all, this.#reported);
  }
}

function combined(
  queues: readonly Pick<SavingQueue, "failed" | "isPending">[],
  reported?: StorageError,
): SavingState {
  const failed = queues.find((queue) => queue.failed)?.failed ?? reported;
  if (failed) return { failed };
  return queues.some((queue) => queue.isPending) ? "saving" : "saved";
}

function isSame(a: SavingState, b: SavingState): boolean {
  return typeof a === "object" && typeof b === "object" ? a.failed.reason === b.failed.reason : a === b;
}
