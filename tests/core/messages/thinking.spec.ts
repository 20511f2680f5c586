import { expect, test } from "@playwright/test";
import fc from "fast-check";
import { thoughtIn } from "../../../src/core/messages/thinking.ts";

const cases: readonly [text: string, growing: boolean, reasoning: string, rest: string][] = [
  ["plain", false, "", "plain"],
  ["  plain", true, "", "  plain"],
  ["<think>a</think>b", false, "a", "b"],
  ["\n<think>\na\n</think>\n\nb </think>", false, "a", "b </think>"],
  ["<think>a", true, "a", ""],
  ["<think>a", false, "a", ""],
  ["<th", true, "", ""],
  ["<th", false, "", "<th"],
  ["<thing>", true, "", "<thing>"],
  ["b <think>a</think>", false, "", "b <think>a</think>"],
  ["<think></think>b", false, "", "b"],
  ["", true, "", ""],
];

for (const [text, growing, reasoning, rest] of cases) {
  test(`${JSON.stringify(text)}, ${growing ? "growing" : "whole"}`, () => {
    expect(thoughtIn(text, growing)).toEqual({ reasoning, text: rest });
  });
}

test("of a text that grows, what was shown as the answer stays the beginning of it", () => {
  const piece = fc.constantFrom("<think>", "</think>", "<th", "ink>", "a", " ", "\n", "<", ">");
  fc.assert(
    fc.property(fc.array(piece), fc.array(piece), (begin, more) => {
      const before = thoughtIn(begin.join(""), true).text;
      const after = thoughtIn([...begin, ...more].join(""), true).text;
      expect(before.trim() === "" || after.startsWith(before)).toBe(true);
    }),
  );
});
