import { expect, test } from "@playwright/test";
import { headingsOf, markdownTokens, type Token } from "../../src/core/markdown.ts";
import { many, shapes } from "../fixtures/slow-markdown.ts";
import { processorTime } from "./processor-time.ts";

/** The most milliseconds of processor time a text may take; other work on the machine does not count. */
const MOST = 100;
for (const [name, shape] of Object.entries(shapes)) {
  test(`never slow: ${name}`, () => {
    for (const n of [300, 3_000, 20_000, 50_000, 250_000]) {
      const text = shape(n).slice(0, 1_000_000);
      expect(
        fastest(() => markdownTokens(text)),
        `${n} times, tokens`,
      ).toBeLessThan(MOST);
      expect(
        fastest(() => headingsOf(text)),
        `${n} times, headings`,
      ).toBeLessThan(MOST);
      expect(rawOf(markdownTokens(text)).length).toBeGreaterThan(0);
    }
  });
}

const prose =
  "The **model** answers in _tokens_, see [the guide](https://example.com/a_b) and `max_tokens`. A token is about three quarters of a word; the limit counts what is asked and what is answered. ";
const item = "- **Name** [link](https://example.com/a_b_c) `code_x` and some words to read\n";
const ordinary: Readonly<Record<string, string>> = {
  "a list of 500 items": many(item, 500),
  "a loose list of 500 items": many(`${item}\n`, 500),
  "lists six deep": many(Array.from({ length: 6 }, (_, level) => `${many("  ", level)}${item}`).join(""), 40),
  "a long code fence": `\`\`\`js\n${many("const a_b = x[**_`<y>`_**] && *p; // [z](w)\n", 2_000)}\`\`\`\n`,
  "a table of 300 rows": `|a|b|c|\n|-|-|-|\n${many("|**x**|`y`|[z](w)|\n", 300)}`,
  "150 KB of prose": many(`${many(prose, 4)}\n\n`, 240).slice(0, 150_000),
  "a quotation of 200 lines": many("> quoted **words** here\n", 200),
  "a long paragraph": many(prose, 60),
};

for (const [name, text] of Object.entries(ordinary)) {
  test(`read as Markdown to its end: ${name}`, () => {
    const read = leavesOf(markdownTokens(text)).filter(({ type }) => type === "text");
    expect(read.filter(({ raw }) => /\*\*|\]\(|`/u.test(raw))).toEqual([]);
  });
}

test("a text too long to read is one plain text", () => {
  const text = many("**word** ", 30_000);
  expect(markdownTokens(text)).toEqual([{ type: "text", raw: text, text, escaped: false }]);
  expect(headingsOf(`# a\n${text}`)).toEqual([]);
});

test("one slow paragraph does not spoil the others", () => {
  const [before, , slow, , after] = markdownTokens(`**a**\n\n${many("**a* ", 3_000)}\n\n**b**`);
  expect([before, after].map((token) => leavesOf([token ?? plainest])[0]?.text)).toEqual(["a", "b"]);
  expect(leavesOf([slow ?? plainest])).toHaveLength(1);
});

test("headings, by level, with their marks taken off", () => {
  const text = [
    "# One *two* `three` [four](http://a.b) ##",
    "  ## snake_case_name",
    "###no heading",
    "```md\n# in a fence\n~~~\n```",
    "~~~~\n# in another\n~~~\n~~~~",
    "#### <b>raw</b> &amp; \\*escaped\\*",
    "#",
    "    # in code",
    "###### Six",
    "```\n# in a fence that stays open",
  ].join("\n");
  expect(headingsOf(text).map(({ level, text: title }) => `${level} ${title}`)).toEqual([
    "1 One two three four",
    "2 snake_case_name",
    "4 <b>raw</b> &amp; *escaped*",
    "6 Six",
  ]);
  expect(headingsOf("# a\r\n\r\n## b\r\n").map((heading) => heading.text)).toEqual(["a", "b"]);
});

interface Leaf {
  readonly type: string;
  readonly raw: string;
  readonly text: string;
}

const plainest: Token = { type: "text", raw: "", text: "", escaped: false };

/** The tokens that have no others in them. */
function leavesOf(tokens: readonly Token[]): readonly Leaf[] {
  return tokens.flatMap((token) => {
    const parts: unknown =
      "items" in token
        ? token["items"]
        : token.type === "table"
          ? cellsOf(token)
          : "tokens" in token
            ? token.tokens
            : [];
    if (Array.isArray(parts) && parts.length > 0) return leavesOf(parts as Token[]); // marked's own lists of tokens
    return [{ type: token.type, raw: token.raw, text: "text" in token ? String(token["text"]) : "" }];
  });
}

function cellsOf(table: Token): readonly Token[] {
  const { header, rows } = table as unknown as {
    header: { tokens: Token[] }[];
    rows: { tokens: Token[] }[][];
  }; // a table's
  return [...header, ...rows.flat()].flatMap((cell) => cell.tokens);
}

function rawOf(tokens: readonly Token[]): string {
  return tokens.map(({ raw }) => raw).join("");
}

/**
 * Processor time in ms, the least of five where the first are too long: the first compiles, and any may
 * collect garbage.
 */
function fastest(work: () => unknown): number {
  let least = Number.POSITIVE_INFINITY;
  for (let run = 0; run < 20 && least >= MOST; run += 1) {
    least = Math.min(least, processorTime(work));
  }
  return least;
}
