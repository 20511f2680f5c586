/** How much of a text is drawn at a time: what would hold the page up is left to later frames, or to plain text. */
import { type Token, type Tokens, textToken } from "./markdown.ts";
import { remembered } from "./remembered.ts";

/** The first blocks of a text, the last of them perhaps in part. */
export interface Portion {
  readonly blocks: readonly Token[];
  readonly weight: number;
  /** Whether these are all. */
  readonly whole: boolean;
}

/** A block heavier than this is shown as its source: no browser lays out such a table or paragraph in time. */
const heaviest = 5_000;
/** Characters of plain text in one block, so that those out of sight are not laid out. */
const longestPiece = 2_000;
/** Characters that weigh as much as an element. */
const charactersOfOne = 250;

/** Blocks up to that weight, an element being one; the block that reaches it is the last. */
export function portionOf(tokens: readonly Token[], room: number): Portion {
  const blocks: Token[] = [];
  let weight = 0;
  for (const block of tokens.flatMap(drawable)) {
    if (weight >= room) return { blocks, weight, whole: false };
    const part = beginningOf(block, room - weight);
    blocks.push(part);
    weight += weightOf(part);
    if (part !== block) return { blocks, weight, whole: false };
  }
  return { blocks, weight, whole: true };
}

/** What a block costs to draw, an element being one. */
const weightOf = remembered((token: Token): number => {
  const own = token.raw.length / charactersOfOne;
  switch (token.type) {
    // Each is an element that has its own styles, or a text that is cleaned.
    case "code":
      return 10 + own + token.raw.split("\n").length;
    case "html":
      return 10 + own;
    case "math":
      return 5;
    case "list":
      return sum((token as Tokens.List).items); // marked tags its tokens by `type`
    case "table":
      return tableWeight(token as Tokens.Table); // as above
    case "text":
      return own + sum(childrenOf(token));
    default:
      return 1 + own + sum(childrenOf(token));
  }
});

function tableWeight({ header, rows }: Tokens.Table): number {
  const cells = [header, ...rows].flat();
  return cells.length + cells.reduce((weight, { tokens }) => weight + sum(tokens), 0);
}

function sum(tokens: readonly Token[]): number {
  return tokens.reduce((weight, token) => weight + weightOf(token), 0);
}

function childrenOf(token: Token): readonly Token[] {
  return "tokens" in token && token.tokens ? token.tokens : [];
}

/** The block itself, or its source in pieces. */
const drawable = remembered((block: Token): readonly Token[] => {
  const isLong = block.type === "text" && block.raw.length > longestPiece;
  return isLong || weightOf(block) > heaviest ? piecesOf(block.raw).map(textToken) : [block];
});

/** The text in pieces that end with lines, or else with words. */
function piecesOf(text: string): readonly string[] {
  const pieces: string[] = [];
  for (let from = 0; from < text.length; ) {
    const most = text.slice(from, from + longestPiece);
    const isLast = most.length < longestPiece;
    const end = isLast ? most.length : most.lastIndexOf("\n") + 1 || most.lastIndexOf(" ") + 1 || most.length;
    pieces.push(most.slice(0, end));
    from += end;
  }
  return pieces;
}

/** As many items of a list, or rows of a table, as reach that weight; other blocks are drawn whole. */
function beginningOf(block: Token, room: number): Token {
  if (weightOf(block) <= room) return block;
  if (block.type === "list") {
    const list = block as Tokens.List; // as above
    return { ...list, items: reaching(list.items, room, weightOf) };
  }
  if (block.type !== "table") return block;
  const table = block as Tokens.Table; // as above
  return { ...table, rows: reaching(table.rows, room - table.header.length, ({ length }) => length) };
}

function reaching<Part>(parts: readonly Part[], room: number, weigh: (part: Part) => number): Part[] {
  let weight = 0;
  const end = parts.findIndex((part) => {
    weight += weigh(part);
    return weight >= room;
  });
  return parts.slice(0, end < 0 ? parts.length : end + 1);
}
