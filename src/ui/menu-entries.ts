/** Entries of menus, whose code and words are no part of the first screen. They are read ahead: there may be no network then. */
import type { App } from "../app/app.ts";
import type { Drawing } from "./cells/parts.ts";
import { arrived, needed } from "./later.ts";
import type { MenuItem } from "./menu.ts";

const loadCellMenu = () => import("./cells/cell-menu.ts");
const loadExportMenu = () => import("./files/export-menu.ts");

/** Loads the entries before a menu is opened. */
export function readMenusAhead(): void {
  void arrived(() => Promise.all([loadCellMenu(), loadExportMenu()]));
}

/** As `cellMenu`; none where its code cannot be had, and then the page says so. */
export async function cellEntries(drawing: Drawing): Promise<readonly MenuItem[]> {
  return (await needed(loadCellMenu))?.cellMenu(drawing) ?? [];
}

/** As `exportMenu`; likewise. */
export async function exportEntries(app: App): Promise<readonly MenuItem[]> {
  return (await needed(loadExportMenu))?.exportMenu(app) ?? [];
}
