/** The cells of the open notebook that wait to be run, and what becomes of them when another one fails. */
import { type CellId, cellOf, isPrompt } from "../../core/notebook.ts";
import { lackOf } from "../../core/references.ts";
import type { RunProblem } from "../../core/run.ts";
import type { Desk } from "../desk.ts";
import type { Refusals } from "./refusals.ts";
import { failsAll, type Halt } from "./run-end.ts";
import { dependents, joined, ready, type Task } from "./schedule.ts";

export class WaitingLine {
  readonly #desk: Desk;
  readonly #refusals: Refusals;
  #tasks: readonly Task[] = [];
  #halt: Halt | undefined;

  constructor(desk: Desk, refusals: Refusals) {
    this.#desk = desk;
    this.#refusals = refusals;
  }

  get halt(): Halt | undefined {
    return this.#halt;
  }

  has(cell: CellId): boolean {
    return this.#tasks.some((task) => task.cell === cell);
  }

  join(asked: readonly Task[]): void {
    this.#tasks = joined(this.#tasks, asked);
    this.dismissHalt();
  }

  /** Takes out those that may start beside what runs. */
  takeReady(running: readonly Task[]): readonly Task[] {
    const started = ready(this.#tasks, running);
    this.#tasks = this.#tasks.filter((task) => !started.includes(task));
    return started;
  }

  /** Takes out all. */
  clear(): void {
    this.#drop(this.#tasks);
  }

  /** Takes out a cell and those that would take its answer. */
  remove(cell: CellId): void {
    this.#drop([...this.#tasks.filter((task) => task.cell === cell), ...dependents(this.#tasks, cell)]);
  }

  /** Takes out all code: it rests on code that was stopped. */
  removeCode(): void {
    this.#drop(this.#tasks.filter(({ python }) => python));
  }

  dismissHalt(): void {
    this.#halt = undefined;
  }

  /**
   * Ends the order that a failed cell was in; or everything, where all would fail alike; and of code all code. What
   * runs beside it goes on. Those that wait for the cell's answer are refused, even where an earlier answer of it is
   * there.
   */
  fail(failed: Task, problem: RunProblem | undefined): void {
    if (problem && failsAll(problem)) this.#haltAt(failed, this.#tasks);
    this.#endOrder(failed);
    const lacking = dependents(this.#tasks, failed.cell);
    const without = new Set([failed, ...lacking].map(({ cell }) => cell));
    for (const task of lacking) this.#refuse(task, without);
  }

  #refuse(task: Task, without: ReadonlySet<CellId>): void {
    const cell = cellOf(this.#desk.notebook, task.cell);
    const why =
      isPrompt(cell) && this.has(task.cell) ? lackOf(this.#desk.notebook, cell, without) : undefined;
    if (why === undefined) return;
    this.#refusals.add(task.cell, { type: "unsendable", why });
    this.#drop([task]);
    this.#endOrder(task);
  }

  #endOrder(failed: Task): void {
    const rest = this.#tasks.filter(
      (task) => (isInOrder(failed) && isInOrder(task)) || (failed.python && task.python),
    );
    if (rest.length > 0) this.#haltAt(failed, rest);
  }

  #haltAt({ cell }: Task, rest: readonly Task[]): void {
    this.#drop(rest);
    if (rest.length > 0) this.#halt = { at: cell, rest: rest.map((task) => task.cell) };
  }

  #drop(tasks: readonly Task[]): void {
    const dropped = new Set(tasks);
    this.#tasks = this.#tasks.filter((task) => !dropped.has(task));
    for (const { cell } of tasks) this.#desk.tellCell(cell);
  }
}

function isInOrder({ manner }: Task): boolean {
  return manner === "in order";
}
