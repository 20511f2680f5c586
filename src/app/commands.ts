/**
 * What one can do with cells, one list for keys and menus. Keys as in Jupyter (notebook-anchors, table 1a).
 */

import { newCell } from "../core/cells/index.ts";
import { convertCell, duplicateCell, insertCell, moveCell, removeCell } from "../core/edits/cell-edits.ts";
import { type Edit, editedCell } from "../core/edits/edits.ts";
import { addReply, continueReply } from "../core/edits/reply-edits.ts";
import {
  type Cell,
  type CellId,
  type CellKind,
  cellOf,
  indexOfCell,
  type Notebook,
} from "../core/notebook.ts";
import type { App } from "./app.ts";
import { codeFaces } from "./code/code-faces.ts";
import { restartPython } from "./python/restarting.ts";

export type CommandId = (typeof commands)[number]["id"];

export interface Command {
  readonly id: string;
  /** Strokes such as `Shift+Enter`, or two in a row such as `d d`; Mod is Ctrl, or Cmd on a Mac. */
  readonly keys: readonly string[];
  /** Where its keys are taken: in cells, in one mode or any; or in the fields and buttons around them, too. */
  readonly mode: "command" | "edit" | "any" | "everywhere";
  /** Acts on a cell: the selected one when it is called by key. */
  readonly run: (app: App, cell: CellId) => void;
}

export const commands = [
  { id: "run-and-advance", keys: ["Shift+Enter"], mode: "any", run: runAndAdvance },
  { id: "run", keys: ["Mod+Enter", "Ctrl+Enter"], mode: "any", run: runAndStay },
  { id: "run-and-insert", keys: ["Alt+Enter"], mode: "any", run: runAndInsert },
  // All that runs and waits, as Jupyter's interrupt does; the button of a cell stops that one alone.
  { id: "stop", keys: ["i i"], mode: "command", run: (app) => app.runner.stop() },
  { id: "restart-python", keys: ["0 0"], mode: "command", run: (app) => void restartPython(app) },
  { id: "edit", keys: ["Enter"], mode: "command", run: (app, cell) => app.focus(cell, "edit") },
  { id: "leave", keys: ["Escape", "Ctrl+m"], mode: "edit", run: (app, cell) => app.focus(cell, "command") },
  { id: "select-above", keys: ["ArrowUp", "k"], mode: "command", run: (app) => selectBy(app, -1) },
  { id: "select-below", keys: ["ArrowDown", "j"], mode: "command", run: (app) => selectBy(app, 1) },
  {
    id: "insert-above",
    keys: ["a"],
    mode: "command",
    run: (app, cell) => insertBeside(app, cell, 0, "command"),
  },
  {
    id: "insert-below",
    keys: ["b"],
    mode: "command",
    run: (app, cell) => insertBeside(app, cell, 1, "command"),
  },
  { id: "move-up", keys: ["Ctrl+Shift+ArrowUp"], mode: "command", run: (app, cell) => move(app, cell, -1) },
  {
    id: "move-down",
    keys: ["Ctrl+Shift+ArrowDown"],
    mode: "command",
    run: (app, cell) => move(app, cell, 1),
  },
  { id: "duplicate", keys: [], mode: "command", run: duplicate },
  { id: "delete", keys: ["d d"], mode: "command", run: remove },
  { id: "to-markdown", keys: ["m"], mode: "command", run: (app, cell) => convert(app, cell, "markdown") },
  { id: "to-completion", keys: [], mode: "command", run: (app, cell) => convert(app, cell, "completion") },
  { id: "to-chat", keys: ["y"], mode: "command", run: (app, cell) => convert(app, cell, "chat") },
  { id: "to-python", keys: [], mode: "command", run: (app, cell) => convert(app, cell, "python") },
  { id: "to-raw", keys: [], mode: "command", run: (app, cell) => convert(app, cell, "raw") },
  { id: "code", keys: ["Shift+c"], mode: "command", run: (app, cell) => codeFaces(app).toggle(cell) },
  { id: "continue", keys: [], mode: "command", run: (app, cell) => continueBelow(app, cell) },
  { id: "add-reply", keys: [], mode: "command", run: takeReply },
  { id: "clear-outputs", keys: [], mode: "command", run: clearOutput },
  { id: "undo", keys: ["Mod+z"], mode: "any", run: (app) => travel(app, "undo") },
  { id: "undo-command", keys: ["z"], mode: "command", run: (app) => travel(app, "undo") },
  { id: "redo", keys: ["Mod+Shift+z", "Mod+y"], mode: "any", run: (app) => travel(app, "redo") },
  { id: "redo-command", keys: ["Shift+z"], mode: "command", run: (app) => travel(app, "redo") },
  // In the library everything is saved already; the browser's own dialog would only frighten.
  { id: "save", keys: ["Mod+s"], mode: "everywhere", run: (app) => app.openFiles.save() },
] as const satisfies readonly Command[];

