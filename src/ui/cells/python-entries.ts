/** What menus have for Python. Its words are loaded with the first Python cell that is drawn. */
import type { App } from "../../app/app.ts";
import type { CellId } from "../../core/notebook.ts";
import { lately } from "../later.ts";
import type { MenuItem } from "../menu.ts";

const menu = lately(() => import("../python/python-menu.ts"));

/** Loads the entries before a menu is opened. */
export function readPythonEntries(): void {
  menu(() => undefined);
}

export function pythonCellEntries(app: App, cell: CellId): readonly MenuItem[] {
  return menu(() => undefined)?.cellEntries(app, cell) ?? [];
}

export function pythonNotebookEntries(app: App): readonly MenuItem[] {
  return menu(() => undefined)?.notebookEntries(app) ?? [];
}
