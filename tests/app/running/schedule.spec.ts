import { expect, test } from "@playwright/test";
import fc from "fast-check";
import {
  dependents,
  joined,
  type Manner,
  most,
  ready,
  type Task,
} from "../../../src/app/running/schedule.ts";

const manners = ["in order", "side by side"] as const;

function task(cell: string, manner: Manner = "side by side", sources: readonly string[] = []): Task {
  return { notebook: "n", cell, sources, manner };
}

function cellsOf(tasks: readonly Task[]): readonly string[] {
  return tasks.map(({ cell }) => cell);
}

/** Tasks of twelve cells, some of code, in any order of asking; each may take answers of any other, even in a circle. */
const asked = fc.uniqueArray(
  fc.record({
    cell: fc.nat({ max: 11 }).map(String),
    manner: fc.constantFrom(...manners),
    sources: fc.array(fc.nat({ max: 11 }).map(String), { maxLength: 3 }),
    isCode: fc.boolean(),
  }),
  { selector: ({ cell }) => cell, minLength: 1 },
);

/** What happens next: some more are asked for, or the run in that place among those that go on ends. */
type Happening = { readonly ask: number } | { readonly end: number };

const happenings: fc.Arbitrary<Happening[]> = fc.array(
  fc.oneof(
    fc.nat({ max: 3 }).map((ask) => ({ ask })),
    fc.nat().map((end) => ({ end })),
  ),
);

/** Cells that are asked for and run as the schedule says; every breach of its rules is written down. */
class Rehearsal {
  readonly faults: string[] = [];
  readonly ran: Task[] = [];
  #coming: readonly Task[];
  #waiting: readonly Task[] = [];
  #running: readonly Task[] = [];

  constructor(all: readonly Task[]) {
    this.#coming = all;
  }

  get isOver(): boolean {
    return this.#coming.length + this.#waiting.length + this.#running.length === 0;
  }

  happen(event: Happening): void {
    if ("ask" in event) this.#ask(event.ask);
    else this.#running = this.#running.filter((_, at) => at !== event.end % this.#running.length);
    const started = ready(this.#waiting, this.#running);
    for (const one of started) {
      const before = this.#waiting.slice(0, this.#waiting.indexOf(one));
      this.#note(isFree(one, [...this.#running, ...before]), `${one.cell} overtakes`);
    }
    this.#waiting = this.#waiting.filter((other) => !started.includes(other));
    this.#running = [...this.#running, ...started];
    this.ran.push(...started);
    this.#note(this.#running.length <= most, "too many run");
    this.#note(this.#running.filter(isInOrder).length <= 1, "the order is lost");
    this.#note(this.#running.filter(isCode).length <= 1, "code runs beside code");
    this.#note(this.#running.length > 0 || this.#waiting.length === 0, "all wait");
  }

  #ask(count: number): void {
    this.#waiting = joined(this.#waiting, this.#coming.slice(0, count));
    this.#coming = this.#coming.slice(count);
  }

  #note(isRight: boolean, fault: string): void {
    if (!isRight) this.faults.push(fault);
  }
}

/** Whether a task takes no answer of those ahead of it, nor is behind another in order, or code behind code. */
function isFree(task: Task, ahead: readonly Task[]): boolean {
  return !ahead.some(
    (other) =>
      task.sources.includes(other.cell) ||
      (isInOrder(task) && isInOrder(other)) ||
      (isCode(task) && isCode(other)),
  );
}

function isCode({ python }: Task): boolean {
  return python === true;
}

function isInOrder({ manner }: Task): boolean {
  return manner === "in order";
}

test("never more than six run, none beside an earlier source, in order and of code one by one, and all run in the end", () => {
  fc.assert(
    fc.property(asked, happenings, (parts, happening) => {
      const all = parts.map(({ cell, manner, sources, isCode }) => ({
        ...task(cell, manner, sources),
        ...(isCode ? { python: true as const } : {}),
      }));
      const rehearsal = new Rehearsal(all);
      for (const event of [...happening, { ask: all.length }]) rehearsal.happen(event);
      for (let left = all.length; left > 0; left--) rehearsal.happen({ end: 0 });
      expect([rehearsal.faults, rehearsal.isOver]).toEqual([[], true]);
      expect(cellsOf(rehearsal.ran).toSorted()).toEqual(cellsOf(all).toSorted());
    }),
  );
});

test("a cell waits for an earlier run of its own, and for none of another notebook", () => {
  const [again, taking] = [task("a"), task("b", "side by side", ["a"])];
  expect(ready([again, taking], [task("a")])).toEqual([]);
  expect(ready([again], [{ ...task("a"), notebook: "translated" }])).toEqual([again]);
  expect(ready([], [task("a")])).toEqual([]);
});

test("code waits for code that runs, and for none of another notebook", () => {
  const [first, second] = [{ ...task("a"), python: true } as const, { ...task("b"), python: true } as const];
  expect(ready([second, task("p")], [first])).toEqual([task("p")]);
  expect(ready([first, second], [{ ...second, notebook: "other" }])).toEqual([first]);
});

test("runs of another notebook take places among the six", () => {
  const others = Array.from({ length: 5 }, (_, at) => ({ ...task(`${at}`), notebook: "other" }));
  expect(cellsOf(ready([task("a"), task("b")], others))).toEqual(["a"]);
});

test("those that take an answer are found through each other, and no others", () => {
  const line = [task("b", "in order", ["a"]), task("c"), task("d", "side by side", ["c", "b"])];
  expect(cellsOf(dependents(line, "a"))).toEqual(["b", "d"]);
  expect(dependents(line, "d")).toEqual([]);
});

test("a cell asked for again waits once; asked for side by side it leaves the order, in its place", () => {
  const line = [task("a", "in order"), task("b", "in order")];
  expect(joined(line, [task("a", "in order"), task("c", "in order")])).toEqual([
    ...line,
    task("c", "in order"),
  ]);
  expect(joined(line, [task("a")])).toEqual([task("a"), task("b", "in order")]);
});
