/** The worker that counts tokens: started at the first count, given one request at a time. */
import type { PromptCount, TokenCounter } from "../../app/ports.ts";
import { startWorker } from "../trusted-worker.ts";
import type { CountReply, CountRequest } from "./token-worker.ts";
import workerUrl from "./token-worker.ts?worker&url";

/** The first count of an encoding loads a megabyte; one that takes longer than this, in ms, is given up. */
const patience = 60_000;

let worker: Worker | undefined;
let before: Promise<unknown> = Promise.resolve();
let lastId = 0;

export const countTokens: TokenCounter = (body, encoding, signal) => {
  const count = before.then(() => (signal.aborted ? undefined : ask({ id: ++lastId, body, encoding })));
  before = count;
  return count;
};

/** Never rejects: who waits behind it is not to fail with it. */
function ask(request: CountRequest): Promise<PromptCount | undefined> {
  const asked = begun();
  return new Promise((resolve) => {
    const end = (count: PromptCount | undefined): void => {
      clearTimeout(timer);
      asked.removeEventListener("message", onReply);
      asked.removeEventListener("error", giveUp);
      resolve(count);
    };
    const giveUp = (): void => {
      stop(asked);
      end(undefined);
    };
    const onReply = ({ data }: MessageEvent<CountReply>): void => {
      if (data.id === request.id) end(data.count);
    };
    const timer = setTimeout(giveUp, patience);
    asked.addEventListener("message", onReply);
    asked.addEventListener("error", giveUp);
    asked.postMessage(request);
  });
}

function begun(): Worker {
  worker ??= startWorker(workerUrl);
  return worker;
}

/** The next count starts another. */
function stop(stopped: Worker): void {
  stopped.terminate();
  if (worker === stopped) worker = undefined;
}
