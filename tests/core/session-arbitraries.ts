/** What a person does, at random, and what comes of it. */
import fc from "fast-check";
import {
  advanceTimeline,
  emptyHistory,
  entryFor,
  type LogEntry,
  type Timeline,
} from "../../src/core/edits/history.ts";
import type { Notebook } from "../../src/core/notebook.ts";
import { editOf, type Whim, whim } from "./notebook-arbitraries.ts";

/** One thing that a person does: an edit so many ms after the last one, or a move through the history. */
export type Act =
  | { readonly move: "do"; readonly after: number; readonly whim: Whim }
  | { readonly move: "undo" | "redo" };

export const act: fc.Arbitrary<Act> = fc.oneof(
  { weight: 4, arbitrary: fc.record({ move: fc.constant("do" as const), after: fc.nat(800), whim }) },
  { weight: 1, arbitrary: fc.record({ move: fc.constantFrom("undo" as const, "redo" as const) }) },
);

export interface Session {
  readonly timeline: Timeline;
  readonly entries: readonly LogEntry[];
  /** The timeline after each entry. */
  readonly timelines: readonly Timeline[];
}

/** What comes of these acts, as the page would do and log them. */
export function sessionOf(original: Notebook, acts: readonly Act[]): Session {
  let [timeline, at]: [Timeline, number] = [{ notebook: original, history: emptyHistory }, 1_000_000];
  const entries: LogEntry[] = [];
  const timelines: Timeline[] = [];
  for (const next of acts) {
    if (next.move === "do") at += next.after;
    const entry =
      next.move === "do"
        ? entryFor(timeline.history, [editOf(timeline.notebook, next.whim)], at)
        : { move: next.move, at };
    timeline = advanceTimeline(timeline, entry);
    entries.push(entry);
    timelines.push(timeline);
  }
  return { timeline, entries, timelines };
}
