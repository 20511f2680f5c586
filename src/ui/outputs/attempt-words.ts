/** What is said of a question that was asked more than once. */
import { msg, str } from "@lit/localize";
import { askedPause } from "../../core/api/asked-pause.ts";
import type { Run, RunProblem } from "../../core/run.ts";

/** Below an answer that did not come at once. */
export function answeredAfter({ retried, status }: Run): readonly string[] {
  if (!retried || status !== "done") return [];
  return [
    msg(str`Answered at attempt ${retried.length + 1}, after ${reasons(retried)}; the times are of it.`),
  ];
}

/** Beside a problem: how often the server was asked, and how long it asks to wait. */
export function askedWords({ retried, problem, response }: Run): readonly string[] {
  const attempts = retried
    ? [
        msg(
          str`After ${retried.length + 1} attempts: ${reasons([...retried, ...(problem ? [problem] : [])])}.`,
        ),
      ]
    : [];
  const pause = askedPause(problem, response);
  return pause ? [...attempts, msg(str`The server asks to wait ${durationWords(pause)}.`)] : attempts;
}

/** "429, 500", and a word where there was no answer at all. */
function reasons(problems: readonly RunProblem[]): string {
  return problems
    .map((problem) => ("status" in problem ? String(problem.status) : msg("no connection")))
    .join(", ");
}

/** From ms; rounded up, so that nobody comes too early. */
function durationWords(ms: number): string {
  const seconds = Math.ceil(ms / 1_000);
  if (seconds < 120) return msg(str`${seconds} s`);
  const minutes = Math.ceil(seconds / 60);
  return minutes < 120 ? msg(str`${minutes} min`) : msg(str`${Math.ceil(minutes / 60)} h`);
}
