import { expect, test } from "@playwright/test";
import fc from "fast-check";
import { longestOutput, mostOutputs, OutputRoom } from "../../../src/core/python/output-room.ts";

test("a stream is cut where the room ends, and nothing of it comes behind", () => {
  const room = new OutputRoom();
  expect(room.stream("stdout", "x".repeat(longestOutput - 1))).toHaveLength(longestOutput - 1);
  expect(room.stream("stdout", "ab")).toBe("a");
  expect(room.stream("stdout", "c")).toBe("");
  room.clear();
  expect(room.stream("stdout", "c")).toBe("c");
});

test("behind a flood there is room for some outputs, and not for many", () => {
  const room = new OutputRoom();
  room.stream("stdout", "x".repeat(longestOutput));
  expect(room.output(50_000)).toBe(true);
  expect(room.output(60_000)).toBe(false);
  const fitting = Array.from({ length: 100 }, () => room.output(10)).filter(Boolean);
  expect(fitting).toHaveLength(49);
});

test("an update takes what it has more, as often as it stands there", () => {
  const room = new OutputRoom();
  expect(room.update(1, "a")).toBe(false);
  room.output(10, "a");
  room.output(10, "a");
  expect(room.update(longestOutput / 2, "a")).toBe(true);
  expect(room.update(longestOutput / 2 + 1, "a")).toBe(false);
  expect(room.update(5, "a")).toBe(true);
  expect(room.output(longestOutput - 10)).toBe(true);
});

const steps = fc.array(
  fc.oneof(
    fc.record({
      type: fc.constant("stream" as const),
      name: fc.constantFrom("a", "b"),
      length: fc.nat(900_000),
    }),
    fc.record({
      type: fc.constantFrom("output" as const, "update" as const),
      id: fc.constantFrom("x", "y"),
      length: fc.nat(900_000),
    }),
  ),
  { maxLength: 40 },
);

test("whatever is put out, what is kept is within the limits", () => {
  fc.assert(
    fc.property(steps, (all) => {
      const room = new OutputRoom();
      const kept: { id?: string; length: number }[] = [];
      for (const step of all) {
        if (step.type === "stream")
          kept.push({ length: room.stream(step.name, "x".repeat(step.length)).length });
        else if (step.type === "output" && room.output(step.length, step.id)) kept.push({ ...step });
        else if (step.type === "update" && room.update(step.length, step.id)) {
          for (const each of kept) if (each.id === step.id) each.length = step.length;
        }
      }
      expect(kept.length).toBeLessThanOrEqual(mostOutputs + 50);
      expect(kept.reduce((sum, { length }) => sum + length, 0)).toBeLessThanOrEqual(longestOutput + 100_000);
    }),
    { numRuns: 200 },
  );
});
