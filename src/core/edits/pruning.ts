import { type LogEntry, mostSteps } from "./history.ts";

interface Depth {
  /** Steps that an undo could take. */
  readonly done: number;
  readonly undone: number;
  /** As `done`, with the steps that were forgotten at the far end. */
  readonly depth: number;
}

/**
 * Where the log may begin without changing what folding it gives: the index of the first entry to keep.
 * At least `steps` steps that can be undone stay. The first entry kept begins a step, and no later entry
 * undoes more than what stays: so no undo ever looks for a step that is gone.
 */
export function firstKept(entries: readonly LogEntry[], steps = mostSteps): number {
  const depths = depthsAfter(entries);
  const end = depths.at(-1) ?? 0;
  let lowest = end;
  for (let index = entries.length - 1; index > 0; index--) {
    const below = depths[index - 1] ?? 0;
    lowest = Math.min(lowest, depths[index] ?? 0);
    if (end - below >= steps && lowest >= below && beginsStep(entries[index])) return index;
  }
  return 0;
}

function depthsAfter(entries: readonly LogEntry[]): readonly number[] {
  let state: Depth = { done: 0, undone: 0, depth: 0 };
  return entries.map((entry) => {
    state = advance(state, entry);
    return state.depth;
  });
}

function advance(state: Depth, entry: LogEntry): Depth {
  const { done, undone, depth } = state;
  switch (entry.move) {
    case "do":
      if (entry.joins && done > 0) return { ...state, undone: 0 };
      return { done: Math.min(done + 1, mostSteps), undone: 0, depth: depth + 1 };
    case "undo":
      return done === 0 ? state : { done: done - 1, undone: undone + 1, depth: depth - 1 };
    case "redo":
      return undone === 0 ? state : { done: done + 1, undone: undone - 1, depth: depth + 1 };
  }
}

function beginsStep(entry: LogEntry | undefined): boolean {
  return entry?.move === "do" && !entry.joins;
}
