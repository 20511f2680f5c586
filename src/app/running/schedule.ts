/** Which of the cells that wait may start. Pure: who waits and who runs comes from the runner. */
import type { CellId, NotebookId } from "../../core/notebook.ts";

/** How a cell was asked for: one by one in a run of all, or as soon as it can be. */
export type Manner = "in order" | "side by side";

/** One run that was asked for. */
export interface Task {
  readonly notebook: NotebookId;
  readonly cell: CellId;
  /** The cells whose answers it takes. */
  readonly sources: readonly CellId[];
  readonly manner: Manner;
  /** Its code is run: in the one Python that the notebook has. */
  readonly python?: true;
}

/**
 * Browsers open six connections to a server that speaks HTTP/1.1: a seventh request would wait there, unseen.
 */
export const most = 6;

/**
 * The tasks that start now. A task waits only for those that run or were asked for before it: for its
 * sources, for an earlier run of its own cell, in order for all that are in order, and code for all code. So
 * the first one never waits for ever.
 */
export function ready(waiting: readonly Task[], running: readonly Task[]): readonly Task[] {
  const started: Task[] = [];
  // All that wait are of the open notebook; what runs may be of one that was left, with the same cell ids.
  const ahead = new Ahead(running.filter(({ notebook }) => notebook === waiting[0]?.notebook));
  for (const task of waiting) {
    if (running.length + started.length >= most) break;
    if (!ahead.holdsUp(task)) started.push(task);
    ahead.add(task);
  }
  return started;
}

/** The waiting tasks that take this cell's answer, or the answer of one that does. */
export function dependents(waiting: readonly Task[], cell: CellId): readonly Task[] {
  const lacking = new Set([cell]);
  return waiting.filter((task) => {
    const lacks = task.sources.some((source) => lacking.has(source));
    if (lacks) lacking.add(task.cell);
    return lacks;
  });
}

/**
 * The waiting tasks with those asked for now. One that is asked for side by side leaves the order it was in.
 */
export function joined(waiting: readonly Task[], asked: readonly Task[]): readonly Task[] {
  const known = new Set(waiting.map(({ cell }) => cell));
  const freed = new Set(asked.filter(({ manner }) => manner === "side by side").map(({ cell }) => cell));
  return [
    ...waiting.map((task) => (freed.has(task.cell) ? { ...task, manner: "side by side" as const } : task)),
    ...asked.filter(({ cell }) => !known.has(cell)),
  ];
}

/** What a task finds ahead of it. */
class Ahead {
  readonly #cells = new Set<CellId>();
  #hasOrder = false;
  #hasPython = false;

  constructor(running: readonly Task[]) {
    for (const task of running) this.add(task);
  }

  add({ cell, manner, python }: Task): void {
    this.#cells.add(cell);
    this.#hasOrder ||= manner === "in order";
    this.#hasPython ||= python === true;
  }

  holdsUp({ cell, sources, manner, python }: Task): boolean {
    if (python && this.#hasPython) return true;
    if (manner === "in order" && this.#hasOrder) return true;
    return this.#cells.has(cell) || sources.some((source) => this.#cells.has(source));
  }
}
