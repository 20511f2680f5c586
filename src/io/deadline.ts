/** A time by which something has to be done. */
export interface Deadline {
  /** Aborted when the time is over, or the outer signal is. */
  readonly signal: AbortSignal;
  /** Whether it was the time that ended it. */
  readonly passed: boolean;
  /** It is done: the time no longer matters. */
  end(): void;
}

/** `milliseconds` from now, or when the signal is aborted. */
export function startDeadline(milliseconds: number, outer?: AbortSignal): Deadline {
  const time = new AbortController();
  const timer = setTimeout(() => time.abort(), milliseconds);
  return {
    signal: outer ? AbortSignal.any([outer, time.signal]) : time.signal,
    get passed() {
      return time.signal.aborted;
    },
    end: () => clearTimeout(timer),
  };
}
