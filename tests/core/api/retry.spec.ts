import { expect, test } from "@playwright/test";
import fc from "fast-check";
import { askedPause } from "../../../src/core/api/asked-pause.ts";
import { mostAttempts, pauseAfter } from "../../../src/core/api/retry.ts";
import type { ResponseHead, Run, RunProblem } from "../../../src/core/run.ts";
import { runOf } from "../../fixtures/sse-expectations.ts";
import { processorTime } from "../processor-time.ts";

const { response: _, ...unanswered } = runOf({ status: 200, contentType: "" }, "");
const online: RunProblem = { type: "unreachable", host: "h", causes: [] };
const offline: RunProblem = { ...online, causes: ["offline"] };

function http(status: number, code: string | null = null, message = "no"): RunProblem {
  return { type: "http", status, code, param: null, message };
}

function failed(
  problem: RunProblem,
  head: Partial<ResponseHead> = {},
  retried: readonly RunProblem[] = [],
): Run {
  const status = problem.type === "http" ? problem.status : head.status;
  const response = status === undefined ? {} : { response: { contentType: "", ...head, status } };
  return {
    ...unanswered,
    status: "failed",
    problem,
    ...response,
    ...(retried.length > 0 ? { retried } : {}),
  };
}

const pauses: readonly (readonly [what: string, run: Run, ms: number | undefined])[] = [
  ["408", failed(http(408)), 500],
  ["429", failed(http(429)), 500],
  ["500", failed(http(500)), 500],
  ["529, as Anthropic answers when it is overloaded", failed(http(529)), 500],
  ["503 again", failed(http(503), {}, [http(503)]), 1_000],
  ["503 three times", failed(http(503), {}, [http(503), http(503)]), undefined],
  ...[400, 401, 402, 403, 404, 409, 413, 422].map(
    (status) => [`${status}`, failed(http(status)), undefined] as const,
  ),
  ["a quota that is spent", failed(http(429, "insufficient_quota")), undefined],
  [
    "a quota that is spent, whatever the header says",
    failed(http(429, "insufficient_quota"), { retryAfter: 1 }),
    undefined,
  ],
  ["nobody there", failed(online), 500],
  ["nobody there, again", failed(online, {}, [online]), 1_000],
  ["offline", failed(offline), undefined],
  ["Retry-After", failed(http(429), { retryAfter: 7_000 }), 7_000],
  ["Retry-After of a minute", failed(http(503), { retryAfter: 60_000 }), 60_000],
  ["Retry-After of more than a minute", failed(http(503), { retryAfter: 60_001 }), undefined],
  [
    "seconds in words",
    failed(http(429, null, "Rate limit reached. Please try again in 20s. See the docs.")),
    20_000,
  ],
  ["a header rather than words", failed(http(429, null, "try again in 20s"), { retryAfter: 3_000 }), 3_000],
  ["minutes in words", failed(http(429, null, "Please try again in 7m14.4s.")), undefined],
  ["milliseconds in words", failed(http(429, null, "Please try again in 180ms.")), 180],
  ["Azure's words", failed(http(429, null, "Please retry after 26 seconds.")), 26_000],
  ["Google's words", failed(http(429, null, "Please retry in 38.5s.")), 38_500],
  ["words without a time", failed(http(429, null, "Try again in a moment.")), 500],
  ["a refusal whose body was lost", failed({ type: "lost", characters: 4 }, { status: 502 }), 500],
  ["a connection lost behind 200", failed({ type: "lost", characters: 0 }, { status: 200 }), undefined],
  ["an error in an answer", failed({ type: "server", message: "", code: "503" }, { status: 200 }), undefined],
  ["a web page", failed({ type: "foreign", what: "html", line: "" }, { status: 200 }), undefined],
  ["no key", failed({ type: "no-key" }), undefined],
  ["a key that cannot be sent", failed({ type: "key-unusable" }), undefined],
  ["too much", failed({ type: "too-large", bytes: 9 }, { status: 200 }), undefined],
  ["Stop", { ...failed(http(503)), status: "stopped" }, undefined],
];

for (const [what, run, ms] of pauses) {
  test(`${what} ${ms === undefined ? "is not asked again" : `is asked again after ${ms} ms`}`, () => {
    expect(pauseAfter(run, 0)).toBe(ms);
  });
}

test("chance shortens a pause of ours by a quarter at most, and never one that was asked for", () => {
  fc.assert(
    fc.property(fc.double({ min: 0, max: 1, noNaN: true }), fc.nat(mostAttempts - 2), (random, earlier) => {
      const retried = Array.from({ length: earlier }, () => online);
      const longest = 500 * 2 ** earlier;
      const pause = pauseAfter(failed(online, {}, retried), random) ?? Number.NaN;
      expect(pause).toBeGreaterThanOrEqual(longest * 0.75);
      expect(pause).toBeLessThanOrEqual(longest);
      expect(pauseAfter(failed(http(429), { retryAfter: 900 }, retried), random)).toBe(900);
    }),
  );
});

test("no words of a server are read as a time that is none, or take long to read", () => {
  fc.assert(
    fc.property(fc.stringMatching(/^[\d. hms]{0,60}$/), (text) => {
      const pause = askedPause(http(429, null, `try again in ${text}`), undefined);
      expect(pause ?? 0).toBeGreaterThanOrEqual(0);
      expect(pause).not.toBeNaN();
    }),
  );
  const words = `try again in ${"1".repeat(100_000)}${"1 s ".repeat(50_000)}!`;
  expect(processorTime(() => askedPause(http(429, null, words), undefined))).toBeLessThan(500);
});
