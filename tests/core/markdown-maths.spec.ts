import { isDeepStrictEqual } from "node:util";
import { expect, test } from "@playwright/test";
import fc from "fast-check";
import { Lexer } from "marked";
import { blockHtml, markdownTokens, type Token } from "../../src/core/markdown.ts";

/** A text, and how it is read: formulas in ⟨…⟩ and blocks of them in ⟦…⟧, what holds others in (…). */
const readings: readonly (readonly [what: string, source: string, read: string])[] = [
  ["dollars in a line", "a $x$ b", "(a ⟨x⟩ b)"],
  ["parentheses and brackets", "\\(a_1\\) and \\[b*c*\\] d", "(⟨a_1⟩ and ⟦b*c*⟧ d)"],
  ["display within a line", "a $$x$$ b", "(a ⟦x⟧ b)"],
  ["a block", "$$\nx\n$$", "⟦x⟧"],
  ["Chinese on both sides", "其中$x$是数", "(其中⟨x⟩是数)"],
  ["money", "costs $5 and $6", "(costs $5 and $6)"],
  ["money at a closing mark", "$20,000 and a$30", "($20,000 and a$30)"],
  ["dollars of a country", "US$5 or 5 AU$ more", "(US$5 or 5 AU$ more)"],
  ["a space within the opening mark", "$ x$ b", "($ x$ b)"],
  ["a space within the closing mark", "$x $ b", "($x $ b)"],
  ["a digit behind", "$x$5", "($x$5)"],
  ["escaped dollars", "\\$5 and $x \\$ y$", "($5 and ⟨x \\$ y⟩)"],
  ["nothing between the marks", "$$$$ \\(\\) \\[ \\]", "($$$$ () [ ])"],
  ["shell variables", "$HOME and $PATH go", "($HOME and $PATH go)"],
  ["code", "`$a$` $b$ `c$` d$ ``$`e$``", "($a$ ⟨b⟩ c$ d$ $`e$)"],
  ["a dollar with code behind it", "x $a`b$` c$", "(x $ab$ c$)"],
  ["a backslash that ends code", "`a\\` $x$ `b`", "(a\\ ⟨x⟩ b)"],
  ["a fence", "```\n$$\nx\n$$\n```\n$$y$$", "$$\nx\n$$ ⟦y⟧"],
  ["a fence that stays open", "~~~\n$$x$$", "$$x$$"],
  ["emphasis around and across", "*a $x*y$ b* __c__", "((a ⟨x*y⟩ b) (c))"],
  ["no emphasis inside", "$a_1$ and $b_2$, $c*d*e$", "(⟨a_1⟩ and ⟨b_2⟩, ⟨c*d*e⟩)"],
  ["a block in a paragraph", "a\n$$\nx\n- y\n$$\nb", "(a) ⟦x\n- y⟧ (b)"],
  ["a block of lines that underline", "a\n$$\nx\n=\ny\n$$", "(a) ⟦x\n=\ny⟧"],
  ["a block behind a table", "|a|\n|-|\n$$x$$", "(a) ⟦x⟧"],
  ["text behind a block", "$$x$$ is it", "⟦x⟧ ( is it)"],
  ["a block in a list", "- a\n  \\[\n  x\n  - y\n  \\]\n- b $c$", "(((a) ⟦x\n- y⟧) ((b ⟨c⟩)))"],
  ["a block in a quotation", "> \\[\n> x\n> \\]\n> b", "(⟦x⟧ (b))"],
  ["a blank line ends it", "$$\nx\n\ny $$", "($$\nx) (y $$)"],
  ["a block that is still open", "a\n\n$$\nx\n- *y*", "(a) ($$\nx\n- *y*)"],
  ["a line that is still open", "a \\(x", "(a (x)"],
  ["line breaks in TeX", "\\[a \\\\[2pt] b\\]", "⟦a \\\\[2pt] b⟧"],
  ["escaped backslashes", "\\\\(a\\\\) \\\\[b\\\\]", "(\\(a\\) \\[b\\])"],
  ["links that are escaped", "\\[1\\](https://a.b)", "([1]((https://a.b)))"],
  ["formulas in links", "[a $x$](https://b.c)", "((a ⟨x⟩))"],
  ["headings", "# T $x$", "(T ⟨x⟩)"],
  ["tables", "|a|b|\n|-|-|\n|$x$|\\(y\\)|", "(a)(b)(⟨x⟩)(⟨y⟩)"],
];

