/** Makes prompt cells of calls that code made, goes to the first of them and says how many there are. */
import { msg, str } from "@lit/localize";
import type { App } from "../../app/app.ts";
import type { Run } from "../../core/run.ts";
import { needed } from "../later.ts";

export async function makeCells(app: App, runs: readonly Run[]): Promise<void> {
  const code = await needed(() => import("../../app/python/make-cells.ts"));
  if (code === undefined) return;
  const before = new Set(app.notebook.cells.map(({ id }) => id));
  const count = code.makeCells(app, runs);
  const first = app.notebook.cells.find(({ id }) => !before.has(id));
  if (first) app.focus(first.id, "command");
  app.tell({ type: "told", words: () => madeWords(count) });
}

function madeWords(count: number): string {
  if (count === 0) return msg("No cell was made: what was sent says nothing that a cell could ask.");
  return count === 1 ? msg("1 cell was made.") : msg(str`${count} cells were made.`);
}
