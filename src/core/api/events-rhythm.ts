/** The rhythm of a stream: when its events came, and its longest pause. Times are in ms from the start. */

export interface Rhythm {
  /** The time of the last event. */
  readonly length: number;
  /** How many events came in each of as many equal parts of that time as were asked for. */
  readonly beats: readonly number[];
  readonly longestPause: Pause;
}

/** How long nothing came before the event at that place. */
export interface Pause {
  readonly before: number;
  readonly ms: number;
}

/** The rhythm of events at these times, in their order. Before the first one is no pause but waiting. */
export function rhythmOf(times: readonly number[], parts: number): Rhythm {
  const length = times.at(-1) ?? 0;
  const beats = Array.from({ length: parts }, () => 0);
  let longestPause: Pause = { before: 0, ms: 0 };
  for (const [place, time] of times.entries()) {
    const part = Math.min(parts - 1, Math.floor((time * parts) / Math.max(length, 1)));
    beats[part] = (beats[part] ?? 0) + 1;
    const pause = time - (times[place - 1] ?? time);
    if (pause > longestPause.ms) longestPause = { before: place, ms: pause };
  }
  return { length, beats, longestPause };
}
