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

test("a burst of 20,000 events costs less than 60 ms", () => {
  const burst = new TextDecoder().decode(sseCases.find(({ id }) => id === "tiny-events")?.bytes);
  const best = Math.min(...[1, 2, 3, 4, 5].map(() => milliseconds(() => decoded(burst))));
  console.log(`20,000 events in ${best.toFixed(1)} ms`);
  expect(best).toBeLessThan(60);
});

function decoded(text: string) {
  const decoder = createDecoder(head);
  return [...decoder.push(text), ...decoder.end()].reduce(advance, noAnswer);
}

function milliseconds(work: () => unknown): number {
  const start = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000;
}
