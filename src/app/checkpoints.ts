/** Keeps a stream safe while it comes: what arrived is appended to the library every 250 ms. */
import type { RunId } from "../core/run.ts";
import type { Library } from "./ports.ts";

const every = 250;

export interface Checkpoints {
  /** Takes what arrived; writes what is pending when the last write is 250 ms old. Never throws. */
  add(text: string): void;
}

/** Driven by the stream itself, because timers sleep in a hidden tab. */
export function createCheckpoints(
  library: Library,
  run: RunId,
  onFailure: (error: unknown) => void,
): Checkpoints {
  let pending = "";
  let part = 0;
  let last = performance.now();
  return {
    add(text) {
      pending += text;
      if (performance.now() - last < every) return;
      library.appendRaw(run, part++, pending).catch(onFailure);
      pending = "";
      last = performance.now();
    },
  };
}
