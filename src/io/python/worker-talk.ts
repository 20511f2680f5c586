/** How much a worker may say. Ours says little at a time; a notebook's code may make it say as much as it can. */

/** Messages within a second. What a page has no time to read, it keeps until its memory is full. */
const mostMessages = 2_500;

/** What the page says of the code's surroundings is a handful. */
const mostNotices = 100;

export class WorkerTalk {
  #since = Number.NEGATIVE_INFINITY;
  #messages = 0;
  #notices = 0;

  /** Whether another message is too much for the page. */
  floods(now: number = performance.now()): boolean {
    if (now - this.#since >= 1_000) {
      this.#since = now;
      this.#messages = 0;
    }
    this.#messages += 1;
    return this.#messages > mostMessages;
  }

  /** Whether the message is to be passed over. */
  bores({ type }: { readonly type: string }): boolean {
    if (type === "notice") this.#notices += 1;
    return type === "notice" && this.#notices > mostNotices;
  }
}
