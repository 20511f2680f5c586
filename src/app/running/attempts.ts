/** Asks again when it helps, a few times, after pauses that the person sees and can end. */
import { mostAttempts, pauseAfter } from "../../core/api/retry.ts";
import type { Run, RunProblem } from "../../core/run.ts";
import type { Pause } from "./pause.ts";

/** The pause before the next attempt. */
export interface Retrying {
  /** What the last attempt came to. */
  readonly problem: RunProblem;
  /** The number of the next attempt, from 2, and the highest there may be. */
  readonly attempt: number;
  readonly most: number;
  /** When it begins, in ms since the epoch. */
  readonly at: number;
  /** Begins it at once. */
  readonly now: () => void;
  /** Asks no more: the run ends with the problem. */
  readonly cancel: () => void;
}

export interface AttemptPorts {
  /** Asks once; resolves with the ended run, whatever it came to. */
  readonly ask: (begun: Run) => Promise<Run>;
  /** Shows the run that is about to be asked again. */
  readonly show: (begun: Run, retrying: Retrying) => void;
  readonly pause: Pause;
  readonly signal: AbortSignal;
}

/** The run of the last attempt. Each one sends the same, and begins with nothing of those before it but their problems. */
export async function inAttempts(run: Run, ports: AttemptPorts): Promise<Run> {
  const ended = await ports.ask(run);
  const ms = pauseAfter(ended, Math.random());
  if (ms === undefined || ended.problem === undefined) return ended;
  const next = { ...run, retried: [...(run.retried ?? []), ended.problem] };
  const choice = await pauseBefore(next, ended.problem, ms, ports);
  if (choice === "ask") return inAttempts(next, ports);
  return choice === "cancel" ? ended : stopped(ended);
}

async function pauseBefore(
  next: Run,
  problem: RunProblem,
  ms: number,
  { show, pause, signal }: AttemptPorts,
): Promise<"ask" | "cancel" | "stop"> {
  const early = new AbortController();
  let cancelled = false;
  const cancel = (): void => {
    cancelled = true;
    early.abort();
  };
  const attempt = (next.retried?.length ?? 0) + 1;
  const at = Date.now() + ms;
  show(next, { problem, attempt, most: mostAttempts, at, now: () => early.abort(), cancel });
  await pause(ms, AbortSignal.any([signal, early.signal]));
  if (signal.aborted) return "stop";
  return cancelled ? "cancel" : "ask";
}

/** Stop is no failure. */
function stopped({ problem: _, ...run }: Run): Run {
  return { ...run, status: "stopped" };
}
