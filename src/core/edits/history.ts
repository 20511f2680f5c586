/** What was done and undone, on one timeline: typing, structure and deletion alike. */

import type { Notebook } from "../notebook.ts";
import { apply, type Edit, inverse, type TextEdit } from "./edits.ts";

/** Edits that are done and undone together. */
export interface Step {
  readonly edits: readonly Edit[];
  /** When its last edit was made, in ms since the epoch. */
  readonly at: number;
}

export interface History {
  readonly done: readonly Step[];
  readonly undone: readonly Step[];
}

/** One thing that happened to a notebook, as it is appended to the library's log. */
export type LogEntry =
  | { readonly move: "do"; readonly at: number; readonly edits: readonly Edit[]; readonly joins: boolean }
  | { readonly move: "undo" | "redo"; readonly at: number };

export interface Timeline {
  readonly notebook: Notebook;
  readonly history: History;
}

export const emptyHistory: History = { done: [], undone: [] };

/** Steps kept for undo; the oldest are forgotten first. */
export const mostSteps = 1_000;
/** Typing within this many ms joins the step before, as CodeMirror's history does. */
const joinWithin = 500;

/** The entry for edits made now: it joins the last step when both are typing in one text. */
export function entryFor(history: History, edits: readonly Edit[], at: number): LogEntry {
  return {
    move: "do",
    at,
    edits,
    joins: history.undone.length === 0 && joins(history.done.at(-1), edits, at),
  };
}

/** The timeline after the entry; an undo or redo with nothing to take changes nothing. */
export function advanceTimeline(timeline: Timeline, entry: LogEntry): Timeline {
  switch (entry.move) {
    case "do":
      return {
        notebook: entry.edits.reduce(apply, timeline.notebook),
        history: record(timeline.history, entry),
      };
    case "undo":
      return undo(timeline);
    case "redo":
      return redo(timeline);
  }
}

/** The history alone after the entry, where the notebook already holds it. */
export function recordEntry(history: History, entry: LogEntry): History {
  if (entry.move === "do") return record(history, entry);
  return entry.move === "undo" ? undoneHistory(history) : redoneHistory(history);
}

/** The edits that an undo (or redo) would apply now, in order. */
export function nextEdits(history: History, move: "undo" | "redo"): readonly Edit[] {
  if (move === "redo") return history.undone.at(-1)?.edits ?? [];
  return (history.done.at(-1)?.edits ?? []).toReversed().map(inverse);
}

/** Whether an undo or a redo may bring back a cell, so that what came of it is wanted again. */
export function mayBringBack({ done, undone }: History): boolean {
  return holds(done, "cell-remove") || holds(undone, "cell-insert");
}

function holds(steps: readonly Step[], type: Edit["type"]): boolean {
  return steps.some((step) => step.edits.some((edit) => edit.type === type));
}

function record(history: History, entry: Extract<LogEntry, { move: "do" }>): History {
  const last = history.done.at(-1);
  if (!entry.joins || last === undefined) {
    return { done: [...history.done, { edits: entry.edits, at: entry.at }].slice(-mostSteps), undone: [] };
  }
  const joined = { edits: mergeTyping(last.edits, entry.edits), at: entry.at };
  return { done: history.done.with(-1, joined), undone: [] };
}

function undo({ notebook, history }: Timeline): Timeline {
  return { notebook: nextEdits(history, "undo").reduce(apply, notebook), history: undoneHistory(history) };
}

function redo({ notebook, history }: Timeline): Timeline {
  return { notebook: nextEdits(history, "redo").reduce(apply, notebook), history: redoneHistory(history) };
}

function undoneHistory(history: History): History {
  return { done: history.done.slice(0, -1), undone: [...history.undone, ...history.done.slice(-1)] };
}

function redoneHistory(history: History): History {
  return { done: [...history.done, ...history.undone.slice(-1)], undone: history.undone.slice(0, -1) };
}

/** A step that holds more than typing is left alone: undoing a word must not undo a merge of cells. */
function joins(last: Step | undefined, edits: readonly Edit[], at: number): boolean {
  const [before, ...beforeOthers] = last?.edits ?? [];
  const [edit, ...others] = edits;
  if (last === undefined || before === undefined || edit === undefined) return false;
  if (beforeOthers.length > 0 || others.length > 0) return false;
  return at >= last.at && at - last.at < joinWithin && isTyping(before, edit);
}

/** Whether the second edit goes on where the first one was made, in the same text. */
function isTyping(a: Edit, b: Edit): boolean {
  if (a.type !== "text" || b.type !== "text") return a.type === "title" && b.type === "title";
  return a.cell === b.cell && String(a.path) === String(b.path) && touches(a, b) && !replaces(a, b);
}

/** Whether the second edit writes over more than the first one inserted; an input method writes over less. */
function replaces(a: TextEdit, b: TextEdit): boolean {
  if (b.removed === "" || b.inserted === "") return false;
  return b.at < a.at || b.at + b.removed.length > a.at + a.inserted.length;
}

function touches(a: TextEdit, b: TextEdit): boolean {
  return b.at <= a.at + a.inserted.length && b.at + b.removed.length >= a.at;
}

/** Typing stays one edit however many keys it took, so that a step costs what its text does. */
function mergeTyping(before: readonly Edit[], after: readonly Edit[]): readonly Edit[] {
  const [a, b] = [before.at(-1), after[0]];
  if (a === undefined || b === undefined || after.length > 1 || !isTyping(a, b)) return [...before, ...after];
  return before.with(-1, mergeEdits(a, b));
}

function mergeEdits(a: Edit, b: Edit): Edit {
  if (a.type === "title" && b.type === "title") return { ...a, after: b.after };
  return a.type === "text" && b.type === "text" ? mergeText(a, b) : b;
}

/** The one edit that does what two touching ones do; the second may remove what stood around the first. */
function mergeText(a: TextEdit, b: TextEdit): TextEdit {
  const endOfB = b.at + b.removed.length;
  const ahead = Math.max(0, a.at - b.at);
  const behind = Math.max(0, endOfB - (a.at + a.inserted.length));
  return {
    ...a,
    at: Math.min(a.at, b.at),
    removed: b.removed.slice(0, ahead) + a.removed + b.removed.slice(b.removed.length - behind),
    inserted: a.inserted.slice(0, Math.max(0, b.at - a.at)) + b.inserted + a.inserted.slice(endOfB - a.at),
  };
}
