/** The state of the page, and what can be done to it. Elements read it and send it commands. */
import { type Edit, editedCell } from "../core/edits/edits.ts";
import { type CellId, cellOf, isRunnable, type Notebook, type NotebookId } from "../core/notebook.ts";
import { Consent } from "./asking/consent.ts";
import { Models } from "./asking/models.ts";
import { Questions } from "./asking/questions.ts";
import { Spending } from "./asking/spending.ts";
import { Substitutions } from "./asking/substitutions.ts";
import { type Changes, createChanges } from "./changes.ts";
import { Connections } from "./connections.ts";
import { Desk } from "./desk.ts";
import { OpenFiles } from "./files/open-files.ts";
import type { Images } from "./images.ts";
import type { Opened } from "./opened.ts";
import type { AppPorts, Files, Keys, Probe, Settings, TokenCounter } from "./ports.ts";
import { PythonDesk } from "./python/python-desk.ts";
import { Runner } from "./running/runner.ts";
import type { Manner } from "./running/schedule.ts";
import { createSaving, type Saving } from "./saving/saving.ts";
import { Selection } from "./selection.ts";
import type { Notice, Session } from "./session.ts";
import { Shelf } from "./shelf.ts";

export class App {
  readonly changes: Changes = createChanges();
  readonly questions = new Questions(this.changes);
  readonly connections: Connections;
  readonly models: Models;
  readonly substitutions: Substitutions;
  readonly saving: Saving;
  readonly shelf: Shelf;
  readonly desk: Desk;
  readonly python: PythonDesk;
  readonly runner: Runner;
  readonly spending: Spending;
  readonly probe: Probe;
  readonly countTokens: TokenCounter;
  readonly keys: Keys;
  readonly settings: Settings;
  readonly images: Images;
  readonly newId: () => string;
  readonly idle: (callback: () => void) => void;
  readonly files: Files;
  readonly openFiles: OpenFiles;
  /** Notebooks that were left while the library had not taken all of them: storage is full, or slow. */
  readonly #unsaved = new Map<NotebookId, Opened>();
  #asked: NotebookId = "";
  readonly #selection = new Selection(this.changes);
  #notice: Notice | undefined;

  constructor(ports: AppPorts, opened: Opened) {
    this.newId = ports.newId;
    this.idle = ports.idle;
    this.files = ports.files;
    this.probe = ports.probe;
    this.countTokens = ports.countTokens;
    this.keys = ports.keys;
    this.settings = ports.settings;
    this.images = ports.library;
    this.saving = createSaving({
      library: ports.library,
      idle: ports.idle,
      onState: () => this.changes.tell("saving"),
    });
    this.openFiles = new OpenFiles(this.changes, this.saving);
    this.connections = new Connections(this.changes, ports.keys, ports.settings);
    this.models = new Models({ ...ports, changes: this.changes, connections: this.connections });
    this.substitutions = new Substitutions(this.changes, ports.settings);
    this.shelf = new Shelf({ ...ports, changes: this.changes });
    this.desk = new Desk(this.changes, this.saving, opened);
    const answering = {
      ...ports,
      desk: this.desk,
      connections: this.connections,
      substitutions: this.substitutions,
      questions: this.questions,
      consent: new Consent(this.connections, ports.settings, this.questions),
      saving: this.saving,
    };
    this.python = new PythonDesk(answering);
    this.runner = new Runner({ ...answering, python: this.python });
    this.spending = new Spending({
      ...ports,
      desk: this.desk,
      runner: this.runner,
      connections: this.connections,
      onChange: () => this.changes.tell("session"),
    });
    // With another connection, or another model in a cell's stead, the answer to "why not" is another one.
    for (const topic of ["connections", "substitutions"] as const)
      this.changes.watch(topic, () => this.runner.refusals.forgiveAll());
    this.#selection.begin(this.notebook);
  }

  get session(): Session {
    return this.#selection.session;
  }

  get notice(): Notice | undefined {
    return this.#notice;
  }

  get notebook(): Notebook {
    return this.desk.notebook;
  }

  /** Does edits as one step; a changed cell may be sent again. */
  commit(edits: readonly Edit[]): void {
    this.desk.commit(edits);
    this.#forgive(edits);
    // Its Undo would take back something else from now on.
    if (edits.length > 0 && this.#notice) this.tell(undefined);
  }

  /** Undoes or redoes a step; the edits that this made, none when there was nothing. */
  travel(move: "undo" | "redo"): readonly Edit[] {
    const edits = this.desk.travel(move) ?? [];
    this.#forgive(edits);
    return edits;
  }

  select(cell: CellId | undefined, mode: Session["mode"] = "command"): void {
    this.#selection.select(cell, mode);
  }

  /** Selects a cell and moves the keyboard's focus there: to the cell itself, or to its text. */
  focus(cell: CellId | undefined, mode: Session["mode"] = "command"): void {
    this.select(cell, mode);
    this.changes.tell("focus");
  }

  /** Shows a passing notice in place of the one before. */
  tell(notice: Notice | undefined): void {
    this.#notice = notice;
    this.changes.tell("session");
  }

  /** Opens another notebook; the one before is stored already, edit by edit. */
  async open(id: NotebookId): Promise<void> {
    this.#asked = id;
    const kept = this.saving.isSaved(id) ? undefined : this.#unsaved.get(id);
    const opened = kept ?? (await this.shelf.read(id));
    // The last notebook asked for is the one that is opened, however long the others take to read.
    if (opened && this.#asked === id && id !== this.notebook.id) this.#lay(opened);
  }

  /** Does what needs the library; where that fails, the page says that it is not saved. */
  async attempt(work: () => Promise<void>): Promise<void> {
    await work().catch((error: unknown) => this.saving.report(error));
  }

  runAll(manner: Manner = "in order"): void {
    const cells = this.notebook.cells.filter(isRunnable).map((cell) => cell.id);
    this.desk.whenWhole(() => this.spending.agree(cells, () => void this.runner.run(cells, manner)));
  }

  /** Goes on after a run of all that was halted, with the cells behind the one that failed. */
  resume(): void {
    this.spending.agree(this.runner.halt?.rest ?? [], () => void this.runner.resume());
  }

  /** Runs a cell beside whatever else runs. */
  runCell(id: CellId): void {
    this.#selection.ask(id);
    this.desk.whenWhole(() => {
      if (isRunnable(cellOf(this.notebook, id))) void this.runner.run([id], "side by side");
    });
  }

  /** Clears the outputs of these cells: their runs stay recordings, and are no longer shown. */
  clear(cells: readonly CellId[]): void {
    const { runs, executions } = this.desk.clear(cells);
    for (const cell of cells) this.runner.refusals.forgive(cell);
    this.saving.saveRuns(runs);
    this.saving.saveExecutions(executions);
  }

  #forgive(edits: readonly Edit[]): void {
    for (const edit of edits) this.runner.refusals.forgive(editedCell(edit) ?? "");
  }

  #lay(opened: Opened): void {
    const { id } = this.notebook;
    if (this.saving.isSaved(id)) this.#unsaved.delete(id);
    else this.#unsaved.set(id, this.desk.opened);
    this.settings.write("notebook", opened.notebook.id);
    this.runner.forgetQueue();
    this.spending.decline();
    this.desk.lay(opened);
    this.#selection.begin(this.notebook);
    this.tell(undefined);
    void this.attempt(() => this.shelf.refresh());
  }
}
