/**
 * Markdown to tokens, through marked, which takes minutes for some inputs: what would take long stays plain
 * text.
 */
import {
  Hooks,
  Lexer,
  type MarkedOptions,
  Parser,
  type Token,
  Tokenizer,
  type Tokens,
  type TokensList,
} from "marked";
import { blockCost, inlineCost } from "./markdown-costs.ts";
import { blockFormulas, type Formula, inlineFormulas, maskFormulas } from "./markdown-maths.ts";

export type { Token, Tokens };

/** A formula in TeX; one for display stands by itself. */
export interface MathToken extends Tokens.Generic {
  readonly type: "math";
  readonly text: string;
  readonly display: boolean;
}

/** Above this many characters a text is shown as it is. */
const longest = 200_000;
/**
 * What reading one text may cost, in microseconds or so: reliability.md 6 wants a page that answers within
 * 100 ms.
 */
const budget = 60_000;
/** Blocks nested deeper than this are left as text; marked reads what is inside once for each level. */
const deepest = 24;
/** What drawing a formula costs beside reading it, in the same measure. */
const formulaCost = 20;
const plainOptions: MarkedOptions = { gfm: true };
/** A heading longer than this is cut in the outline. */
const longestHeading = 300;

/** Block tokens of the text; plain text in place of what would freeze the page. */
export function markdownTokens(text: string): readonly Token[] {
  return text.length > longest ? [textToken(text)] : new FrugalLexer().lex(text);
}

/** HTML of one block that holds raw HTML; it must go through the sanitising sink. */
export function blockHtml(token: Token): string {
  return Parser.parse([token], { gfm: true, extensions: { renderers: { math: mathHtml }, childTokens: {} } });
}

/** Among raw HTML a formula is shown as it was written. */
function mathHtml({ raw }: Tokens.Generic): string {
  return String(raw).replaceAll("&", "&amp;").replaceAll("<", "&lt;");
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
 * marked's lexer with a purse: each piece of text is read only when the rest of the budget covers what it
 * costs. The costs were measured: marked is linear in most things, but quadratic in the delimiters of one
 * paragraph, which it looks for up to its end, and in the lines of one list item, which it joins one by one.
 */
class FrugalLexer extends Lexer {
  #left = budget;
  #depth = 0;

  constructor() {
    super({ ...plainOptions, tokenizer: new ClippedTokenizer() });
  }

  override blockTokens(source: string, tokens?: Token[], clipped?: boolean): Token[];
  override blockTokens(source: string, tokens?: TokensList, clipped?: boolean): TokensList;
  override blockTokens(source: string, tokens: Token[] = [], clipped?: boolean): Token[] {
    if (this.#depth === deepest || !this.#pay(blockCost(source))) return spill(tokens, source);
    this.#depth += 1;
    const read = this.#withMaths(source, blockFormulas(source), () =>
      super.blockTokens(source, tokens, clipped),
    );
    this.#depth -= 1;
    return read;
  }

  override inlineTokens(source: string, tokens: Token[] = []): Token[] {
    if (!this.#pay(inlineCost(source))) return spill(tokens, source);
    const formulas = inlineFormulas(source);
    if (!this.#pay(formulaCost * formulas.length)) return spill(tokens, source);
    return this.#withMaths(source, formulas, () => super.inlineTokens(source, tokens));
  }

  /** marked eats backslashes, so the formulas are found before it; without any it reads as it always does. */
  #withMaths(source: string, formulas: readonly Formula[], read: () => Token[]): Token[] {
    const outer = this.options;
    this.options = formulas.length > 0 ? mathOptions(source, formulas) : plainOptions;
    const tokens = read();
    this.options = outer;
    return tokens;
  }

  #pay(cost: number): boolean {
    if (cost > this.#left) return false;
    this.#left -= cost;
    return true;
  }
}

/** marked ends only a paragraph where a formula begins; an underlined heading and a table end there, too. */
class ClippedTokenizer extends Tokenizer {
  override lheading(source: string): Tokens.Heading | undefined {
    return super.lheading(this.#clip(source));
  }

  override table(source: string): Tokens.Table | undefined {
    return super.table(this.#clip(source));
  }

  #clip(source: string): string {
    const [start] = this.lexer.options.extensions?.startBlock ?? [];
    const at = start?.call({ lexer: this.lexer }, source) ?? -1;
    return at < 0 ? source : source.slice(0, at);
  }
}

/** Makes marked take these formulas where they stand in the source, and see no emphasis in them. */
function mathOptions(source: string, formulas: readonly Formula[]): MarkedOptions {
  let next = 0;
  const ahead = (at: number): Formula | undefined => {
    while ((formulas[next]?.from ?? at) < at) next += 1;
    return formulas[next];
  };
  const take = (rest: string): Tokens.Generic | undefined => {
    const formula = ahead(source.length - rest.length);
    return formula?.from === source.length - rest.length ? mathToken(source, formula) : undefined;
  };
  const start = (rest: string): number => {
    const at = source.length - rest.length;
    return (ahead(at)?.from ?? at - 1) - at;
  };
  const found = { inline: [take], startInline: [start], block: [take], startBlock: [start] };
  const hooks = Object.assign(new Hooks(), {
    emStrongMask: (masked: string) => maskFormulas(masked, formulas),
  });
  return { ...plainOptions, hooks, extensions: { renderers: {}, childTokens: {}, ...found } };
}

function mathToken(source: string, { from, to, text, display, open }: Formula): MathToken | Tokens.Paragraph {
  const raw = source.slice(from, to);
  if (open) return { type: "paragraph", raw, text: raw, tokens: [textToken(raw)] };
  return { type: "math", raw, text: text.trim(), display };
}

/** marked reads on in the list that it passes, so the plain text must be put there. */
function spill(tokens: Token[], source: string): Token[] {
  tokens.push(textToken(source));
  return tokens;
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
  return new FrugalLexer().inlineTokens(source).map(textOf).join("");
}

function textOf(token: Token): string {
  if ("tokens" in token && token.tokens && token.tokens.length > 0) return token.tokens.map(textOf).join("");
  return "text" in token ? String(token.text) : token.raw;
}

/** Text that is shown as it is. */
export function textToken(text: string): Tokens.Text {
  return { type: "text", raw: text, text, escaped: false };
}
