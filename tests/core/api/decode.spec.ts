import { expect, test } from "@playwright/test";
import { advance, noAnswer } from "../../../src/core/api/answer.ts";
import { createDecoder } from "../../../src/core/api/decode.ts";
import type { ResponseHead } from "../../../src/core/run.ts";
import { mismatches, sseCases, ways } from "../../fixtures/sse-expectations.ts";

const head: ResponseHead = { status: 200, contentType: "text/event-stream" };

test("the corpus has the 46 grammar and 48 chat cases", () => {
  expect(sseCases.filter(({ events }) => events)).toHaveLength(46);
  expect(sseCases.filter(({ chat }) => chat)).toHaveLength(48);
});

for (const way of ways) {
  test.describe(`streams read ${way}`, () => {
    for (const sseCase of sseCases) {
      test(`${sseCase.id}: ${sseCase.note}`, () => {
        expect(mismatches(sseCase, way)).toEqual([]);
      });
    }
  });
}

test("a burst of 20,000 events costs less than 60 ms, or on a busy machine three times JSON.parse", () => {
  const burst = new TextDecoder().decode(sseCases.find(({ id }) => id === "tiny-events")?.bytes);
  const chunks = burst.split("\n\n").filter((event) => event.startsWith("data: {"));
  const parsing = least(() => chunks.map((event) => JSON.parse(event.slice(6))));
  expect(least(() => decoded(burst))).toBeLessThan(Math.max(60, 3 * parsing));
});

function decoded(text: string) {
  const decoder = createDecoder(head);
  return decoder.end().reduce(advance, decoder.push(text).reduce(advance, noAnswer));
}

/** The CPU time of the quickest of some runs, in ms. */
function least(work: () => unknown): number {
  return Math.min(...Array.from({ length: 7 }, () => milliseconds(work)));
}

function milliseconds(work: () => unknown): number {
  const start = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000;
}
