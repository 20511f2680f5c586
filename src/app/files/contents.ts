/** What is written of a notebook: its value, and what came of it, as it is now. Later changes do not reach it. */
import { dataUrl } from "../../core/api/images.ts";
import { compareExecutions, type Execution } from "../../core/execution.ts";
import type { CellId, ImageHash, Notebook } from "../../core/notebook.ts";
import type { ShownRun } from "../../core/references.ts";
import { answersCell, compareRuns, type Run } from "../../core/run.ts";
import { imagesNamedBy, type WholeNotebook } from "../../core/whole-notebook.ts";
import { ByCell } from "../by-cell.ts";
import type { Desk } from "../desk.ts";
import { type Images, urlsOf } from "../images.ts";
import { turns } from "./turns.ts";

/** Images as `data:` URLs, by hash. */
export type ImageUrls = ReadonlyMap<ImageHash, string>;

export interface Contents {
  readonly notebook: Notebook;
  /** The runs of a cell that were not cleared, in the order in which they were started. */
  readonly runsOf: (cell: CellId) => readonly Run[];
  readonly executionOf: (cell: CellId) => Execution | undefined;
  /** An image that could not be had is left out, and stays a hash. */
  readonly images: ImageUrls;
}

/** The open notebook. All its runs have to be read (Desk.whenWhole). */
export async function contentsOnDesk(desk: Desk, images: Images): Promise<Contents> {
  const { notebook } = desk;
  const runs = ofCells(notebook, (cell) => desk.runsOf(cell).filter(isNotCleared));
  const executions = ofCells(notebook, (cell) => desk.executionOf(cell));
  return {
    notebook,
    runsOf: (cell) => runs(cell) ?? [],
    executionOf: executions,
    images: await urlsOf(await imagesIn(notebook, runs), images),
  };
}

/** A notebook of the library. */
export function contentsOf({ notebook, runs, executions, images }: WholeNotebook): Contents {
  const runsByCell = new ByCell(runs, compareRuns);
  const executionsByCell = new ByCell(executions, compareExecutions);
  return {
    notebook,
    runsOf: (cell) => runsByCell.of(cell).filter(isNotCleared),
    executionOf: (cell) => executionsByCell.shown(cell),
    images: new Map([...images].map(([hash, image]) => [hash, dataUrl(image)])),
  };
}

/** The run that the page shows of each cell. */
export function shownIn({ runsOf }: Contents): ShownRun {
  return (cell) => runsOf(cell).findLast(answersCell);
}

/** With turns of the page between the cells: all requests are looked through. */
async function imagesIn(
  notebook: Notebook,
  runs: (cell: CellId) => readonly Run[] | undefined,
): Promise<readonly ImageHash[]> {
  const named = new Set<ImageHash>();
  const turn = turns();
  for (const cell of notebook.cells) {
    for (const image of imagesNamedBy({ ...notebook, cells: [cell] }, runs(cell.id) ?? [])) named.add(image);
    await turn();
  }
  return [...named];
}

function ofCells<Value>(
  { cells }: Notebook,
  of: (cell: CellId) => Value,
): (cell: CellId) => Value | undefined {
  const values = new Map(cells.map(({ id }) => [id, of(id)]));
  return (cell) => values.get(cell);
}

function isNotCleared({ cleared }: Run): boolean {
  return cleared === undefined;
}
