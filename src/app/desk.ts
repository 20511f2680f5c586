/** The open notebook: its value, its history and its results. The one place where they change. */
import type { Edit } from "../core/edits/edits.ts";
import { fits } from "../core/edits/fits.ts";
import { advanceTimeline, entryFor, type History, type LogEntry, nextEdits } from "../core/edits/history.ts";
import type { Execution } from "../core/execution.ts";
import type { CellId, Notebook } from "../core/notebook.ts";
import type { PythonValues } from "../core/python/python-values.ts";
import { dependentsOf, type ShownRun } from "../core/references.ts";
import type { Run } from "../core/run.ts";
import type { Changes, Topic } from "./changes.ts";
import { referringTo, topicsOf } from "./edit-topics.ts";
import type { Opened } from "./opened.ts";
import type { Tutorial } from "./ports.ts";
import { Results } from "./results.ts";
import type { Saving } from "./saving/saving.ts";

/** Outputs that were cleared, as they are now. */
interface Cleared {
  readonly runs: readonly Run[];
  readonly executions: readonly Execution[];
}

export class Desk {
  readonly changes: Changes;
  readonly #saving: Saving;
  #opened: Opened;
  #results: Results;
  #whole: Promise<void>;

  constructor(changes: Changes, saving: Saving, opened: Opened) {
    this.changes = changes;
    this.#saving = saving;
    this.#opened = opened;
    this.#results = new Results(opened);
    this.#whole = this.#readRest(this.#results);
    saving.opened(opened.notebook.id, opened.uncompacted);
  }

  get notebook(): Notebook {
    return this.#opened.notebook;
  }

  /** All of it, as it can be laid here again. */
  get opened(): Opened {
    const { rest: _, ...opened } = this.#opened;
    return { ...(this.isWhole ? opened : this.#opened), runs: this.runs, executions: this.executions };
  }

  get history(): History {
    return this.#opened.history;
  }

  get original(): Tutorial | undefined {
    return this.#opened.original;
  }

  /** Whether the notebook is the person's own: stored, or never a tutorial. */
  get stored(): boolean {
    return this.#opened.stored;
  }

  /** Whether all results have been read; until then only those of some cells are known. */
  get isWhole(): boolean {
    return this.#results.isWhole;
  }

  /** Does what needs all results, when they have been read; never, when another notebook lies here by then. */
  whenWhole(work: () => void): void {
    const results = this.#results;
    if (this.isWhole) work();
    else void this.#whole.then(() => (results === this.#results ? work() : undefined));
  }

  /** Puts another notebook on the desk. */
  lay(opened: Opened): void {
    this.#opened = opened;
    this.#results.leave();
    this.#results = new Results(opened);
    this.#whole = this.#readRest(this.#results);
    this.#saving.opened(opened.notebook.id, opened.uncompacted);
    this.changes.tell("notebook");
    this.changes.tell("outline");
  }

  /** The newest run that answers a cell and was not cleared; what Python last said of its variables. */
  get shown(): ShownRun {
    return this.#results.shown;
  }

  /** The newest execution of a cell whose output was not cleared. */
  executionOf(cell: CellId): Execution | undefined {
    return this.#results.executions.shown(cell);
  }

  /** The calls that an execution made, in their order. */
  callsOf(execution: Execution): readonly Run[] {
    return this.#results.callsOf(execution);
  }

  runsOf(cell: CellId): readonly Run[] {
    return this.#results.runs.of(cell);
  }

  /** All runs, in the order in which they were started. */
  get runs(): readonly Run[] {
    return this.#results.runs.all;
  }

  get executions(): readonly Execution[] {
    return this.#results.executions.all;
  }

  /** The execution count that the next run or execution gets. */
  get nextCount(): number {
    return this.#results.nextCount;
  }

  /** Does the edits, as one step. */
  commit(edits: readonly Edit[]): void {
    if (edits.length > 0) this.#advance(entryFor(this.history, edits, Date.now()), edits);
  }

  /**
   * Takes back the last step, or does it again; says what was touched, or undefined when there was nothing.
   */
  travel(move: "undo" | "redo"): readonly Edit[] | undefined {
    const edits = nextEdits(this.history, move);
    if (edits.length === 0 || !fits(this.notebook, edits)) return undefined;
    this.#advance({ move, at: Date.now() }, edits);
    return edits;
  }

  /**
   * Keeps a run in memory and redraws its cell and those that take its answer; storing it is the caller's.
   */
  putRun(run: Run): void {
    if (run.notebook !== this.notebook.id) return;
    this.#results.runs.put(run);
    this.tellCell(run.cell);
    for (const cell of dependentsOf(this.notebook, run.cell)) this.tellCell(cell);
  }

  /** As a run is kept; no other cell takes what code puts out. */
  putExecution(execution: Execution): void {
    if (execution.notebook !== this.notebook.id) return;
    this.#results.executions.put(execution);
    this.tellCell(execution.cell);
  }

  /** Keeps what Python says of its variables, undefined when it runs no more, and redraws these cells. */
  putPython(values: PythonValues | undefined, cells: Iterable<CellId>): void {
    this.#results.shown.python = values;
    for (const cell of cells) this.tellCell(cell);
  }

  /** Takes what these cells came to off the screen; storing what is returned is the caller's. */
  clear(cells: readonly CellId[]): Cleared {
    const runs = this.#results.runs.cleared(cells);
    const executions = this.#results.executions.cleared(cells);
    for (const run of runs) this.putRun(run);
    for (const execution of executions) this.putExecution(execution);
    return { runs, executions };
  }

  /** Redraws a cell: it runs, waits or is refused. What others take of it is as it was. */
  tellCell(id: CellId): void {
    this.changes.tell(`cell:${id}`);
  }

  /** From now on the library holds this notebook, as it is before the change that is about to be made. */
  own(): void {
    if (this.#opened.stored) return;
    this.#saving.create(this.notebook, Date.now());
    this.#opened = { ...this.#opened, stored: true };
    this.changes.tell("shelf");
  }

  async #readRest(results: Results): Promise<void> {
    if (results.isWhole) return;
    try {
      await results.readRest((cell) => this.tellCell(cell));
    } catch (error) {
      this.#saving.report(error);
    }
    if (results === this.#results) this.#tell(referringTo(this.notebook));
  }

  #advance(entry: LogEntry, edits: readonly Edit[]): void {
    this.own();
    const next = advanceTimeline({ notebook: this.notebook, history: this.history }, entry);
    this.#opened = { ...this.#opened, ...next, rev: this.#opened.rev + 1 };
    const { notebook, rev } = this.#opened;
    const isTitled = edits.some(({ type }) => type === "title");
    this.#saving.enqueue(notebook, rev, entry, isTitled ? notebook.title : undefined);
    for (const edit of edits) this.#tell(topicsOf(edit, notebook));
  }

  #tell(topics: readonly Topic[]): void {
    for (const topic of topics) this.changes.tell(topic);
  }
}
