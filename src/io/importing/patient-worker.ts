/** A worker that is asked one thing at a time, and given up when it shows no life. */

/** In ms: without any message, and in all. */
export interface Patience {
  readonly silence: number;
  readonly whole: number;
}

/** Why no answer comes. */
export type GivenUp = "deadline" | "crashed";

/** What of a Worker is used. */
export interface Asked extends EventTarget {
  postMessage(message: unknown): void;
}

/**
 * Posts the request and hands on each message until one ends it: `take` returns its outcome. Any message is a sign of
 * life. The worker is to be terminated by the caller when it was given up. Stays pending when the signal is aborted.
 */
export function ask<Reply, Outcome>(
  worker: Asked,
  request: unknown,
  patience: Patience,
  take: (reply: Reply) => Outcome | undefined,
  signal: AbortSignal,
): Promise<Outcome | GivenUp> {
  return new Promise((resolve) => {
    const forget = (): void => {
      clearTimeout(silence);
      clearTimeout(whole);
      worker.removeEventListener("message", onReply);
      worker.removeEventListener("error", onCrash);
    };
    const end = (outcome: Outcome | GivenUp): void => {
      forget();
      resolve(outcome);
    };
    const giveUp = (): void => end("deadline");
    const onCrash = (event: Event): void => {
      event.preventDefault();
      end("crashed");
    };
    const onReply = (event: Event): void => {
      clearTimeout(silence);
      silence = setTimeout(giveUp, patience.silence);
      // Sound: the worker is our own, and a message's event is a MessageEvent.
      const outcome = take((event as MessageEvent<Reply>).data);
      if (outcome !== undefined) end(outcome);
    };
    let silence = setTimeout(giveUp, patience.silence);
    const whole = setTimeout(giveUp, patience.whole);
    worker.addEventListener("message", onReply);
    worker.addEventListener("error", onCrash);
    signal.addEventListener("abort", forget, { once: true });
    worker.postMessage(request);
  });
}
