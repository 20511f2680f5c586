/**
 * An Edit is the smallest change of a notebook, with all that its inverse needs. It is what the library
 * stores for each change, so its size depends on the change and never on the cell or the notebook.
 */

import type { Cell, CellId, Notebook } from "../notebook.ts";
import { check, inserted, moved, removed } from "./fitting.ts";

/** Where in a cell: keys and indices from the cell down, such as `["messages", 0, "content"]`. */
export type Path = readonly (string | number)[];

/** What a field of a cell can hold: JSON, or nothing. */
export type Value =
  | string
  | number
  | boolean
  | null
  | undefined
  | readonly Value[]
  | { readonly [key: string]: Value };

export type Edit =
  | { readonly type: "title"; readonly before: string; readonly after: string }
  | { readonly type: "cell-insert"; readonly at: number; readonly cell: Cell }
  | { readonly type: "cell-remove"; readonly at: number; readonly cell: Cell }
  | { readonly type: "cell-move"; readonly from: number; readonly to: number }
  | TextEdit
  | {
      readonly type: "set";
      readonly cell: CellId;
      readonly path: Path;
      readonly before: Value;
      readonly after: Value;
    }
  | {
      readonly type: "item-insert";
      readonly cell: CellId;
      readonly path: Path;
      readonly at: number;
      readonly item: Value;
    }
  | {
      readonly type: "item-remove";
      readonly cell: CellId;
      readonly path: Path;
      readonly at: number;
      readonly item: Value;
    }
  | {
      readonly type: "item-move";
      readonly cell: CellId;
      readonly path: Path;
      readonly from: number;
      readonly to: number;
    };

/** A change inside one text: at UTF-16 offset `at`, `removed` gave way to `inserted`. */
export interface TextEdit {
  readonly type: "text";
  readonly cell: CellId;
  readonly path: Path;
  readonly at: number;
  readonly removed: string;
  readonly inserted: string;
}

/** The edit that takes this one back. */
export function inverse(edit: Edit): Edit {
  switch (edit.type) {
    case "title":
      return { ...edit, before: edit.after, after: edit.before };
    case "set":
      return { ...edit, before: edit.after, after: edit.before };
    case "text":
      return { ...edit, removed: edit.inserted, inserted: edit.removed };
    case "cell-move":
    case "item-move":
      return { ...edit, from: edit.to, to: edit.from };
    case "cell-insert":
      return { ...edit, type: "cell-remove" };
    case "cell-remove":
      return { ...edit, type: "cell-insert" };
    case "item-insert":
      return { ...edit, type: "item-remove" };
    case "item-remove":
      return { ...edit, type: "item-insert" };
  }
}

/**
 * The notebook after the edit. An edit of a cell that is not there changes nothing.
 * @throws RangeError when the edit does not fit the text or list it names: the log and the notebook disagree.
 */
export function apply(notebook: Notebook, edit: Edit): Notebook {
  switch (edit.type) {
    case "title":
      return { ...notebook, title: edit.after };
    case "cell-insert":
      check(notebook.cells.every((cell) => cell.id !== edit.cell.id));
      return { ...notebook, cells: inserted(notebook.cells, edit.at, edit.cell) };
    case "cell-remove":
      check(notebook.cells[edit.at]?.id === edit.cell.id);
      return { ...notebook, cells: removed(notebook.cells, edit.at) };
    case "cell-move":
      return { ...notebook, cells: moved(notebook.cells, edit.from, edit.to) };
    default:
      return changeCell(notebook, edit.cell, (cell) => applyInside(cell, edit));
  }
}

/** The cell an edit is about, or undefined when it is about the notebook's title or order. */
export function editedCell(edit: Edit): CellId | undefined {
  return "cell" in edit && typeof edit.cell === "string" ? edit.cell : undefined;
}

/** The smallest TextEdit that turns one text into the other; undefined when they are equal. */
export function textEdit(cell: CellId, path: Path, before: string, after: string): TextEdit | undefined {
  if (before === after) return undefined;
  const at = commonPrefix(before, after);
  const tail = commonSuffix(before, after, at);
  const removed = before.slice(at, before.length - tail);
  return { type: "text", cell, path, at, removed, inserted: after.slice(at, after.length - tail) };
}

type InsideEdit = Exclude<Edit, { type: "title" | "cell-insert" | "cell-remove" | "cell-move" }>;

function applyInside(cell: Cell, edit: InsideEdit): Cell {
  // Sound: a cell is JSON, only its interface hides it from the compiler.
  const changed = changeAt(cell as unknown as Value, edit.path, (value) => changeValue(value, edit));
  check(recordOf(changed)["id"] === cell.id);
  // Sound: a path that a cell's own code wrote leads to a field of that shape, and records read from
  // the library are checked cell by cell after they are applied (replay.ts).
  return changed as unknown as Cell;
}

function changeValue(value: Value, edit: InsideEdit): Value {
  switch (edit.type) {
    case "text":
      return splice(String(value ?? ""), edit);
    case "set":
      return edit.after;
    case "item-insert":
      return inserted(listOf(value), edit.at, edit.item);
    case "item-remove":
      return removed(listOf(value), edit.at);
    case "item-move":
      return moved(listOf(value), edit.from, edit.to);
  }
}

function splice(text: string, edit: TextEdit): string {
  const end = edit.at + edit.removed.length;
  check(edit.at <= text.length && text.slice(edit.at, end) === edit.removed);
  return text.slice(0, edit.at) + edit.inserted + text.slice(end);
}

function changeCell(notebook: Notebook, id: CellId, change: (cell: Cell) => Cell): Notebook {
  const index = notebook.cells.findIndex((cell) => cell.id === id);
  const cell = notebook.cells[index];
  return cell === undefined ? notebook : { ...notebook, cells: notebook.cells.with(index, change(cell)) };
}

function changeAt(value: Value, path: Path, change: (value: Value) => Value): Value {
  const [key, ...rest] = path;
  if (key === undefined) return change(value);
  if (typeof key === "number") return listOf(value).with(key, changeAt(listOf(value)[key], rest, change));
  const { [key]: inner, ...others } = recordOf(value);
  const next = changeAt(inner, rest, change);
  return next === undefined ? others : { ...recordOf(value), [key]: next };
}

function listOf(value: Value): readonly Value[] {
  return Array.isArray(value) ? value : [];
}

function recordOf(value: Value): { readonly [key: string]: Value } {
  // Sound: arrays are excluded, so an object that is left is a record.
  return typeof value === "object" && value !== null && !Array.isArray(value)
    ? (value as { [key: string]: Value })
    : {};
}

function commonPrefix(a: string, b: string): number {
  let at = 0;
  while (at < a.length && at < b.length && a[at] === b[at]) at++;
  return at;
}

function commonSuffix(a: string, b: string, from: number): number {
  let length = 0;
  const most = Math.min(a.length, b.length) - from;
  while (length < most && a[a.length - 1 - length] === b[b.length - 1 - length]) length++;
  return length;
}