for (const [what, source, read] of readings) {
  test(`formulas: ${what}`, () => {
    expect(markdownTokens(source).map(reading).filter(Boolean).join(" ")).toBe(read);
  });
}

test("a formula among raw HTML is shown as it was written", () => {
  const [block] = markdownTokens("<b>a</b> $x<y$");
  expect(block && blockHtml(block)).toBe("<p><b>a</b> $x&lt;y$</p>\n");
});

const words = [
  "a",
  " ",
  "\n",
  "\n\n",
  "*",
  "_",
  "**",
  "`",
  "```\n",
  "- ",
  "# ",
  "> ",
  "[b](c)",
  "\\*",
  "|",
  "1. ",
];
const marked = fc.array(fc.constantFrom(...words), { maxLength: 60 }).map((parts) => parts.join(""));
const mathematical = fc
  .array(
    fc.constantFrom("a", " ", "\n", "\n\n", "_", "`", "$", "$$", "\\(", "\\)", "\\[", "\\]", "\\", "5", "（"),
    {
      maxLength: 60,
    },
  )
  .map((parts) => `a${parts.join("")}`);

test("a text without maths is read as marked reads it", () => {
  fc.assert(
    fc.property(marked, (text) =>
      isDeepStrictEqual([...markdownTokens(text)], [...new Lexer({ gfm: true }).lex(text)]),
    ),
    { numRuns: 1_000 },
  );
});

test("no character of a text is lost, whatever marks it holds", () => {
  fc.assert(
    fc.property(mathematical, (text) => {
      const blocks = markdownTokens(text);
      const isKept = (block: Token): boolean =>
        block.type !== "paragraph" || rawOf(childrenOf(block)) === sourceOf(block);
      return sameButForItsEnd(rawOf(blocks), text) && blocks.every(isKept);
    }),
    { numRuns: 1_000, examples: [["a\n$$a$$ "]] },
  );
});

/** Of one space that ends a text marked makes a line end. */
function sameButForItsEnd(one: string, other: string): boolean {
  return one.length === other.length && one.trimEnd() === other.trimEnd();
}

function childrenOf(token: Token): readonly Token[] {
  return "tokens" in token ? (token.tokens ?? []) : [];
}

function sourceOf(token: Token): string {
  return "text" in token ? String(token.text) : "";
}

function rawOf(tokens: readonly Token[]): string {
  return tokens.map(({ raw }) => raw).join("");
}

function reading(token: Token): string {
  const text = "text" in token ? String(token["text"]) : "";
  if (token.type === "math") return token["display"] === true ? `⟦${text}⟧` : `⟨${text}⟩`;
  if (token.type === "space") return "";
  const parts = partsOf(token);
  if (parts === undefined) return text;
  const isBlock = ["list", "list_item", "blockquote"].includes(token.type);
  return `(${parts.map(reading).join(isBlock ? " " : "")})`.replace(
    /^\(\((.*)\)\)$/su,
    (all, cells: string) => (token.type === "table" ? `(${cells})` : all),
  );
}

function partsOf(token: Token): readonly Token[] | undefined {
  if (token.type === "list") return token["items"] as Token[]; // marked's own lists of tokens
  if (token.type === "table") {
    const { header, rows } = token as unknown as { header: Token[]; rows: Token[][] }; // a table's cells
    return [...header, ...rows.flat()];
  }
  return "tokens" in token ? token.tokens : undefined;
}
