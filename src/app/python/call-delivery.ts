/** What Python gets of a call: an answer as it comes; anything else when it is known what the call came to. */
import { type PythonReply, PythonSendError } from "../../core/python/python-engine.ts";
import type { HeaderList, SendFailure } from "../../core/python/python-messages.ts";
import { type RecordedReply, recordedReply } from "../../core/python/recorded-reply.ts";
import type { ResponseHead, Run, RunProblem } from "../../core/run.ts";
import type { Arrival } from "../ports.ts";
import { Pieces } from "./pieces.ts";

export class CallDelivery {
  /** Rejects with a PythonSendError. */
  readonly reply: Promise<PythonReply>;
  readonly #pieces = new Pieces();
  #resolve: (reply: PythonReply) => void = () => undefined;
  #reject: (error: PythonSendError) => void = () => undefined;
  #hasBegun = false;

  constructor() {
    this.reply = new Promise((resolve, reject) => {
      this.#resolve = resolve;
      this.#reject = reject;
    });
  }

  /** Hands on what comes of an answer. A refusal waits for the end: it may be asked again. */
  readonly take = (arrival: Arrival): void => {
    if (arrival.type === "head") this.#takeHead(arrival.head);
    else if (this.#hasBegun) this.#pieces.push(arrival.text);
  };

  /** Hands on what comes, whatever it is. */
  pass(arrival: Arrival): void {
    if (arrival.type === "head") this.#begin(arrival.head);
    else this.#pieces.push(arrival.text);
  }

  /** All has come. */
  finish(): void {
    this.#pieces.end();
  }

  /** The run has ended; what Python has not got of it yet it gets now, in the shape that was asked for. */
  end(run: Run): void {
    const failure = failureOf(run);
    if (!this.#hasBegun && run.response && failure === undefined) this.#give(recordedReply(run));
    if (failure) this.fail(failure);
    else this.#pieces.end();
  }

  fail(failure: SendFailure): void {
    const error = new PythonSendError(failure);
    this.#reject(error);
    this.#pieces.end(error);
  }

  #takeHead(head: ResponseHead): void {
    if (head.status < 400) this.#begin(head);
  }

  #give({ head, pieces }: RecordedReply): void {
    this.#begin(head);
    this.#pieces.push(pieces.join(""));
  }

  #begin(head: ResponseHead): void {
    this.#hasBegun = true;
    this.#resolve({ status: head.status, headers: headersOf(head), body: this.#pieces });
  }
}

/** As far as a page knows them. */
function headersOf({ contentType, requestId, retryAfter }: ResponseHead): HeaderList {
  return [
    ["content-type", contentType],
    ...(requestId === undefined ? [] : [["x-request-id", requestId] as const]),
    ...(retryAfter === undefined ? [] : [["retry-after", String(retryAfter / 1000)] as const]),
  ];
}

function failureOf({ status, problem }: Run): SendFailure | undefined {
  if (status === "stopped") return "aborted";
  return problem && failureFor(problem);
}

/** Undefined where the answer itself says what is wrong: Python reads it as it came. */
export function failureFor(problem: RunProblem): SendFailure | undefined {
  switch (problem.type) {
    case "http":
    case "server":
    case "foreign":
      return undefined;
    case "unreachable":
    case "lost":
    case "too-large":
      return "unreachable";
    default:
      return "refused";
  }
}
