/** Markdown to tokens, through marked, which has inputs that it takes minutes for: those stay plain text. */
import { Lexer, Parser, type Token, type Tokens } from "marked";

export type { Token, Tokens };

/** Above this many characters a text is shown as it is. */
const longest = 200_000;
/** A paragraph with more emphasis marks than this takes marked quadratic time (reliability.md 0.7). */
const mostMarks = 600;
/** Nested deeper than this, marked overflows the stack or takes quadratic time. */
const deepestNesting = 40;

/** Block tokens of the text; one paragraph of plain text where marked would freeze. */
export function markdownTokens(text: string): readonly Token[] {
  return isHeavy(text) ? [plain(text)] : new Lexer({ gfm: true }).lex(text);
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
  const outside = text.replace(/^(```|~~~)[\s\S]*?^\1/gmu, "");
  return [...outside.matchAll(/^(#{1,6})[ \t]+(.+?)[ \t]*#*$/gmu)].map(([, marks = "", title = ""]) => ({
    level: marks.length,
    text: title.replace(/[`*_]|\[([^\]]*)\]\([^)]*\)/gu, "$1"),
  }));
}

function childrenOf(token: Token): readonly Token[] {
  if (token.type === "list") return (token as Tokens.List).items; // marked tags its tokens by `type`
  if (token.type === "table") return tableCells(token as Tokens.Table); // as above
  return "tokens" in token && token.tokens ? token.tokens : [];
}

function tableCells(table: Tokens.Table): readonly Token[] {
  return [...table.header, ...table.rows.flat()].flatMap((cell) => cell.tokens);
}

function isHeavy(text: string): boolean {
  if (text.length > longest) return true;
  return text.split(/\n[ \t]*\n/u).some(isHeavyBlock);
}

function isHeavyBlock(block: string): boolean {
  return (
    count(block, /[*_~`[\]<&]/gu) > mostMarks || /^[ \t]*(?:[>*+-][ \t]*){40}/mu.test(block) || isDeep(block)
  );
}

/** A list nested by indentation: marked re-reads the rest of it at each level. */
function isDeep(block: string): boolean {
  return /^ {80,}\S/mu.test(block) && count(block, /^ *[*+-] /gmu) > deepestNesting;
}

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}

function plain(text: string): Tokens.Text {
  return { type: "text", raw: text, text, escaped: false };
}
