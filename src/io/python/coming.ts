/** A promise that can be looked at, too: a worker that stands still hears of none. */
import type { Outcome } from "./interrupts.ts";

export class Coming<T> {
  readonly promise: Promise<T>;
  #outcome: Outcome<T> | undefined;
  #resolve: (value: T) => void = () => undefined;
  #reject: (reason: Error) => void = () => undefined;

  constructor() {
    this.promise = new Promise<T>((resolve, reject) => {
      this.#resolve = resolve;
      this.#reject = reject;
    });
    // A call that fails while nobody reads is no error of the worker.
    this.promise.catch(() => undefined);
  }

  /** What it has come to; undefined before. */
  get outcome(): Outcome<T> | undefined {
    return this.#outcome;
  }

  resolve(value: T): void {
    this.#outcome ??= { type: "value", value };
    this.#resolve(value);
  }

  fail(why: string): void {
    this.#outcome ??= { type: "failed", why };
    this.#reject(new Error(why));
  }
}
