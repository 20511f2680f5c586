/**
 * Cells in groups, so that the page lays out and builds what is near the screen and nothing else. A group
 * keeps its cells as the notebook changes around it: an insertion redraws one group, not all that follow.
 */
import type { Cell, CellId } from "../core/notebook.ts";

export interface Group {
  readonly key: number;
  readonly cells: readonly CellId[];
}

/** Cells of a new group: measured, research/perf.md. */
const usual = 25;
/** A group that grows beyond this is split. */
const most = 50;

/** The groups for an order of cells; a group whose cells are the same is the same object as before. */
export function regroup(before: readonly Group[], cells: readonly Cell[]): readonly Group[] {
  const homes = new Map(before.flatMap((group) => group.cells.map((cell) => [cell, group] as const)));
  const runs = split(runsOf(cells, homes));
  const taken = new Set<number>();
  let free = Math.max(0, ...before.map((group) => group.key)) + 1;
  return runs.map(({ home, cells }) => {
    const key = home && !taken.has(home.key) ? home.key : free++;
    taken.add(key);
    return home?.key === key && isSame(home.cells, cells) ? home : { key, cells };
  });
}

/** Cells that stay together: neighbours of one former group, with new ones that came among them. */
interface Together {
  readonly home: Group | undefined;
  readonly cells: CellId[];
}

function runsOf(cells: readonly Cell[], homes: ReadonlyMap<CellId, Group>): readonly Together[] {
  const runs: Together[] = [];
  for (const [index, { id }] of cells.entries()) {
    const home = homes.get(id);
    const current = runs.at(-1);
    const next = homes.get(cells[index + 1]?.id ?? "");
    const joins =
      current &&
      (home === undefined || home === current.home || (next !== undefined && next === current.home));
    if (joins) current.cells.push(id);
    else runs.push({ home, cells: [id] });
  }
  return runs;
}

function split(runs: readonly Together[]): readonly Together[] {
  return runs.flatMap((run) => (run.cells.length <= (run.home ? most : usual) ? [run] : chunks(run)));
}

function chunks({ home, cells }: Together): readonly Together[] {
  const starts = Array.from({ length: Math.ceil(cells.length / usual) }, (_, index) => index * usual);
  return starts.map((start) => ({
    home: start === 0 ? home : undefined,
    cells: cells.slice(start, start + usual),
  }));
}

function isSame(a: readonly CellId[], b: readonly CellId[]): boolean {
  return a.length === b.length && a.every((cell, index) => cell === b[index]);
}
