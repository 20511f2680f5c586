/** Whether it helps to ask again, and when. What the SDKs do (api-facts 2.6), but only before any text has come. */
import type { Run } from "../run.ts";
import { askedPause } from "./asked-pause.ts";

/** How often a question is asked at most, the first time included. */
export const mostAttempts = 3;

/** In ms. Whoever is told to wait longer is not made to wait, but told so. */
const longestPause = 60_000;

/** Codes of a 429 that no waiting helps: the account has no money left. */
const spent: readonly (string | null)[] = [
  "insufficient_quota",
  "billing_not_active",
  "billing_hard_limit_reached",
];

/**
 * The pause before a run that failed is asked again, in ms; undefined when it is not. `random`, from 0 to 1,
 * shortens it by a quarter at most, so that many pages do not ask at once.
 */
export function pauseAfter(run: Run, random: number): number | undefined {
  const failures = (run.retried?.length ?? 0) + 1;
  if (failures >= mostAttempts || !mayPass(run)) return undefined;
  const asked = askedPause(run.problem, run.response);
  if (asked === undefined) return backOff(failures - 1) * (1 - 0.25 * random);
  return asked <= longestPause ? asked : undefined;
}

/** Half a second, doubled each time, up to eight. */
function backOff(earlier: number): number {
  return Math.min(500 * 2 ** earlier, 8_000);
}

/** An answer that began with 200 is never asked for twice, nor one that was stopped. */
function mayPass({ status, problem, response }: Run): boolean {
  if (status !== "failed" || problem === undefined) return false;
  if (problem.type === "unreachable") return !problem.causes.includes("offline");
  if (problem.type === "http" && spent.includes(problem.code)) return false;
  // Also where the body of the refusal was lost on its way.
  return response !== undefined && (response.status >= 500 || [408, 429].includes(response.status));
}
