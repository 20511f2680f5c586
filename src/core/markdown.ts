/** Markdown to tokens, through marked, which takes minutes for some inputs: what would take long stays plain text. */
import { Lexer, Parser, type Token, type Tokens, type TokensList } from "marked";

export type { Token, Tokens };

/** Above this many characters a text is shown as it is. */
const longest = 200_000;
/** What reading one text may cost, in microseconds or so: reliability.md 6 wants a page that answers within 100 ms. */
const budget = 60_000;
/** Blocks nested deeper than this are left as text; marked reads what is inside once for each level. */
const deepest = 24;
/** What begins an item of a list. */
const marker = /^[ \t]*(?:[*+-]|\d{1,9}[.)])(?:[ \t]|$)/u;
/** A heading longer than this is cut in the outline. */
const longestHeading = 300;

/** Block tokens of the text; plain text in place of what would freeze the page. */
export function markdownTokens(text: string): readonly Token[] {
  return text.length > longest ? [plain(text)] : new FrugalLexer({ gfm: true }).lex(text);
}

/** HTML of one block that holds raw HTML; it must go through the sanitising sink. */
export function blockHtml(token: Token): string {
  return Parser.parse([token], { gfm: true });
}

/** Whether the block, or a part of it, is raw HTML. */
export function holdsHtml(token: Token): boolean {
  if (token.type === "html") return true;
  return childrenOf(token).some(holdsHtml);
}

/** Headings of a text with their level, for the outline; cheap, and blind to Setext headings. */
export function headingsOf(text: string): readonly { readonly level: number; readonly text: string }[] {
  if (text.length > longest) return [];
  return linesOutsideFences(text).flatMap((line) => {
    const [, marks, source = ""] = /^ {0,3}(#{1,6})[ \t]+(\S.*)/u.exec(line.slice(0, longestHeading)) ?? [];
    const title = source.trimEnd().replace(/(?:^|[ \t]+)#+$/u, "");
    if (marks === undefined || title === "") return [];
    return [{ level: marks.length, text: inlineText(title) }];
  });
}

/**
 * marked's lexer with a purse: each piece of text is read only when the rest of the budget covers what it costs.
 * The costs were measured: marked is linear in most things, but quadratic in the delimiters of one paragraph,
 * which it looks for up to its end, and in the lines of one list item, which it joins one by one.
 */
class FrugalLexer extends Lexer {
  #left = budget;
  #depth = 0;

  override blockTokens(source: string, tokens?: Token[], clipped?: boolean): Token[];
  override blockTokens(source: string, tokens?: TokensList, clipped?: boolean): TokensList;
  override blockTokens(source: string, tokens: Token[] = [], clipped?: boolean): Token[] {
    if (this.#depth === deepest || !this.#pay(blockCost(source))) return spill(tokens, source);
    this.#depth += 1;
    const read = super.blockTokens(source, tokens, clipped);
    this.#depth -= 1;
    return read;
  }

  override inlineTokens(source: string, tokens: Token[] = []): Token[] {
    return this.#pay(inlineCost(source)) ? super.inlineTokens(source, tokens) : spill(tokens, source);
  }

  #pay(cost: number): boolean {
    if (cost > this.#left) return false;
    this.#left -= cost;
    return true;
  }
}

/** marked reads on in the list that it passes, so the plain text must be put there. */
function spill(tokens: Token[], source: string): Token[] {
  tokens.push(plain(source));
  return tokens;
}

/** marked looks for the end of each mark up to the end of its paragraph, and of each address in its word. */
function inlineCost(source: string): number {
  const marks = count(source, /[*_]+|[~`]+|\[|</gu);
  const words = source.match(/[!-~]{100,}/gu) ?? [];
  const addresses = words.reduce((sum, { length }) => sum + length ** 2, 0);
  return 4 + source.length / 60 + marks * (2 + marks / 25 + source.length / 1500) + addresses / 150;
}

function blockCost(source: string): number {
  const lines = source.split("\n");
  const quoted = count(source, /^[ \t]*>/gmu);
  return 4 + source.length / 60 + 2 * lines.length + quoted * (5 + quoted / 40) + itemCosts(lines);
}

/** marked copies a list item as it is by then for each line more that it has. */
function itemCosts(lines: readonly string[]): number {
  let [cost, length, indent, afterBlank] = [0, 0, Number.POSITIVE_INFINITY, false];
  for (const line of lines) {
    const column = line.search(/\S/u);
    if (column >= 0 && column <= indent) {
      if (marker.test(line)) [indent, length] = [column, 0];
      else if (afterBlank) indent = Number.POSITIVE_INFINITY;
    }
    if (indent !== Number.POSITIVE_INFINITY) cost += length / 75;
    length += line.length;
    afterBlank = column < 0;
  }
  return cost;
}

function childrenOf(token: Token): readonly Token[] {
  if (token.type === "list") return (token as Tokens.List).items; // marked tags its tokens by `type`
  if (token.type === "table") return tableCells(token as Tokens.Table); // as above
  return "tokens" in token && token.tokens ? token.tokens : [];
}

function tableCells(table: Tokens.Table): readonly Token[] {
  return [...table.header, ...table.rows.flat()].flatMap((cell) => cell.tokens);
}

function linesOutsideFences(text: string): readonly string[] {
  let fence = "";
  return text.split(/\r?\n/u).filter((line) => {
    const [, mark = "", rest = ""] = /^ {0,3}(`{3,}|~{3,})(.*)/u.exec(line) ?? [];
    if (fence === "") fence = mark.startsWith("`") && rest.includes("`") ? "" : mark;
    else if (mark.startsWith(fence) && rest.trim() === "") fence = "";
    else return false;
    return fence === "";
  });
}

/** What is read of inline Markdown: the text without its marks. */
function inlineText(source: string): string {
  return new FrugalLexer({ gfm: true }).inlineTokens(source).map(textOf).join("");
}

function textOf(token: Token): string {
  if ("tokens" in token && token.tokens && token.tokens.length > 0) return token.tokens.map(textOf).join("");
  return "text" in token ? String(token.text) : token.raw;
}

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}

function plain(text: string): Tokens.Text {
  return { type: "text", raw: text, text, escaped: false };
}
