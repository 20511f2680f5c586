import { isDeepStrictEqual } from "node:util";
import { expect, test } from "@playwright/test";
import fc from "fast-check";
import { type ReadMarkdown, readOn, readWhole, unread } from "../../src/core/growing-markdown.ts";
import { markdownTokens } from "../../src/core/markdown.ts";

const pieces = [
  "word ",
  "**bold** ",
  "`code` ",
  "\n",
  "\n\n",
  "\r\n",
  "- item ",
  "1. one ",
  "  - inner ",
  "    ",
  "> quote ",
  "# Head ",
  "---",
  "===",
  "```\n",
  "~~~",
  "| a | b |\n| - | - |\n",
  "$$",
  "\\[x\\]",
  "$x$ ",
  "[link](https://example.com) ",
  "[named] ",
  "[named]: https://example.com\n",
  "<b>",
  "<!-- ",
  "-->",
  "问题。",
];
const text = fc.array(fc.constantFrom(...pieces), { maxLength: 40 }).map((parts) => parts.join(""));
const cuts = fc.array(fc.nat(300), { maxLength: 12 });

function grown(source: string, places: readonly number[]): ReadMarkdown {
  const ends = places.map((place) => Math.min(place, source.length)).sort((a, b) => a - b);
  return ends.reduce((read, end) => readOn(read, source.slice(0, end)), unread);
}

test("a text that has grown is read as one that came whole", () => {
  fc.assert(
    fc.property(text, cuts, (source, places) => {
      const whole = [...markdownTokens(source.replaceAll("\r\n", "\n"))];
      return isDeepStrictEqual([...readWhole(grown(source, places), source).tokens], whole);
    }),
    { numRuns: 2_000 },
  );
});

test("blocks that can change no more stay the same objects", () => {
  const source = Array.from({ length: 50 }, (_, n) => `Paragraph ${n} of *many*.\n\n`).join("");
  const half = readOn(unread, source.slice(0, source.length / 2));
  const whole = readWhole(readOn(half, source), source);
  expect(half.finished.length).toBeGreaterThan(40);
  expect(half.finished.every((token, place) => whole.tokens[place] === token)).toBe(true);
});

test("a text that did not grow is read anew", () => {
  const read = readOn(readOn(unread, "one\n\ntwo\n\nthree\n\n"), "other");
  expect(read.tokens).toEqual([...markdownTokens("other")]);
});
