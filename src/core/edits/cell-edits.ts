/** The edits behind the things one does with cells. Each returns a step: edits done and undone together. */

import { converted, copied } from "../cells/index.ts";
import {
  type Cell,
  type CellId,
  type CellKind,
  type ChatCell,
  type CompletionCell,
  cellOf,
  continuedCell,
  indexOfCell,
  type Message,
  type Notebook,
  type NotebookId,
  type PromptCell,
} from "../notebook.ts";
import { type Edit, type Path, textEdit, type Value } from "./edits.ts";

/** Edits that are done and undone together. */
export type Step = readonly Edit[];

export function insertCell(at: number, cell: Cell): Step {
  return [{ type: "cell-insert", at, cell }];
}

export function removeCell(notebook: Notebook, id: CellId): Step {
  const at = indexOfCell(notebook, id);
  const cell = notebook.cells[at];
  return cell ? [{ type: "cell-remove", at, cell }] : [];
}

/** Moves a cell up (-1) or down (+1); nothing at either end. */
export function moveCell(notebook: Notebook, id: CellId, by: -1 | 1): Step {
  const from = indexOfCell(notebook, id);
  const to = from + by;
  return from < 0 || to < 0 || to >= notebook.cells.length ? [] : [{ type: "cell-move", from, to }];
}

export function duplicateCell(notebook: Notebook, id: CellId, newId: CellId): Step {
  const at = indexOfCell(notebook, id);
  const cell = notebook.cells[at];
  return cell ? insertCell(at + 1, copied(cell, newId)) : [];
}

/** Makes a cell one of another kind; its text stays. */
export function convertCell(notebook: Notebook, id: CellId, kind: CellKind): Step {
  const cell = cellOf(notebook, id);
  if (cell === undefined || cell.kind === kind) return [];
  return [setEdit(id, [], cell, converted(notebook, cell, kind))];
}

const question: Message = { role: "user", content: "" };

/** A new chat cell below that goes on from this one's conversation, with the same parameters. */
export function continueCell(
  notebook: Notebook,
  cell: ChatCell,
  newId: CellId,
  choice = 0,
  messages: readonly Message[] = [question],
): Step {
  const next: ChatCell = {
    kind: "chat",
    id: newId,
    name: cell.name,
    continues: { from: cell.id, choice },
    messages,
    parameters: cell.parameters,
  };
  return insertCell(indexOfCell(notebook, cell.id) + 1, next);
}

/** Chooses what a chat cell continues, or nothing. */
export function chooseContinued(cell: ChatCell, from: CellId | undefined, choice = 0): Step {
  return [setEdit(cell.id, ["continues"], cell.continues, from === undefined ? undefined : { from, choice })];
}

export function addMessage(cell: ChatCell, message: Message, at = cell.messages.length): Step {
  return [{ type: "item-insert", cell: cell.id, path: ["messages"], at, item: asValue(message) }];
}

export function removeMessage(cell: ChatCell, at: number): Step {
  const message = cell.messages[at];
  return message
    ? [{ type: "item-remove", cell: cell.id, path: ["messages"], at, item: asValue(message) }]
    : [];
}

export function moveMessage(cell: ChatCell, from: number, by: -1 | 1): Step {
  const to = from + by;
  if (to < 0 || to >= cell.messages.length) return [];
  return [{ type: "item-move", cell: cell.id, path: ["messages"], from, to }];
}

export function setMessageField(
  cell: ChatCell,
  at: number,
  field: keyof Message,
  value: string | undefined,
): Step {
  const before = cell.messages[at]?.[field];
  const path = ["messages", at, field];
  if (field !== "role" && typeof before === "string" && value !== undefined)
    return changeText(cell.id, path, before, value);
  return before === value ? [] : [setEdit(cell.id, path, before, value)];
}

export function addPrompt(cell: Cell, at: number): Step {
  return [{ type: "item-insert", cell: cell.id, path: ["prompts"], at, item: "" }];
}

export function removePrompt(cell: CompletionCell, at: number): Step {
  const item = cell.prompts[at];
  if (item === undefined || cell.prompts.length === 1) return [];
  return [{ type: "item-remove", cell: cell.id, path: ["prompts"], at, item }];
}

/** Whether the prompts are sent as the token ids that they list. */
export function sendAsTokens(cell: CompletionCell, tokens: boolean): Step {
  return [setEdit(cell.id, ["tokens"], cell.tokens, tokens ? true : undefined)];
}

/** Sets a parameter to a JSON source text, adding it when the cell has none; undefined removes it. */
export function setParameter(cell: PromptCell, name: string, value: string | undefined): Step {
  const at = cell.parameters.findIndex((parameter) => parameter.name === name);
  const before = cell.parameters[at];
  const list = { cell: cell.id, path: ["parameters"] };
  if (before === undefined) {
    const item = { name, value: value ?? "null" };
    return value === undefined ? [] : [{ type: "item-insert", ...list, at: cell.parameters.length, item }];
  }
  if (value === undefined) return [{ type: "item-remove", ...list, at, item: asValue(before) }];
  return changeText(cell.id, ["parameters", at, "value"], before.value, value);
}

export function renameCell(cell: PromptCell, name: string): Step {
  return changeText(cell.id, ["name"], cell.name, name);
}

export function renameNotebook(notebook: Notebook, title: string): Step {
  return notebook.title === title ? [] : [{ type: "title", before: notebook.title, after: title }];
}

/** The change of one text of a cell. */
export function changeText(cell: CellId, path: Path, before: string, after: string): Step {
  const edit = textEdit(cell, path, before, after);
  return edit ? [edit] : [];
}

/** Makes one cell what it is in another notebook; nothing when it is so already, or not in that one. */
export function restoreCell(cell: Cell, original: Notebook): Step {
  const before = cellOf(original, cell.id);
  return before === undefined || JSON.stringify(before) === JSON.stringify(cell)
    ? []
    : [setEdit(cell.id, [], cell, before)];
}

/** Turns the notebook into another one's title and cells, as one step that undo takes back. */
export function restore(notebook: Notebook, original: Notebook): Step {
  const removals = notebook.cells.map((cell): Edit => ({ type: "cell-remove", at: 0, cell }));
  const insertions = original.cells.map((cell, at): Edit => ({ type: "cell-insert", at, cell }));
  return [...renameNotebook(notebook, original.title), ...removals, ...insertions];
}

/** A copy under a new id, with new cell ids; what points at cells points at the copies. */
export function duplicateNotebook(
  notebook: Notebook,
  id: NotebookId,
  newId: () => CellId,
): {
  readonly notebook: Notebook;
  readonly ids: ReadonlyMap<CellId, CellId>;
} {
  const ids = new Map(notebook.cells.map((cell) => [cell.id, newId()]));
  const cells = notebook.cells.map((cell) => remapped(copied(cell, ids.get(cell.id) ?? cell.id), ids));
  return { notebook: { ...notebook, id, cells }, ids };
}

function remapped(cell: Cell, ids: ReadonlyMap<CellId, CellId>): Cell {
  const continues = continuedCell(cell);
  if (continues === undefined) return cell;
  return { ...cell, continues: { ...continues, from: ids.get(continues.from) ?? continues.from } } as Cell;
}

function setEdit(cell: CellId, path: Path, before: unknown, after: unknown): Edit {
  return { type: "set", cell, path, before: asValue(before), after: asValue(after) };
}

/**
 * Cells, messages, their parts and parameters are plain JSON values; only their interfaces hide it from the
 * compiler.
 */
export function asValue(value: unknown): Value {
  return value as Value;
}