/** Carries out a command on a cell, the selected one unless another is named. */
export function perform(app: App, id: CommandId, cell: CellId = app.session.selected ?? ""): void {
  commands.find((command) => command.id === id)?.run(app, cell);
}

/** Inserts an empty cell at a place and goes into its text. */
export function insertAt(app: App, kind: CellKind, at: number, mode: "command" | "edit" = "edit"): void {
  const cell = newCell(app.notebook, kind, at, app.newId());
  app.commit(insertCell(at, cell));
  app.focus(cell.id, mode);
}

function runAndStay(app: App, cell: CellId): void {
  app.runCell(cell);
  app.focus(cell, "command");
}

/** On the last cell it makes another one and goes into it; else it selects the next, as Jupyter does. */
function runAndAdvance(app: App, cell: CellId): void {
  app.runCell(cell);
  const next = app.notebook.cells[indexOfCell(app.notebook, cell) + 1];
  if (next) app.focus(next.id, "command");
  else insertBeside(app, cell, 1, "edit");
}

function runAndInsert(app: App, cell: CellId): void {
  app.runCell(cell);
  insertBeside(app, cell, 1, "edit");
}

function clearOutput(app: App, cell: CellId): void {
  app.desk.whenWhole(() => app.clear([cell]));
}

function insertBeside(app: App, cell: CellId, by: 0 | 1, mode: "command" | "edit"): void {
  const at = Math.max(indexOfCell(app.notebook, cell), app.notebook.cells.length === 0 ? 0 : -1);
  insertAt(app, kindLike(app.notebook.cells[at]), Math.min(at + by, app.notebook.cells.length), mode);
}

/** A new cell is of the selected one's kind; beside text one wants to ask something. */
function kindLike(cell: Cell | undefined): CellKind {
  return cell === undefined || cell.kind === "markdown" || cell.kind === "raw" ? "chat" : cell.kind;
}

function selectBy(app: App, by: -1 | 1): void {
  const { cells } = app.notebook;
  const at = indexOfCell(app.notebook, app.session.selected ?? "");
  // With none selected one comes from below.
  const next = cells[(at < 0 ? cells.length - 1 : at) + by];
  if (next) app.focus(next.id, "command");
}

function move(app: App, cell: CellId, by: -1 | 1): void {
  app.commit(moveCell(app.notebook, cell, by));
  app.focus(cell, "command");
}

function duplicate(app: App, cell: CellId): void {
  const id = app.newId();
  app.commit(duplicateCell(app.notebook, cell, id));
  app.focus(id, "command");
}

/** Deletes a cell and says so, with Undo; its runs stay in the library and come back with it. */
function remove(app: App, cell: CellId): void {
  const at = indexOfCell(app.notebook, cell);
  if (at < 0) return;
  app.commit(removeCell(app.notebook, cell));
  const neighbour = app.notebook.cells[Math.min(at, app.notebook.cells.length - 1)];
  app.tell({ type: "cell-deleted", undo: () => travel(app, "undo") });
  app.focus(neighbour?.id, "command");
}

function convert(app: App, id: CellId, kind: CellKind): void {
  app.commit(convertCell(app.notebook, id, kind));
  app.focus(id, "command");
}

/** Makes a cell below that answers a reply, its calls too, and goes into its text. */
export function continueBelow(app: App, id: CellId, choice = 0): void {
  const cell = cellOf(app.notebook, id);
  if (cell?.kind !== "chat") return;
  const next = app.newId();
  app.commit(continueReply(app.notebook, app.desk.shown, cell, next, choice));
  app.focus(next, "edit");
}

function takeReply(app: App, id: CellId): void {
  const cell = cellOf(app.notebook, id);
  if (cell?.kind === "chat") app.commit(addReply(cell, app.desk.shown));
}

/** Undoes or redoes a step and shows where. */
function travel(app: App, way: "undo" | "redo"): void {
  const edits = app.travel(way);
  app.tell(undefined);
  const touched = edits.map((edit) => touchedCell(app.notebook, edit)).findLast((cell) => cell !== undefined);
  if (touched !== undefined && touched !== app.session.selected) app.focus(touched, "command");
}

/**
 * The cell to look at after an edit: the one it changed or brought, or the one in the place of one it
 * removed.
 */
function touchedCell(notebook: Notebook, edit: Edit): CellId | undefined {
  if (edit.type === "cell-insert") return edit.cell.id;
  if (edit.type === "cell-move") return notebook.cells[edit.to]?.id;
  if (edit.type !== "cell-remove") return editedCell(edit);
  return notebook.cells[Math.min(edit.at, notebook.cells.length - 1)]?.id;
}
