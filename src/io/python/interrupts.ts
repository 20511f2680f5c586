/**
 * How a cell that runs is stopped. While Python waits, a message does it. While it is busy no message is read: then
 * it looks, ten times a second, whether a blob of the page is still there; the page revokes its URL to say stop. That
 * needs no shared memory, which only special headers allow, and costs a loop nothing that can be measured.
 */

/** In ms between two looks. */
const interval = 100;

/** What a wait came to. Always a value: Python tells a promise that rejects on stderr, too. */
export type Outcome<T> =
  | { readonly type: "value"; readonly value: T }
  | { readonly type: "failed"; readonly why: string }
  /** The Python side makes a KeyboardInterrupt of it. */
  | { readonly type: "interrupted" };

export class Interrupts {
  readonly #onNotice: () => void;
  readonly #onLook: () => void;
  readonly #waits = new Set<() => void>();
  // Taken now: later, nothing that can speak to anybody is within the reach of a notebook's code.
  readonly #Request = XMLHttpRequest;
  #flag: string | undefined;
  #nextLook = 0;
  /** Whether a cell's own code is on the stack: only there a signal is wanted. */
  #inside = false;
  #noticed = false;
  /** Whether a cell is to be stopped that did not wait when it was asked to. */
  #owed = false;

  /** @param onNotice called when an interrupt was understood; @param onLook ten times a second while busy. */
  constructor(onNotice: () => void, onLook: () => void) {
    this.#onNotice = onNotice;
    this.#onLook = onLook;
  }

  /** What Emscripten looks at every now and then; it takes 2 for SIGINT. */
  readonly signals = ((look) => ({
    get 0(): number {
      return look() ? 2 : 0;
    },
    // It writes 0 when it has seen one.
    set 0(_) {},
  }))(() => this.#look());

  begin(flag: string): void {
    this.#noticed = false;
    this.#owed = false;
    this.#nextLook = performance.now() + interval;
    // Where the first look fails already, it says nothing.
    this.#flag = this.#isThere(flag) ? flag : undefined;
  }

  end(): void {
    this.#flag = undefined;
    this.#inside = false;
  }

  set inside(inside: boolean) {
    this.#inside = inside;
  }

  /** The page asked by message, which is read only while Python waits; whether something waited here. */
  interrupt(): boolean {
    this.hear();
    const waits = [...this.#waits];
    for (const stop of waits) stop();
    return waits.length > 0;
  }

  /**
   * Neither waits here nor in Python's own loop, though a message is read: what it waited for has just come. It goes on in
   * a moment, and is stopped where it waits or looks next.
   */
  owe(): void {
    this.#owed = true;
  }

  /** Whether an interrupt is news: of each cell the page sends one, by more than one way. */
  hear(): boolean {
    const isNews = !this.#noticed;
    if (isNews) this.#notice();
    return isNews;
  }

  /** What the promise comes to, or that the cell was interrupted before. */
  async wait<T>(promise: Promise<T>, onStop?: () => void): Promise<Outcome<T>> {
    if (this.#pays()) {
      onStop?.();
      return { type: "interrupted" };
    }
    return new Promise((resolve) => {
      const end = (outcome: Outcome<T>): void => {
        this.#waits.delete(stop);
        resolve(outcome);
      };
      const stop = (): void => {
        onStop?.();
        end({ type: "interrupted" });
      };
      this.#waits.add(stop);
      promise.then(
        (value) => end({ type: "value", value }),
        (reason: unknown) =>
          end({ type: "failed", why: reason instanceof Error ? reason.message : String(reason) }),
      );
    });
  }

  #look(): boolean {
    const now = performance.now();
    if (now < this.#nextLook) return false;
    this.#nextLook = now + interval;
    this.#onLook();
    if (!this.#inside) return false;
    if (this.#pays()) return true;
    if (this.#noticed || this.#flag === undefined || this.#isThere(this.#flag)) return false;
    this.#notice();
    return true;
  }

  #pays(): boolean {
    const owed = this.#owed;
    this.#owed = false;
    return owed;
  }

  #notice(): void {
    this.#noticed = true;
    this.#onNotice();
  }

  #isThere(flag: string): boolean {
    const request = new this.#Request();
    request.open("GET", flag, false);
    try {
      request.send();
      return true;
    } catch {
      // Revoked: that is the sign.
      return false;
    }
  }
}
