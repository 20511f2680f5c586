/** The open notebook: its value, its history and its runs. The one place where they change. */
import { apply, type Edit, editedCell } from "../core/edits/edits.ts";
import { advanceTimeline, entryFor, type History, type LogEntry, nextEdits } from "../core/edits/history.ts";
import { type CellId, cellOf, type Notebook } from "../core/notebook.ts";
import { dependentsOf, takesAnswers } from "../core/references.ts";
import type { Run } from "../core/run.ts";
import type { Changes } from "./changes.ts";
import type { Opened } from "./opened.ts";
import type { Tutorial } from "./ports.ts";
import { RunsByCell } from "./runs-by-cell.ts";
import type { Saving } from "./saving.ts";

export class Desk {
  readonly changes: Changes;
  readonly #saving: Saving;
  #opened: Opened;
  #runs: RunsByCell;
  #whole: Promise<void>;
  #isWhole = true;

  constructor(changes: Changes, saving: Saving, opened: Opened) {
    this.changes = changes;
    this.#saving = saving;
    this.#opened = opened;
    this.#runs = new RunsByCell(opened.runs);
    this.#whole = this.#readRest(opened);
    saving.opened(opened.notebook.id, opened.uncompacted);
  }

  get notebook(): Notebook {
    return this.#opened.notebook;
  }

  /** All of it, as it can be laid here again. */
  get opened(): Opened {
    const { rest: _, ...opened } = this.#opened;
    return { ...(this.#isWhole ? opened : this.#opened), runs: this.runs };
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

  /** Whether all runs have been read; until then only those of some cells are known. */
  get isWhole(): boolean {
    return this.#isWhole;
  }

  /** Does what needs all runs, when they have been read; never, when another notebook lies here by then. */
  whenWhole(work: () => void): void {
    const runs = this.#runs;
    if (this.#isWhole) work();
    else void this.#whole.then(() => (runs === this.#runs ? work() : undefined));
  }

  /** Puts another notebook on the desk. */
  lay(opened: Opened): void {
    this.#opened = opened;
    this.#runs = new RunsByCell(opened.runs);
    this.#whole = this.#readRest(opened);
    this.#saving.opened(opened.notebook.id, opened.uncompacted);
    this.changes.tell("notebook");
    this.changes.tell("outline");
  }

  /** The newest run of a cell whose output was not cleared. */
  readonly shown = (cell: CellId): Run | undefined => this.#runs.shown(cell);

  runsOf(cell: CellId): readonly Run[] {
    return this.#runs.of(cell);
  }

  /** All runs, in the order in which they were started. */
  get runs(): readonly Run[] {
    return this.#runs.all;
  }

  /** The execution count that the next run gets. */
  get nextCount(): number {
    return this.#runs.highestCount + 1;
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
    this.#runs.put(run);
    this.tellCell(run.cell);
    for (const cell of dependentsOf(this.notebook, run.cell)) this.tellCell(cell);
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

  async #readRest({ rest }: Opened): Promise<void> {
    this.#isWhole = rest === undefined;
    const runs = this.#runs;
    try {
      for await (const batch of rest?.() ?? []) {
        if (runs !== this.#runs) return;
        for (const cell of runs.add(batch)) this.tellCell(cell);
      }
    } catch (error) {
      this.#saving.report(error);
    }
    if (runs === this.#runs && !this.#isWhole) this.#becomeWhole();
  }

  #becomeWhole(): void {
    this.#isWhole = true;
    this.#tellReferring();
  }

  #advance(entry: LogEntry, edits: readonly Edit[]): void {
    this.own();
    const next = advanceTimeline({ notebook: this.notebook, history: this.history }, entry);
    this.#opened = { ...this.#opened, ...next, rev: this.#opened.rev + 1 };
    const { notebook, rev } = this.#opened;
    this.#saving.enqueue(notebook, rev, entry, edits.some(isTitle) ? notebook.title : undefined);
    for (const edit of edits) this.#tell(edit);
  }

  #tell(edit: Edit): void {
    const cell = editedCell(edit);
    const touched = cell ?? ("cell" in edit && typeof edit.cell === "object" ? edit.cell.id : undefined);
    if (touched !== undefined) this.tellCell(touched);
    if (cell === undefined || (edit.type === "set" && edit.path.length === 0)) this.changes.tell("notebook");
    if (cell === undefined || isNameEdit(edit)) this.#tellReferring();
    if (edit.type === "title") this.changes.tell("shelf");
    if (cell === undefined || cellOf(this.notebook, cell)?.kind === "markdown") this.changes.tell("outline");
  }

  #tellReferring(): void {
    for (const cell of this.notebook.cells) if (takesAnswers(cell)) this.tellCell(cell.id);
  }
}

/** Whether the edits can be done; a history that was stored and changed by hand may hold some that cannot. */
function fits(notebook: Notebook, edits: readonly Edit[]): boolean {
  try {
    edits.reduce(apply, notebook);
    return true;
  } catch (error) {
    if (error instanceof RangeError) return false;
    throw error;
  }
}

/** Whether other cells may mean another cell by a name, or this cell no longer be what they continue. */
function isNameEdit(edit: Edit): boolean {
  return "path" in edit && (edit.path[0] === "name" || edit.path.length === 0);
}

function isTitle(edit: Edit): boolean {
  return edit.type === "title";
}
