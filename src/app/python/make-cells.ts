/** Calls that code made, made cells of the notebook: below the code, with what they answered as recorded. */
import type { Edit } from "../../core/edits/edits.ts";
import { indexOfCell, type Notebook } from "../../core/notebook.ts";
import { type CellOfCall, cellsOfCalls, isAnswered } from "../../core/python/cells-of-calls.ts";
import { compareRuns, type Run } from "../../core/run.ts";
import type { App } from "../app.ts";
import { recordingOf } from "../running/recorded.ts";

interface Stage extends Pick<App, "notebook" | "newId" | "commit" | "desk" | "focus"> {
  readonly saving: Pick<App["saving"], "saveRuns">;
}

/** Makes them, as one step, and selects the first; how many they are: calls of which no cell can be made are left out. */
export function makeCells(app: Stage, runs: readonly Run[]): number {
  const { notebook } = app;
  const made = cellsOfCalls(inOrder(notebook, runs), notebook, app.newId);
  if (made.length === 0) return 0;
  app.commit(insertions(notebook, made));
  const recorded = made.filter(({ run }) => isAnswered(run)).map((one) => recordedRun(one, app.newId()));
  for (const run of recorded) app.desk.putRun(run);
  app.saving.saveRuns(recorded);
  app.focus(made[0]?.cell.id);
  return made.length;
}

/** As their cells will stand: a conversation goes on from one above it. */
function inOrder(notebook: Notebook, runs: readonly Run[]): readonly Run[] {
  const places = new Map(notebook.cells.map(({ id }, place) => [id, place]));
  const placeOf = ({ cell }: Run): number => places.get(cell) ?? notebook.cells.length;
  return runs.toSorted((a, b) => placeOf(a) - placeOf(b) || compareRuns(a, b));
}

/** Each below the code that made its call; at the end, where that is gone. */
function insertions(notebook: Notebook, made: readonly CellOfCall[]): readonly Edit[] {
  return made.map(({ cell, run }, before) => {
    const place = indexOfCell(notebook, run.cell);
    const below = place < 0 ? notebook.cells.length : place + 1;
    return { type: "cell-insert", at: below + before, cell };
  });
}

/** The call's run as one of the cell, which says when it was recorded. */
function recordedRun({ cell, run: { by: _, ...run } }: CellOfCall, id: string): Run {
  return { ...run, ...recordingOf(run), id, cell: cell.id };
}
