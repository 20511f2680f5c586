/** What the app needs of the library. */
import type { History, LogEntry } from "../../core/edits/history.ts";
import type { Execution } from "../../core/execution.ts";
import type { StoredImage } from "../../core/images.ts";
import type { CellId, ImageHash, Notebook, NotebookId } from "../../core/notebook.ts";
import type { Run, RunId } from "../../core/run.ts";
import type { WholeNotebook } from "../../core/whole-notebook.ts";

/** A notebook as the list of notebooks shows it. */
export interface ShelfEntry {
  readonly id: NotebookId;
  readonly title: string;
  /** When it was made, in ms since the epoch: the order of the list. */
  readonly created: number;
  /** When it was moved to the trash, in ms since the epoch. */
  readonly trashed?: number;
}

export interface StoredNotebook {
  readonly notebook: Notebook;
  readonly history: History;
  /** The revision of the last log entry; the next one is `rev + 1`. */
  readonly rev: number;
  /** How many log entries are newer than the compacted cells. */
  readonly uncompacted: number;
}

/**
 * The notebooks, their logs, and what came of them. A promise of a write resolves when the transaction is
 * complete; all reject with StorageError. What is read is checked record by record: a broken one is left out.
 */
export interface Library {
  /** All notebooks, the trashed ones too, oldest first. */
  shelf(): Promise<readonly ShelfEntry[]>;
  open(id: NotebookId): Promise<StoredNotebook | undefined>;
  /** Stores a notebook at revision 0. */
  create(notebook: Notebook, created: number): Promise<void>;
  /**
   * Stores a notebook with all that came of it, durably, all or nothing. An id that is there already is a
   * conflict; an image that is there already stays as it is.
   */
  add(whole: WholeNotebook, created: number): Promise<void>;
  /**
   * A notebook with what came of the cells it has, in the order in which that was started; images that are
   * not there are left out. Read in portions.
   */
  whole(id: NotebookId): Promise<WholeNotebook | undefined>;
  /**
   * Appends entries to the log, durably (strict), all or none: the first gets revision `first`, the others
   * those that follow. `title` is the notebook's, given when they change it. A revision that is there already
   * is a conflict.
   */
  append(id: NotebookId, first: number, entries: readonly LogEntry[], title?: string): Promise<void>;
  /**
   * Folds the log into the cell records: `notebook` is what its entries up to `rev` made of it, all of which
   * must be appended already. Writes the cells that changed; forgets entries that no undo can need.
   */
  compact(notebook: Notebook, rev: number): Promise<void>;
  /** Moves to the trash (a time) or back (undefined). */
  trash(id: NotebookId, at: number | undefined): Promise<void>;
  /** All runs of a notebook, some at a time, in no order; a run that was cut off is "interrupted". */
  runs(id: NotebookId): AsyncIterable<readonly Run[]>;
  /** The runs of these cells, likewise. */
  runsOf(id: NotebookId, cells: readonly CellId[]): Promise<readonly Run[]>;
  /** Stores or replaces runs, durably; chunks of them are dropped. */
  saveRuns(runs: readonly Run[]): Promise<void>;
  /** Appends text to a running run's body (relaxed durability). */
  appendRaw(run: RunId, part: number, text: string): Promise<void>;
  /** All executions of a notebook, as runs. */
  executions(id: NotebookId): AsyncIterable<readonly Execution[]>;
  /** The executions of these cells. */
  executionsOf(id: NotebookId, cells: readonly CellId[]): Promise<readonly Execution[]>;
  /** Stores or replaces executions, durably. */
  saveExecutions(executions: readonly Execution[]): Promise<void>;
  /** Stores an image, durably and once; returns the hash of its bytes. */
  saveImage(image: StoredImage): Promise<ImageHash>;
  /** The image of that hash, or undefined when the library does not hold it. */
  image(hash: ImageHash): Promise<StoredImage | undefined>;
  /** Finished runs whose `asked` is this, newest first. */
  recordings(asked: string): Promise<readonly Run[]>;
}
