/** Has what code asks for begin at a pace that leaves the page its turns. */

/** At once, and in each second; a browser sends no more, and a loop that asks and takes back is worth no more. */
const most = 100;

/** In ms. */
const tick = 50;

interface Waiting {
  readonly signal: AbortSignal;
  readonly begin: () => void;
}

export class Pace {
  #room = most;
  #timer: ReturnType<typeof setInterval> | undefined;
  readonly #waiting: Waiting[] = [];

  /** Resolves when it is this one's turn, or when that comes and nobody wants it any more. */
  turn(signal: AbortSignal): Promise<void> {
    this.#timer ??= setInterval(() => this.#refill(), tick);
    return new Promise((begin) => {
      this.#waiting.push({ signal, begin });
      this.#serve();
    });
  }

  #refill(): void {
    this.#room = Math.min(most, this.#room + (most * tick) / 1_000);
    this.#serve();
    if (this.#room < most) return;
    clearInterval(this.#timer);
    this.#timer = undefined;
  }

  #serve(): void {
    while (this.#room > 0) {
      const next = this.#waiting.shift();
      if (next === undefined) return;
      if (!next.signal.aborted) this.#room -= 1;
      next.begin();
    }
  }
}
