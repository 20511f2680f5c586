/** Keeps a stream safe while it comes: what arrived is appended to the library every 250 ms. */
import type { RunId } from "../../core/run.ts";
import type { Library } from "../ports.ts";

const every = 250;

export interface Checkpoints {
  /** Takes what arrived; it is written when the last write is 250 ms old, at the latest. Never throws. */
  add(text: string): void;
  /** Writes no more: the whole run is stored. */
  end(): void;
}

/** Driven by the stream, since timers sleep in a hidden tab; by a timer where the stream pauses. */
export function createCheckpoints(
  library: Library,
  run: RunId,
  onFailure: (error: unknown) => void,
): Checkpoints {
  let pending = "";
  let part = 0;
  let last = performance.now();
  let timer: ReturnType<typeof setTimeout> | undefined;
  const write = (): void => {
    clearTimeout(timer);
    timer = undefined;
    library.appendRaw(run, part++, pending).catch(onFailure);
    pending = "";
    last = performance.now();
  };
  return {
    add(text) {
      pending += text;
      const wait = last + every - performance.now();
      if (wait <= 0) write();
      else timer ??= setTimeout(write, wait);
    },
    end: () => clearTimeout(timer),
  };
}
