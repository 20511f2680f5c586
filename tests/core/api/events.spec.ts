import { expect, test } from "@playwright/test";
import fc from "fast-check";
import { arrivedAt, createEventLog, type StreamEvent } from "../../../src/core/api/events.ts";
import { rhythmOf } from "../../../src/core/api/events-rhythm.ts";

function eventsOf(...pieces: readonly string[]): readonly StreamEvent[] {
  const log = createEventLog();
  return [...pieces.flatMap((piece) => log.push(piece)), ...log.end()];
}

/** Each event as what it says and the text that was there when it was complete. */
function seen(raw: string): readonly string[][] {
  return eventsOf(raw).map(({ type, event, data, end }) => [
    type === "comment" ? ":" : event,
    data,
    raw.slice(0, end),
  ]);
}

const streams: Readonly<Record<string, readonly (readonly [raw: string, name: string, data: string])[]>> = {
  LF: [
    ["data: a\n\n", "message", "a"],
    ["event: ping\ndata: b\ndata: c\n\n", "ping", "b\nc"],
  ],
  CRLF: [
    ["data: a\r\n\r\n", "message", "a"],
    ["data: b\r\n\r\n", "message", "b"],
  ],
  CR: [
    ["data: a\r\r", "message", "a"],
    ["data: b\r\r", "message", "b"],
  ],
  comments: [
    [": OPENROUTER PROCESSING\n", ":", "OPENROUTER PROCESSING"],
    ["\n:\n", ":", ""],
    ["\ndata: a\r\n\r\n", "message", "a"],
    ["data: b\n:x\n", ":", "x"],
    ["\n", "message", "b"],
  ],
  "a byte order mark": [["\uFEFFdata: a\n\n", "message", "a"]],
  "a byte order mark and a comment": [
    ["\uFEFF:a\n", ":", "a"],
    ["data: b\n\n", "message", "b"],
  ],
  "blank lines and other fields": [["\n\n\nid: 1\nretry: 5\n\nfoo\ndata: a\n\n", "message", "a"]],
  "an end without a blank line": [
    ["data: a\n\n", "message", "a"],
    ["data: b", "message", "b"],
  ],
  "an end in half a line end": [["data: a\r\n\r", "message", "a"]],
};

for (const [name, parts] of Object.entries(streams)) {
  test(`tells where each event ended: ${name}`, () => {
    const raw = parts.map(([text]) => text).join("");
    const wanted = parts.map(([, event, data], place) => {
      const before = parts.slice(0, place + 1).map(([text]) => text);
      return [event, data, before.join("")];
    });
    expect(seen(raw)).toEqual(wanted);
  });
}

test("events are the same however the text is cut", () => {
  const piece = fc.constantFrom("data: a", ":b", "event: e", "\n", "\r", "\r\n", "\uFEFF", "x", "");
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
      expect(eventsOf(...pieces)).toEqual(eventsOf(pieces.join("")));
      expect(eventsOf(...pieces.join(""))).toEqual(eventsOf(pieces.join("")));
    }),
  );
});

test("what was pending at the end is marked so", () => {
  expect(eventsOf("data: a\n\ndata: b").map(({ pending }) => pending)).toEqual([false, true]);
});

test("one long event in many pieces is not read again for each", () => {
  const pieces = Array.from({ length: 4000 }, () => "x".repeat(1000));
  const start = performance.now();
  expect(eventsOf("data: ", ...pieces, "\n\n")[0]?.data).toHaveLength(4_000_000);
  expect(performance.now() - start).toBeLessThan(4000);
});

test("an event arrived when its end had", () => {
  const arrivals = [10, 5, 30, 8, 31, 20];
  expect([0, 1, 10, 11, 30, 31, 32].map((end) => arrivedAt(arrivals, end))).toEqual([
    5,
    5,
    5,
    8,
    8,
    20,
    undefined,
  ]);
  expect(arrivedAt([], 1)).toBeUndefined();
});

test("the rhythm counts every event once, and finds the longest pause", () => {
  expect(rhythmOf([100, 100, 150, 350, 400], 4)).toEqual({
    length: 400,
    beats: [0, 3, 0, 2],
    longestPause: { before: 3, ms: 200 },
  });
  expect(rhythmOf([], 2)).toEqual({ length: 0, beats: [0, 0], longestPause: { before: 0, ms: 0 } });
  fc.assert(
    fc.property(fc.array(fc.nat(100_000)), fc.integer({ min: 1, max: 300 }), (times, parts) => {
      const { beats } = rhythmOf(
        times.toSorted((a, b) => a - b),
        parts,
      );
      expect(beats).toHaveLength(parts);
      expect(beats.reduce((sum, beat) => sum + beat, 0)).toBe(times.length);
    }),
  );
});
