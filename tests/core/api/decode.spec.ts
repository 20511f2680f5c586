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
  const [parsing, decoding] = leastOf(
    () => chunks.map((event) => JSON.parse(event.slice(6))),
    () => decoded(burst),
  );
  expect(decoding).toBeLessThan(Math.max(60, 3 * parsing));
});

function decoded(text: string) {
  const decoder = createDecoder(head);
  return decoder.end().reduce(advance, decoder.push(text).reduce(advance, noAnswer));
}

/**
 * The CPU times of the quickest of some runs of each, in ms; they take turns, so that both meet the same
 * machine.
 */
function leastOf(one: () => unknown, other: () => unknown): readonly [number, number] {
  const rounds = Array.from({ length: 15 }, () => [milliseconds(one), milliseconds(other)] as const);
  return [Math.min(...rounds.map(([time]) => time)), Math.min(...rounds.map(([, time]) => time))];
}

function milliseconds(work: () => unknown): number {
  const start = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000;
}
