/**
 * Holds an answer back until a test releases it, so that a test can stop half-way without waiting for time.
 * One gate is for one answer: a client that went away still takes the next permit.
 */
export class Gate {
  #permits = 0;
  #waiting: (() => void)[] = [];
  #idleWatchers: (() => void)[] = [];

  /** Lets `count` more chunks through. */
  release(count = 1): void {
    this.#permits += count;
    while (this.#permits > 0 && this.#waiting.length > 0) {
      this.#permits -= 1;
      this.#waiting.shift()?.();
    }
  }

  /** Lets everything through from now on. */
  open(): void {
    this.release(Number.POSITIVE_INFINITY);
  }

  /** Waits for leave to send one chunk. */
  async pass(): Promise<void> {
    if (this.#permits > 0) {
      this.#permits -= 1;
      return;
    }
    const passage = new Promise<void>((resolve) => this.#waiting.push(resolve));
    for (const watcher of this.#idleWatchers.splice(0)) watcher();
    await passage;
  }

  /** Resolves once an answer waits here, that is when all that was released has been sent. */
  async reached(): Promise<void> {
    if (this.#waiting.length > 0) return;
    await new Promise<void>((resolve) => this.#idleWatchers.push(resolve));
  }
}
