/** One run while it happens: from the request to the final record. */
import { type Answer, advance, answerOf, noAnswer, rememberAnswer } from "../../core/api/answer.ts";
import { createDecoder } from "../../core/api/decode.ts";
import type { Decoder } from "../../core/api/decoder.ts";
import { ModelStreamError } from "../../core/model-stream-error.ts";
import type { Run, RunProblem, Timing } from "../../core/run.ts";
import type { Arrival } from "../ports.ts";
import { Arrivals } from "./arrivals.ts";
import type { Retrying } from "./attempts.ts";
import type { Waiting } from "./patience.ts";

/** A running run and what is known of its answer so far. */
export interface Live {
  readonly run: Run;
  readonly answer: Answer;
  /** Set when nothing has come for too long. */
  readonly waiting?: Waiting;
  /** Set in the pause before it is asked again. */
  readonly retrying?: Retrying;
}

/** Takes arrivals one by one; `live` is always the state so far. */
export class LiveRun {
  #live: Live;
  #decoder: Decoder | undefined;
  readonly #began = performance.now();
  readonly #arrivals = new Arrivals();

  constructor(run: Run) {
    this.#live = { run, answer: noAnswer };
  }

  get live(): Live {
    return this.#live;
  }

  /** Whether the server said no: what comes is no answer. */
  get isRefused(): boolean {
    return (this.#live.run.response?.status ?? 0) >= 400;
  }

  wait(waiting: Waiting | undefined): void {
    const { run, answer } = this.#live;
    this.#live = waiting === undefined ? { run, answer } : { run, answer, waiting };
  }

  take(arrival: Arrival): void {
    if (arrival.type === "head") {
      this.#decoder = createDecoder(arrival.head);
      this.#live = { ...this.#live, run: { ...this.#live.run, response: arrival.head } };
    } else {
      this.#takeText(arrival.text);
    }
  }

  /** The record of a run that came to its end, or to a problem, or was stopped. */
  finished(signal: AbortSignal, error?: unknown): Run {
    const { run } = this.#live;
    const ended: Run = { ...run, status: "done", timing: { ...run.timing, total: this.#elapsed() } };
    // Behind the end of the answer there was nothing left to stop: code often stops there.
    if (signal.aborted && this.#live.answer.ended !== "done") return { ...ended, status: "stopped" };
    return error === undefined || signal.aborted ? this.#whole(ended) : broken(ended, problemOf(error));
  }

  /** What has been read need not be read again: a long answer would hold up the page. */
  #whole(ended: Run): Run {
    const answer = (this.#decoder?.end() ?? []).reduce(advance, this.#live.answer);
    const { problem } = answer;
    const run: Run = problem ? { ...ended, status: "failed", problem } : ended;
    rememberAnswer(run, answer);
    return run;
  }

  #takeText(text: string): void {
    const { run, answer } = this.#live;
    const raw = run.raw + text;
    this.#arrivals.add(raw.length, this.#elapsed());
    const deltas = this.#decoder?.push(text) ?? [];
    this.#live = { run: { ...run, raw, timing: this.#timing(run) }, answer: deltas.reduce(advance, answer) };
  }

  #timing({ timing }: Run): Timing {
    const arrivals = this.#arrivals.pairs;
    return timing.first === undefined ? { first: this.#elapsed(), arrivals } : timing;
  }

  #elapsed(): number {
    return Math.round(performance.now() - this.#began);
  }
}

/** A connection that breaks behind the end of the answer has broken nothing. */
function broken(ended: Run, problem: RunProblem): Run {
  const answer = answerOf(ended);
  const isWhole = answer.ended === "done" && answer.problem === undefined;
  return isWhole && problem.type === "lost" ? ended : { ...ended, status: "failed", problem };
}

function problemOf(error: unknown): RunProblem {
  if (error instanceof ModelStreamError) return error.problem;
  throw error;
}
