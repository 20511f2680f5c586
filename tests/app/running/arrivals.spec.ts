import { expect, test } from "@playwright/test";
import fc from "fast-check";
import { Arrivals, mostArrivals } from "../../../src/app/running/arrivals.ts";
import { readRun } from "../../../src/core/records/records.ts";
import { runOf } from "../../fixtures/sse-expectations.ts";

function noted(pieces: readonly (readonly [length: number, pause: number])[]): readonly number[] {
  const arrivals = new Arrivals();
  let [length, time] = [0, 0];
  for (const [added, pause] of pieces) {
    length += added;
    time += pause;
    arrivals.add(length, time);
  }
  return arrivals.pairs;
}

test("each piece has its time; those of one millisecond share it", () => {
  expect(
    noted([
      [5, 3],
      [5, 0],
      [1, 2],
      [9, 10],
    ]),
  ).toEqual([10, 3, 11, 5, 20, 15]);
});

test("a stream of a hundred thousand pieces is kept in few pairs, its end exactly", () => {
  const pairs = noted(Array.from({ length: 100_000 }, () => [7, 1] as const));
  expect(pairs.length).toBeLessThanOrEqual(2 * mostArrivals);
  expect(pairs.length).toBeGreaterThan(mostArrivals / 2);
  expect(pairs.slice(-2)).toEqual([700_000, 100_000]);
  const gaps = pairs.map((number, place) => number - (pairs[place - 2] ?? 0));
  expect(Math.max(...gaps)).toBeLessThanOrEqual(7 * 8);
});

test("whatever arrives can be stored and read again", () => {
  const pieces = fc.array(fc.tuple(fc.integer({ min: 1, max: 9 }), fc.nat(3)));
  fc.assert(
    fc.property(pieces, (some) => {
      const timing = { first: 1, total: 2, arrivals: noted(some) };
      const run = { ...runOf({ status: 200, contentType: "" }, ""), timing };
      expect(readRun(structuredClone(run))).toEqual(run);
    }),
  );
});

for (const arrivals of [[1], [2, 1, 1, 1], [1, 2, 2, 1], [1, -1], [1, 1.5], ["1", 1], "x"]) {
  test(`times that cannot be are left out: ${JSON.stringify(arrivals)}`, () => {
    const run = runOf({ status: 200, contentType: "" }, "");
    expect(readRun({ ...run, timing: { total: 2, arrivals } })).toEqual({ ...run, timing: { total: 2 } });
  });
}
