/** The state of the page, and what can be done to it. Elements read it and send it commands. */

import type { Edit } from "../core/edits/edits.ts";
import { editedCell } from "../core/edits/edits.ts";
import {
  type CellId,
  cellOf,
  indexOfCell,
  isPrompt,
  type Notebook,
  type NotebookId,
} from "../core/notebook.ts";
import { type Changes, createChanges } from "./changes.ts";
import { Connections } from "./connections.ts";
import { Consent } from "./consent.ts";
import { Desk } from "./desk.ts";
import type { Images } from "./images.ts";
import type { Opened } from "./opened.ts";
import type { ExportedFile, Keys, Library, ModelStream, Probe, Settings, Tutorials } from "./ports.ts";
import { Questions } from "./questions.ts";
import { Runner } from "./runner.ts";
import { createSaving, type Saving } from "./saving.ts";
import type { Manner } from "./schedule.ts";
import type { Notice, Session } from "./session.ts";
import { Shelf } from "./shelf.ts";

export interface AppPorts {
  readonly library: Library;
  readonly tutorials: Tutorials;
  readonly settings: Settings;
  readonly keys: Keys;
  readonly stream: ModelStream;
  readonly probe: Probe;
  readonly newId: () => string;
  readonly frame: (callback: () => void) => void;
  readonly idle: (callback: () => void) => void;
  readonly download: (file: ExportedFile) => void;
}

export class App {
  readonly changes: Changes = createChanges();
  readonly questions = new Questions(this.changes);
  readonly connections: Connections;
  readonly saving: Saving;
  readonly shelf: Shelf;
  readonly desk: Desk;
  readonly runner: Runner;
  readonly probe: Probe;
  readonly keys: Keys;
  readonly settings: Settings;
  readonly images: Images;
  readonly newId: () => string;
  readonly download: (file: ExportedFile) => void;
  /** Notebooks that were left while the library had not taken all of them: storage is full, or slow. */
  readonly #unsaved = new Map<NotebookId, Opened>();
  #asked: NotebookId = "";
  #session: Session = { selected: undefined, mode: "command" };
  #notice: Notice | undefined;

  constructor(ports: AppPorts, opened: Opened) {
    this.newId = ports.newId;
    this.download = ports.download;
    this.probe = ports.probe;
    this.keys = ports.keys;
    this.settings = ports.settings;
    this.images = ports.library;
    this.saving = createSaving({
      library: ports.library,
      idle: ports.idle,
      onState: () => this.changes.tell("saving"),
    });
    this.connections = new Connections(this.changes, ports.keys, ports.settings);
    this.shelf = new Shelf({ ...ports, changes: this.changes });
    this.desk = new Desk(this.changes, this.saving, opened);
    this.runner = new Runner({
      ...ports,
      desk: this.desk,
      connections: this.connections,
      consent: new Consent(this.connections, ports.settings, this.questions),
      saving: this.saving,
    });
    // With another connection the answer to "why not" is another one.
    this.changes.watch("connections", () => this.runner.refusals.forgiveAll());
    this.#selectFirst();
  }

  get session(): Session {
    return this.#session;
  }

  get notice(): Notice | undefined {
    return this.#notice;
  }

  get notebook(): Notebook {
    return this.desk.notebook;
  }

  /** The selected cell's place, or that of the last cell when none is selected. */
  get place(): number {
    const at = indexOfCell(this.notebook, this.#session.selected ?? "");
    return at < 0 ? this.notebook.cells.length - 1 : at;
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
    const before = this.#session;
    if (before.selected === cell && before.mode === mode) return;
    this.#session = { selected: cell, mode };
    for (const id of new Set([before.selected, cell])) if (id) this.changes.tell(`cell:${id}`);
    this.changes.tell("session");
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
    const cells = this.notebook.cells.filter(isPrompt).map((cell) => cell.id);
    this.desk.whenWhole(() => void this.runner.run(cells, manner));
  }

  /** Runs a cell beside whatever else runs. */
  runCell(id: CellId): void {
    this.desk.whenWhole(() => {
      if (isPrompt(cellOf(this.notebook, id))) void this.runner.run([id], "side by side");
    });
  }

  /** Clears the outputs of these cells: their runs stay recordings, and are no longer shown. */
  clear(cells: readonly CellId[]): void {
    const cleared = cells
      .flatMap((cell) => this.desk.runsOf(cell))
      .filter((run) => run.cleared === undefined);
    const runs = cleared.map((run) => ({ ...run, cleared: true as const }));
    for (const run of runs) this.desk.putRun(run);
    for (const cell of cells) this.runner.refusals.forgive(cell);
    this.saving.saveRuns(runs);
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
    this.desk.lay(opened);
    this.#selectFirst();
    this.tell(undefined);
    void this.attempt(() => this.shelf.refresh());
  }

  #selectFirst(): void {
    this.#session = { selected: this.notebook.cells[0]?.id, mode: "command" };
  }
}
