/** Whose turn it is: nobody's, or one's at a time. */
export class Turn<T> {
  #holder: T | undefined;
  #waiting: readonly ((holder: T) => void)[] = [];

  get holder(): T | undefined {
    return this.#holder;
  }

  take(holder: T): void {
    const waiting = this.#waiting;
    this.#holder = holder;
    this.#waiting = [];
    for (const resolve of waiting) resolve(holder);
  }

  /** It may be another's by now. */
  giveBack(holder: T): void {
    if (this.#holder === holder) this.#holder = undefined;
  }

  /** Who holds it, or takes it next. Rejects with the signal's reason. */
  next(signal: AbortSignal): Promise<T> {
    if (this.#holder !== undefined) return Promise.resolve(this.#holder);
    return new Promise((resolve, reject) => {
      this.#waiting = [...this.#waiting, resolve];
      signal.addEventListener("abort", () => reject(signal.reason), { once: true });
    });
  }
}
