/** What the menus of a Python cell and of the notebook have for Python. */
import { msg, str } from "@lit/localize";
import type { App } from "../../app/app.ts";
import { choosePrinting, restartPython } from "../../app/python/restarting.ts";
import type { CellId } from "../../core/notebook.ts";
import type { Run } from "../../core/run.ts";
import type { MenuItem } from "../menu.ts";
import { makeCells } from "./making-cells.ts";

/** Of a cell: its calls, and the Python of its notebook. */
export function cellEntries(app: App, cell: CellId): readonly MenuItem[] {
  return [...made(app, callsIn(app, [cell])), ...python(app)];
}

/** Of the notebook: the calls of all its cells. */
export function notebookEntries(app: App): readonly MenuItem[] {
  return made(
    app,
    callsIn(
      app,
      app.notebook.cells.map(({ id }) => id),
    ),
  );
}

function python(app: App): readonly MenuItem[] {
  const restart = {
    label: msg("Restart Python…"),
    keys: "0 0",
    act: () => void restartPython(app),
    separator: true,
  };
  return [...(app.python.state === "off" ? [] : [restart]), printing(app)];
}

/** The objects of the SDK print differently since the tutorial was written. */
function printing(app: App): MenuItem {
  const isOld = app.python.profile === "tutorial";
  return {
    label: isOld ? msg("Print API objects as today’s SDK does") : msg("Print API objects as in the tutorial"),
    act: () => void choosePrinting(app, isOld ? "current" : "tutorial"),
    separator: app.python.state === "off",
  };
}

function made(app: App, calls: readonly Run[]): readonly MenuItem[] {
  if (calls.length === 0) return [];
  const label =
    calls.length === 1 ? msg("Make its call a cell") : msg(str`Make all ${calls.length} calls cells`);
  return [{ label, act: () => void makeCells(app, calls), separator: true }];
}

/** The calls that are shown under these cells. */
function callsIn({ desk }: App, cells: readonly CellId[]): readonly Run[] {
  return cells.flatMap((cell) => {
    const execution = desk.executionOf(cell);
    return execution ? desk.callsOf(execution) : [];
  });
}
