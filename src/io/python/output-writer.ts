/** Collects what a cell writes and posts it: soon, in few messages, and no more than a page can show. */
import type { FromWorker } from "../../core/python/python-messages.ts";

/** In characters, of one cell. */
export const longestOutput = 2_000_000;

/** In ms: what is written within that time goes in one message. */
const pause = 30;

/** In characters: as much goes at once. */
const portion = 64 * 1024;

export class OutputWriter {
  readonly #post: (message: FromWorker) => void;
  #name = "stdout";
  #text = "";
  #written = 0;
  #leftOut = 0;
  #postedAt = 0;

  constructor(post: (message: FromWorker) => void) {
    this.#post = post;
  }

  /** Begins another cell. */
  begin(): void {
    this.#written = 0;
    this.#leftOut = 0;
  }

  /** Posts the rest; how many characters there was no room for. */
  end(): number {
    this.flush();
    return this.#leftOut;
  }

  write(name: string, text: string): void {
    if (name !== this.#name) this.flush();
    this.#name = name;
    this.#text += this.#fitting(text);
    if (this.#text.length >= portion || performance.now() - this.#postedAt >= pause) this.flush();
  }

  /** An output that is no text of a stream: whole, or not at all. */
  put(message: FromWorker, length: number): void {
    this.flush();
    if (this.#fits(length)) this.#post(message);
  }

  flush(): void {
    if (this.#text === "") return;
    this.#post({ type: "stream", name: this.#name, text: this.#text });
    this.#text = "";
    this.#postedAt = performance.now();
  }

  #fitting(text: string): string {
    const fitting = text.slice(0, Math.max(0, longestOutput - this.#written));
    this.#written += text.length;
    this.#leftOut += text.length - fitting.length;
    return fitting;
  }

  #fits(length: number): boolean {
    const fits = this.#written + length <= longestOutput;
    if (fits) this.#written += length;
    else this.#leftOut += length;
    return fits;
  }
}
