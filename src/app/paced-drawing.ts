/** A frame of the browser's, in ms, as most screens have it. */
const frameLength = 1_000 / 60;
/** The fewest and the most frames that are left out between two that are drawn. */
const shortestRest = 2;
const longestRest = 15;

/**
 * Makes a function that does things before a frame is drawn: each once, however often it is asked for, and
 * all of them in one. Every third frame at most, twenty a second, as no one reads faster; and drawing takes a
 * quarter of the time at most, so that keys and other streams have the rest, however much comes.
 */
export function pacedDrawing(frame: (callback: () => void) => void): (act: () => void) => void {
  const due = new Set<() => void>();
  let rest = shortestRest;
  const drawAll = (): void => {
    const began = performance.now();
    const acts = [...due];
    due.clear();
    for (const act of acts) act();
    // A timer comes behind what this frame lays out and paints.
    setTimeout(() => {
      rest = restAfter(performance.now() - began);
    });
  };
  const drawAfter = (frames: number): void => frame(() => (frames > 0 ? drawAfter(frames - 1) : drawAll()));
  return (act) => {
    if (due.size === 0) drawAfter(rest);
    due.add(act);
  };
}

/** Frames to leave out after one that took so many ms. */
function restAfter(ms: number): number {
  return Math.min(longestRest, Math.max(shortestRest, Math.ceil((3 * ms) / frameLength)));
}
