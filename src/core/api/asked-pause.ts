import type { ResponseHead, RunProblem } from "../run.ts";

const words = /(?:try again|retry) (?:in|after) ((?:\d[\d.]* ?(?:ms|h|m|s)[a-z]*\s?)+)/iu;
const units: Readonly<Record<string, number>> = { ms: 1, s: 1_000, m: 60_000, h: 3_600_000 };

/** How long the server asks to wait, in ms: in its header, where a page may read it, or else in its words. */
export function askedPause(
  problem: RunProblem | undefined,
  response: ResponseHead | undefined,
): number | undefined {
  return response?.retryAfter ?? (problem?.type === "http" ? pauseIn(problem.message) : undefined);
}

/** "Please try again in 6m0.5s", as OpenAI, Groq, Azure and Google write it. */
function pauseIn(message: string): number | undefined {
  const amounts = words.exec(message)?.[1]?.matchAll(/(\d[\d.]*) ?(ms|h|m|s)/giu) ?? [];
  const pauses = Array.from(
    amounts,
    ([, amount, unit]) => Number(amount) * (units[unit ?? ""] ?? Number.NaN),
  );
  const pause = pauses.reduce((sum, ms) => sum + ms, 0);
  return pauses.length > 0 && Number.isFinite(pause) ? Math.ceil(pause) : undefined;
}
