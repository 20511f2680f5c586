/**
 * Waiting where the browser has no JavaScript Promise Integration: the worker stands still in a synchronous request,
 * which the page answers by way of the service worker (mailbox.ts). It asks again every few seconds, so that nothing
 * depends on how long a request may take.
 */
import type { MailPlace, ToWorker } from "../../core/python/python-messages.ts";
import type { Coming } from "./coming.ts";
import type { Interrupts, Outcome } from "./interrupts.ts";
import type { PendingCalls } from "./pending-calls.ts";

/** In ms: as long one request waits. */
const longest = 10_000;

/** No call has this number: under it nothing comes but an interrupt. */
const nobody = 0;

export class StandingStill {
  readonly #place: MailPlace;
  readonly #calls: PendingCalls;
  readonly #interrupts: Interrupts;
  // Taken now, as in interrupts.ts.
  readonly #Request = XMLHttpRequest;
  /** Whether what waits is to stand still. */
  isWanted = false;

  constructor(place: MailPlace, calls: PendingCalls, interrupts: Interrupts) {
    this.#place = place;
    this.#calls = calls;
    this.#interrupts = interrupts;
  }

  /** Whether the page can be asked from here: not every browser gives a worker to its page's service worker. */
  isPossible(): boolean {
    try {
      return this.#request(nobody, 0).status === 204;
    } catch {
      return false;
    }
  }

  /** What comes under a call's number, or that the cell was interrupted before. */
  until<T>(call: number, coming: Coming<T>, onStop: () => void): Outcome<T> {
    return this.#failing(() => {
      while (coming.outcome === undefined) if (this.#isInterrupted(call, longest)) return stopped(onStop);
      return coming.outcome;
    });
  }

  /** @param duration in ms. */
  sleep(duration: number): Outcome<void> {
    const end = performance.now() + duration;
    return this.#failing<void>(() => {
      for (let rest = duration; rest > 0; rest = end - performance.now()) {
        if (this.#isInterrupted(nobody, Math.min(rest, longest))) return stopped();
      }
      return { type: "value", value: undefined };
    });
  }

  #failing<T>(stand: () => Outcome<T>): Outcome<T> {
    try {
      return stand();
    } catch {
      return { type: "failed", why: "unreachable" };
    }
  }

  /** Hands on the next letter. An interrupt that is known already is none. */
  #isInterrupted(call: number, patience: number): boolean {
    const letter = this.#next(call, patience);
    if (letter?.type === "interrupt") return this.#interrupts.hear();
    if (letter !== undefined && "call" in letter) this.#calls.take(letter);
    return false;
  }

  #next(call: number, patience: number): ToWorker | undefined {
    const request = this.#request(call, patience);
    if (request.status === 204) return undefined;
    if (request.status !== 200) throw new TypeError(`${request.status}`);
    // Sound: the request asks for one.
    const bytes = new Uint8Array(request.response as ArrayBuffer);
    const isBytes = request.getResponseHeader("Content-Type") === "application/octet-stream";
    // Sound: mailbox.ts wrote it.
    return isBytes
      ? { type: "bytes", call, bytes }
      : (JSON.parse(new TextDecoder().decode(bytes)) as ToWorker);
  }

  /** @throws DOMException where nobody answers. */
  #request(call: number, patience: number): XMLHttpRequest {
    const request = new this.#Request();
    request.open("POST", this.#place.address, false);
    request.responseType = "arraybuffer";
    request.send(JSON.stringify({ box: this.#place.box, call, patience }));
    return request;
  }
}

function stopped(onStop?: () => void): Extract<Outcome<never>, { readonly type: "interrupted" }> {
  onStop?.();
  return { type: "interrupted" };
}
