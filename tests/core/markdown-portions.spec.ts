import { expect, test } from "@playwright/test";
import fc from "fast-check";
import { markdownTokens, type Token } from "../../src/core/markdown.ts";
import { portionOf } from "../../src/core/markdown-portions.ts";
import { many, shapes } from "../fixtures/slow-markdown.ts";

const share = 500;

/** The portions that a text is drawn in, one a frame, until it is all there. */
function portionsOf(tokens: readonly Token[]): readonly ReturnType<typeof portionOf>[] {
  const portions = [portionOf(tokens, share)];
  for (let last = portions[0]; last && !last.whole; last = portions.at(-1)) {
    portions.push(portionOf(tokens, last.weight + share));
    if (portions.length > 10_000) throw new Error("It never ends.");
  }
  return portions;
}

function sourceOf(tokens: readonly Token[]): string {
  return tokens.map(({ raw }) => raw).join("");
}

const line = fc.constantFrom(
  "- a",
  "1. b",
  "> c",
  "|a|b|\n|-|-|\n|1|2|",
  "```\nd\n```",
  "words **e**",
  "",
  "# f",
);
const text = fc.array(line, { maxLength: 40 }).map((lines) => lines.join("\n"));

test("an ordinary text is drawn at once, as it was read", () => {
  fc.assert(
    fc.property(text, (source) => {
      const tokens = markdownTokens(source);
      const { blocks, whole } = portionOf(tokens, share);
      expect(whole).toBe(true);
      expect(blocks).toEqual([...tokens]);
    }),
  );
});

test("whatever the share, each portion brings more, and the last is the text", () => {
  fc.assert(
    fc.property(text, fc.integer({ min: 1, max: 20 }), (source, room) => {
      const tokens = markdownTokens(source);
      let drawn = portionOf(tokens, room);
      while (!drawn.whole) {
        const next = portionOf(tokens, drawn.weight + room);
        expect(next.weight > drawn.weight || next.whole).toBe(true);
        drawn = next;
      }
      expect(drawn.blocks).toEqual([...tokens]);
    }),
  );
});

for (const [name, shape] of Object.entries(shapes)) {
  test(`nothing of it is lost, and no portion is heavy: ${name}`, () => {
    const tokens = markdownTokens(shape(20_000).slice(0, 1_000_000));
    const portions = portionsOf(tokens);
    const steps = portions.map(({ weight }, at) => weight - (portions[at - 1]?.weight ?? 0));
    expect(Math.max(...steps)).toBeLessThanOrEqual(share + 5_000);
    expect(sourceOf(portions.at(-1)?.blocks ?? [])).toBe(sourceOf(tokens));
  });
}

test("a table that no browser lays out in time is its source", () => {
  const table = `|a|b|\n|-|-|\n${many("|1|2|\n", 3_000)}`;
  const { blocks } = portionsOf(markdownTokens(table)).at(-1) ?? { blocks: [] };
  expect(new Set(blocks.map(({ type }) => type))).toEqual(new Set(["text"]));
  expect(sourceOf(blocks)).toBe(table);
});

test("a long text is in pieces that end with lines, or with words", () => {
  const pieces = (source: string): readonly string[] => {
    const portion = portionsOf(markdownTokens(source)).at(-1);
    return (portion?.blocks ?? []).map(({ raw }) => raw);
  };
  expect(pieces(many("one line of words\n", 20_000)).every((piece) => piece.endsWith("words\n"))).toBe(true);
  expect(pieces(many("word ", 60_000)).every((piece) => piece.endsWith("word "))).toBe(true);
  expect(pieces(many("x", 300_000)).join("")).toBe(many("x", 300_000));
});
