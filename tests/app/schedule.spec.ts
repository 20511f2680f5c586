import { expect, test } from "@playwright/test";
import fc from "fast-check";
import { dependents, joined, type Manner, most, ready, type Task } from "../../src/app/schedule.ts";

const manners = ["in order", "side by side"] as const;

function task(cell: string, manner: Manner = "side by side", sources: readonly string[] = []): Task {
  return { notebook: "n", cell, sources, manner };
}

function cellsOf(tasks: readonly Task[]): readonly string[] {
  return tasks.map(({ cell }) => cell);
}

/** Tasks of twelve cells, in any order of asking; each may take answers of any other, even in a circle. */
const asked = fc.uniqueArray(
  fc.record({
    cell: fc.nat({ max: 11 }).map(String),
    manner: fc.constantFrom(...manners),
    sources: fc.array(fc.nat({ max: 11 }).map(String), { maxLength: 3 }),
  }),
  { selector: ({ cell }) => cell, minLength: 1 },
);

/** What happens next: some more are asked for, or the run in that place among those that go on ends. */
const events = fc.array(
  fc.oneof(
    fc.nat({ max: 3 }).map((ask) => ({ ask })),
    fc.nat().map((end) => ({ end })),
  ),
);

test("never more than six run, none beside an earlier source, in order one by one, and all run in the end", () => {
  fc.assert(
    fc.property(asked, events, (parts, happening) => {
      const all = parts.map(({ cell, manner, sources }) => task(cell, manner, sources));
      let [waiting, running, coming]: [readonly Task[], readonly Task[], readonly Task[]] = [[], [], all];
      const ran: Task[] = [];
      const step = (event: { ask: number } | { end: number }): void => {
        if ("ask" in event) {
          waiting = joined(waiting, coming.slice(0, event.ask));
          coming = coming.slice(event.ask);
        } else if (running.length > 0) {
          const ended = running[event.end % running.length];
          running = running.filter((other) => other !== ended);
        }
        const before = [...running];
        const started = ready(waiting, running);
        for (const one of started) expectFree(one, [...before, ...waiting.slice(0, waiting.indexOf(one))]);
        waiting = waiting.filter((other) => !started.includes(other));
        running = [...running, ...started];
        ran.push(...started);
        expect(running.length).toBeLessThanOrEqual(most);
        expect(running.filter(({ manner }) => manner === "in order").length).toBeLessThanOrEqual(1);
        // No one waits for nothing.
        expect(running.length > 0 || waiting.length === 0).toBe(true);
      };
      for (const event of happening) step(event);
      step({ ask: all.length });
      for (let rest = waiting.length + running.length; rest > 0; rest--) step({ end: 0 });
      expect(cellsOf(ran).toSorted()).toEqual(cellsOf(all).toSorted());
    }),
  );
});

/** None of those asked for before it is one that it takes an answer from. */
function expectFree({ sources, manner }: Task, ahead: readonly Task[]): void {
  expect(ahead.filter(({ cell }) => sources.includes(cell))).toEqual([]);
  if (manner === "in order") expect(ahead.filter((other) => other.manner === "in order")).toEqual([]);
}

test("a cell waits for an earlier run of its own, and for none of another notebook", () => {
  const [again, taking] = [task("a"), task("b", "side by side", ["a"])];
  expect(ready([again, taking], [task("a")])).toEqual([]);
  expect(ready([again], [{ ...task("a"), notebook: "translated" }])).toEqual([again]);
  expect(ready([], [task("a")])).toEqual([]);
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
