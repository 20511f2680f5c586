/** When the pieces of an answer arrived, kept small however long the stream is. */

/** More pairs than this are merged, neighbour with neighbour. */
export const mostArrivals = 20_000;

/** Takes note of each piece; `pairs` is always all that is known, in one list that grows. */
export class Arrivals {
  readonly #pairs: number[] = [];
  #step = 1;
  #merged = 0;

  /** Pairs of a length, the UTF-16 units that had arrived by then, and a time, in whole ms. */
  get pairs(): readonly number[] {
    return this.#pairs;
  }

  /** Notes that so much of the text has arrived. */
  add(length: number, ms: number): void {
    const last = this.#pairs.length - 2;
    if (this.#pairs[last + 1] === ms) this.#pairs[last] = length;
    else if (this.#merged > 0 && this.#merged < this.#step) this.#replaceLast(length, ms);
    else this.#append(length, ms);
  }

  #append(length: number, ms: number): void {
    if (this.#pairs.length >= 2 * mostArrivals) this.#halve();
    this.#pairs.push(length, ms);
    this.#merged = 1;
  }

  /** A pair for several pieces has the time of the last: then all of it had arrived. */
  #replaceLast(length: number, ms: number): void {
    this.#pairs.splice(-2, 2, length, ms);
    this.#merged += 1;
  }

  #halve(): void {
    const kept = this.#pairs.filter((_, place) => place % 4 >= 2);
    this.#pairs.splice(0, Number.POSITIVE_INFINITY, ...kept);
    this.#step *= 2;
  }
}
