import { expect, test } from "@playwright/test";
import fc from "fast-check";
import type { Edit } from "../../../src/core/edits/edits.ts";
import {
  emptyHistory,
  type History,
  type LogEntry,
  mostSteps,
  recordEntry,
  type Timeline,
} from "../../../src/core/edits/history.ts";
import { firstKept } from "../../../src/core/edits/pruning.ts";
import { replay } from "../../../src/core/edits/replay.ts";
import type { Notebook } from "../../../src/core/notebook.ts";
import { anyNotebook } from "../notebook-arbitraries.ts";
import { act, sessionOf } from "../session-arbitraries.ts";

const empty: Notebook = { id: "n", title: "", cells: [{ kind: "markdown", id: "a", source: "" }] };
const source = ({ notebook }: Timeline) =>
  notebook.cells.map((cell) => cell.kind === "markdown" && cell.source).join();

function type(at: number, inserted: string): Edit {
  return { type: "text", cell: "a", path: ["source"], at, removed: "", inserted };
}

test("folding the log gives the notebook and history of direct application, wherever it was compacted", () => {
  fc.assert(
    fc.property(anyNotebook, fc.array(act, { maxLength: 30 }), fc.nat(30), (original, acts, compactedAt) => {
      const { timeline, entries, timelines } = sessionOf(original, acts);
      const rev = Math.min(compactedAt, entries.length);
      const compacted = timelines[rev - 1]?.notebook ?? original;
      const log = entries.map((entry, index) => ({ rev: index + 1, entry }));
      expect(replay({ compacted, rev, from: 1, log })).toEqual({ timeline, sound: true });
    }),
    { numRuns: 150 },
  );
});

test("after a gap in the log no undo takes a step that it should not", () => {
  fc.assert(
    fc.property(
      anyNotebook,
      fc.array(act, { minLength: 1, maxLength: 30 }),
      fc.nat(29),
      (original, acts, lost) => {
        const { timeline, entries } = sessionOf(original, acts);
        const log = entries.map((entry, index) => ({ rev: index + 1, entry }));
        const kept = {
          compacted: timeline.notebook,
          rev: log.length,
          from: 1,
          log: log.toSpliced(lost % log.length, 1),
        };
        const { history } = replay(kept).timeline;
        expect(replay(kept).sound).toBe(false);
        expect(sameEnd(history.done, timeline.history.done)).toBe(true);
        expect(sameEnd(history.undone, timeline.history.undone)).toBe(true);
      },
    ),
    { numRuns: 150 },
  );
});

/** Whether the steps are the last of the others; the first of them may have lost what it began with. */
function sameEnd(steps: History["done"], whole: History["done"]): boolean {
  const end = whole.slice(whole.length - steps.length);
  return steps.length <= whole.length && steps.every((step, index) => step.at === end[index]?.at);
}

test("a damaged entry ends the replay there and keeps what was read", () => {
  const log: { rev: number; entry: LogEntry | undefined }[] = [
    { rev: 1, entry: { move: "do", at: 0, edits: [type(0, "kept")], joins: false } },
    { rev: 2, entry: { move: "do", at: 0, edits: [type(50, "lost")], joins: false } },
    { rev: 3, entry: { move: "do", at: 0, edits: [type(4, "!")], joins: false } },
  ];
  const { timeline, sound } = replay({ compacted: empty, rev: 0, from: 1, log });
  expect([source(timeline), sound]).toEqual(["kept", false]);
});

test("an edit that leaves no readable cell ends the replay", () => {
  const edits: Edit[] = [{ type: "set", cell: "a", path: ["source"], before: "", after: { evil: true } }];
  const log = [{ rev: 1, entry: { move: "do", at: 0, edits, joins: false } as const }];
  expect(replay({ compacted: empty, rev: 0, from: 1, log })).toEqual({
    timeline: { notebook: empty, history: emptyHistory },
    sound: false,
  });
});

function fold(entries: readonly LogEntry[]): History {
  return entries.reduce(recordEntry, emptyHistory);
}

test("a pruned log folds to the same last steps", () => {
  fc.assert(
    fc.property(fc.array(act, { maxLength: 60 }), fc.integer({ min: 1, max: 6 }), (acts, steps) => {
      const { entries, timeline } = sessionOf(empty, acts);
      const pruned = fold(entries.slice(firstKept(entries, steps)));
      const whole = timeline.history;
      expect(pruned.done.length).toBeGreaterThanOrEqual(Math.min(steps, whole.done.length));
      expect(pruned.done).toEqual(whole.done.slice(whole.done.length - pruned.done.length));
      expect(pruned.undone).toEqual(whole.undone);
    }),
    { numRuns: 300 },
  );
});

test("a long log is pruned, and folds to exactly the same history", () => {
  const moves = fc.noShrink(fc.noBias(fc.infiniteStream(fc.nat(99))));
  fc.assert(
    fc.property(moves, fc.integer({ min: 1, max: 20 }), (stream, undoShare) => {
      const entries = [...stream.take(4_000)].map((number, index): LogEntry => {
        if (number < undoShare) return { move: number % 3 === 0 ? "redo" : "undo", at: index };
        return {
          move: "do",
          at: index,
          edits: [{ type: "title", before: "", after: "" }],
          joins: number > 95,
        };
      });
      const first = firstKept(entries);
      expect(first).toBeGreaterThan(0);
      expect(fold(entries.slice(first))).toEqual(fold(entries));
    }),
    { numRuns: 20 },
  );
});

test("a log of no more steps than are kept is not pruned", () => {
  const edits: Edit[] = [{ type: "title", before: "", after: "" }];
  const entries = Array.from(
    { length: mostSteps },
    (_, at): LogEntry => ({ move: "do", at, edits, joins: false }),
  );
  expect(firstKept(entries)).toBe(0);
  expect(firstKept([...entries, ...entries])).toBe(mostSteps);
});
