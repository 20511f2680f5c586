/** What menus have for Python. It is read ahead with the first Python cell that is drawn, and with it what running takes. */
import type { App } from "../../app/app.ts";
import type { CellId } from "../../core/notebook.ts";
import { lately, later } from "../later.ts";
import type { MenuItem } from "../menu.ts";

const menu = lately(() => import("../python/python-menu.ts"));

export const loadPythonOutput = () => import("../python/python-output.ts");

/** Loads them before a menu is opened, and before a cell is run: there may be no network then. */
export function readPythonAhead({ idle, python }: App): void {
  // What fails without a network is not asked for again.
  if (menu(() => undefined) || !navigator.onLine) return;
  idle(() => {
    later(loadPythonOutput);
    python.readAhead();
  });
}

export function pythonCellEntries(app: App, cell: CellId): readonly MenuItem[] {
  return menu(() => undefined)?.cellEntries(app, cell) ?? [];
}

export function pythonNotebookEntries(app: App): readonly MenuItem[] {
  return menu(() => undefined)?.notebookEntries(app) ?? [];
}
