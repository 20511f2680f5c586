/** Collects what a cell writes and posts it: soon, in few messages, and no more than a page can show. */
import { OutputRoom } from "../../core/python/output-room.ts";
import type { FromWorker, OutputMessage } from "../../core/python/python-messages.ts";

/** In ms: what is written within that time goes in one message; behind a long one, as many ms as it takes to show. */
const pause = 30;
const charactersPerMs = 20_000;

/** In characters: what the record has no room for goes to a file, in pieces; and how much of it at most. */
const portion = 1024 * 1024;
const longestRest = 64 * portion;

export class OutputWriter {
  readonly #post: (message: FromWorker) => void;
  readonly #room = new OutputRoom();
  #pending: OutputMessage[] = [];
  /** Where in `#pending` the newest of an id is. */
  readonly #places = new Map<string, number>();
  #length = 0;
  /** What comes next takes the place of all. */
  #stale = false;
  #leftOut = 0;
  #rest: string[] = [];
  #restLength = 0;
  #restPosted = 0;
  #nextPost = 0;
  #isPlanned = false;

  constructor(post: (message: FromWorker) => void) {
    this.#post = post;
  }

  /** Begins another cell. */
  begin(): void {
    this.#stale = false;
    this.#start();
  }

  /** Posts what is left; how many characters there was no room for. */
  end(): number {
    this.flush();
    this.#postRest();
    return this.#leftOut;
  }

  write(name: string, text: string): void {
    this.#replaceStale();
    const fitting = this.#room.stream(name, text);
    if (fitting !== "") this.#append(name, fitting);
    if (fitting.length < text.length) this.#leaveOut(text.slice(fitting.length));
  }

  /** An output that is no text of a stream, as JSON: whole, or not at all. */
  put(output: string, display?: string): void {
    this.#replaceStale();
    const fits = this.#room.output(output.length, display);
    if (fits)
      this.#push({ type: "output", output, ...(display === undefined ? {} : { display }) }, output.length);
    else this.#leaveOut(`${output}\n`);
  }

  /** Takes the place of what this cell has put there under the id. */
  update(output: string, display: string): void {
    if (!this.#room.update(output.length, display)) return;
    const place = this.#places.get(display);
    const message: OutputMessage = { type: "update", output, display };
    if (place !== undefined && this.#pending[place]?.type === "update") this.#pending[place] = message;
    else this.#push(message, output.length);
  }

  clear(wait: boolean): void {
    this.#stale = true;
    if (!wait) this.#replaceStale(false);
  }

  flush(): void {
    if (this.#pending.length === 0) return;
    this.#post({ type: "outputs", outputs: this.#pending });
    this.#nextPost = performance.now() + pause + this.#length / charactersPerMs;
    this.#forget();
  }

  /** What waits to be posted would not be seen any more. */
  #replaceStale(wait = true): void {
    if (!this.#stale) return;
    this.#stale = false;
    this.#start();
    this.#push({ type: "clear", wait }, 0);
  }

  #start(): void {
    this.#room.clear();
    this.#forget();
    this.#leftOut = 0;
    this.#rest = [];
    this.#restLength = 0;
    this.#restPosted = 0;
  }

  #append(name: string, text: string): void {
    const last = this.#pending.at(-1);
    if (last?.type === "stream" && last.name === name) {
      this.#pending.pop();
      this.#push({ ...last, text: last.text + text }, text.length);
    } else this.#push({ type: "stream", name, text }, text.length);
  }

  #push(message: OutputMessage, length: number): void {
    if ("display" in message) this.#places.set(message.display, this.#pending.length);
    this.#pending.push(message);
    this.#length += length;
    if (performance.now() >= this.#nextPost) this.flush();
    else this.#plan();
  }

  /** For code that writes and then awaits something of Python's own: nobody else would post it before it goes on. */
  #plan(): void {
    if (this.#isPlanned) return;
    this.#isPlanned = true;
    const flush = (): void => {
      this.#isPlanned = false;
      this.flush();
    };
    setTimeout(flush, this.#nextPost - performance.now());
  }

  #forget(): void {
    this.#pending = [];
    this.#places.clear();
    this.#length = 0;
  }

  #leaveOut(text: string): void {
    this.#leftOut += text.length;
    const kept = text.slice(0, Math.max(0, longestRest - this.#restPosted - this.#restLength));
    if (kept !== "") this.#rest.push(kept);
    this.#restLength += kept.length;
    if (this.#restLength >= portion) this.#postRest();
  }

  #postRest(): void {
    if (this.#restLength === 0) return;
    // In its order: what clears all may be among what waits.
    this.flush();
    this.#post({ type: "rest", text: this.#rest.join("") });
    this.#restPosted += this.#restLength;
    this.#rest = [];
    this.#restLength = 0;
  }
}
