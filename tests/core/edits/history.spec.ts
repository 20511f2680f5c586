import { expect, test } from "@playwright/test";
import fc from "fast-check";
import type { Edit } from "../../../src/core/edits/edits.ts";
import {
  advanceTimeline,
  emptyHistory,
  entryFor,
  nextEdits,
  type Timeline,
} from "../../../src/core/edits/history.ts";
import type { Notebook } from "../../../src/core/notebook.ts";
import { anyNotebook } from "../notebook-arbitraries.ts";
import { act, sessionOf } from "../session-arbitraries.ts";

const empty: Notebook = { id: "n", title: "", cells: [{ kind: "markdown", id: "a", source: "" }] };
const source = (timeline: Timeline) =>
  timeline.notebook.cells.map((cell) => cell.kind === "markdown" && cell.source).join();

function type(at: number, inserted: string, removed = ""): Edit {
  return { type: "text", cell: "a", path: ["source"], at, removed, inserted };
}

/** The timeline after edits, each one at its time. */
function after(...made: readonly (readonly [time: number, ...edits: Edit[]])[]): Timeline {
  return made.reduce<Timeline>(
    (timeline, [time, ...edits]) => advanceTimeline(timeline, entryFor(timeline.history, edits, time)),
    { notebook: empty, history: emptyHistory },
  );
}

const move = (timeline: Timeline, ...moves: ("undo" | "redo")[]) =>
  moves.reduce((before, next) => advanceTimeline(before, { move: next, at: 0 }), timeline);

const joinings: readonly [what: string, timeline: Timeline, steps: number][] = [
  ["typing within 500 ms", after([0, type(0, "a")], [499, type(1, "b")], [998, type(2, "c")]), 1],
  ["typing after 500 ms", after([0, type(0, "a")], [500, type(1, "b")]), 2],
  ["deleting what was typed", after([0, type(0, "ab")], [9, type(1, "", "b")], [18, type(0, "", "a")]), 1],
  ["typing elsewhere in the text", after([0, type(0, "abc")], [600, type(0, "x")], [609, type(3, "y")]), 3],
  ["typing when the clock was set back", after([9_000, type(0, "a")], [100, type(1, "b")]), 2],
  ["typing after an edit of several things", after([0, type(0, "a"), type(1, "b")], [9, type(2, "c")]), 2],
  [
    "a title letter by letter",
    after([0, { type: "title", before: "", after: "N" }], [9, { type: "title", before: "N", after: "No" }]),
    1,
  ],
];

for (const [what, timeline, steps] of joinings) {
  test(`${what} makes ${steps === 1 ? "one step" : `${steps} steps`}`, () => {
    expect(timeline.history.done).toHaveLength(steps);
    expect(move(timeline, ...Array<"undo">(steps).fill("undo")).notebook).toEqual(empty);
  });
}

test("typing after an undo begins a step of its own", () => {
  const undone = move(after([0, type(0, "a")], [600, type(1, "b")]), "undo");
  const entry = entryFor(undone.history, [type(1, "c")], 601);
  expect(entry).toMatchObject({ joins: false });
  expect(advanceTimeline(undone, entry).history.undone).toEqual([]);
});

test("a step of typing is one edit, however many keys it took", () => {
  const typed = after(
    [0, type(0, "helo")],
    [9, type(3, "", "o")],
    [18, type(3, "lo")],
    [27, type(2, "L", "l")],
  );
  expect(source(typed)).toBe("heLlo");
  expect(typed.history.done.map((step) => step.edits)).toEqual([[type(0, "heLlo")]]);
});

test("undo and redo with nothing to take change nothing", () => {
  const timeline = after();
  expect(move(timeline, "undo", "redo")).toEqual(timeline);
  expect(nextEdits(emptyHistory, "undo")).toEqual([]);
  expect(nextEdits(emptyHistory, "redo")).toEqual([]);
});

test("undoing all gives the original, redoing all the latest", () => {
  fc.assert(
    fc.property(anyNotebook, fc.array(act, { maxLength: 30 }), (original, acts) => {
      const { timeline } = sessionOf(original, acts);
      const steps = timeline.history.done.length;
      const undone = move(timeline, ...Array<"undo">(steps).fill("undo"));
      expect(undone.notebook).toEqual(original);
      expect(undone.history.undone).toHaveLength(steps + timeline.history.undone.length);
      const redone = move(undone, ...Array<"redo">(steps).fill("redo"));
      expect(redone).toEqual(timeline);
    }),
    { numRuns: 150 },
  );
});
