/** A notebook and its history, from the cells as they were compacted and the log that goes on from there. */

import type { Cell, Notebook } from "../notebook.ts";
import { readCell } from "../records/cell-records.ts";
import { editedCell } from "./edits.ts";
import {
  advanceTimeline,
  emptyHistory,
  type History,
  type LogEntry,
  nextEdits,
  recordEntry,
  type Timeline,
} from "./history.ts";

/** An entry of the log as it was found; undefined when it cannot be read. */
export interface LoggedEntry {
  readonly rev: number;
  readonly entry: LogEntry | undefined;
}

/** What the library holds of one notebook. */
export interface Kept {
  readonly compacted: Notebook;
  /** The revision that the compacted cells are at. */
  readonly rev: number;
  /** The revision of the first log entry that is kept. */
  readonly from: number;
  /** From that revision on, in order. */
  readonly log: readonly LoggedEntry[];
}

export interface Replay {
  readonly timeline: Timeline;
  /** False when the log has a gap or an entry that does not fit: its history can then not be trusted. */
  readonly sound: boolean;
}

/** Folds the log: entries the cells already hold only into the history, newer ones into the cells as well. */
export function replay(kept: Kept): Replay {
  const past = recall(kept);
  const { rev, compacted } = kept;
  const newer = kept.log.filter((logged) => logged.rev > rev);
  return follow(
    { timeline: { notebook: compacted, history: past.history }, sound: past.sound },
    newer,
    rev + 1,
  );
}

function recall({ rev, from, log }: Kept): { readonly history: History; readonly sound: boolean } {
  let [history, sound, next] = [emptyHistory, true, from];
  for (const logged of log.filter((candidate) => candidate.rev <= rev)) {
    if (logged.rev !== next || logged.entry === undefined) [history, sound] = [emptyHistory, false];
    if (logged.entry !== undefined)
      history = sound ? recordEntry(history, logged.entry) : recordLate(history, logged.entry);
    next = logged.rev + 1;
  }
  return next === rev + 1 ? { history, sound } : { history: emptyHistory, sound: false };
}

/**
 * After a gap, a move that finds nothing took a step from before it: no step on either side is sure any more.
 */
function recordLate(history: History, entry: LogEntry): History {
  return hasStep(history, entry) ? recordEntry(history, entry) : emptyHistory;
}

function hasStep(history: History, entry: LogEntry): boolean {
  if (entry.move === "do") return true;
  return (entry.move === "undo" ? history.done : history.undone).length > 0;
}

function follow(start: Replay, log: readonly LoggedEntry[], first: number): Replay {
  let { timeline } = start;
  for (const [index, { rev, entry }] of log.entries()) {
    const known =
      entry !== undefined && rev === first + index && (start.sound || hasStep(timeline.history, entry));
    const next = known ? maybeAdvance(timeline, entry) : undefined;
    if (next === undefined) return { timeline, sound: false };
    timeline = next;
  }
  return { timeline, sound: start.sound };
}

function maybeAdvance(timeline: Timeline, entry: LogEntry): Timeline | undefined {
  try {
    return checked(advanceTimeline(timeline, entry), timeline, entry);
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

/** The timeline with the cells that were edited read again: an edit may have put anything anywhere. */
function checked(after: Timeline, before: Timeline, entry: LogEntry): Timeline {
  const edits = entry.move === "do" ? entry.edits : nextEdits(before.history, entry.move);
  const edited = new Set(edits.map(editedCell));
  const cells = after.notebook.cells.map((cell) => (edited.has(cell.id) ? readAgain(cell) : cell));
  return { ...after, notebook: { ...after.notebook, cells } };
}

function readAgain(cell: Cell): Cell {
  const read = readCell(cell);
  if (read === undefined) throw new RangeError("The edit leaves no cell that can be read");
  return read;
}
