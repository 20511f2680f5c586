/** The tokens of an answer in blocks, so that a long one can be drawn bit by bit. */
import { html, type TemplateResult } from "lit";
import type { ChoiceTokens, Token } from "../../../core/api/tokens.ts";
import { levelOf, tokenInText, tokenLabel } from "./token-text.ts";

/**
 * Tokens of one choice that follow each other; `first` is the place of the first among those of all choices.
 */
export interface TokenBlock {
  readonly choice: number;
  readonly first: number;
  readonly tokens: readonly Token[];
}

/** A block ends with a line if there is one between these numbers of tokens. */
const shortest = 150;
const longest = 400;

export function blocksOf(choices: readonly ChoiceTokens[]): readonly TokenBlock[] {
  let first = 0;
  return choices.flatMap(({ tokens }, choice) =>
    pieces(tokens).map((piece) => {
      const block = { choice, first, tokens: piece };
      first += piece.length;
      return block;
    }),
  );
}

export function drawBlock({ first, tokens }: TokenBlock): TemplateResult {
  return html`<div class="block">${tokens.map((token, at) => drawToken(token, first + at))}</div>`;
}

/** One listener for all of them is at the map; `data-place` tells which it was. */
function drawToken(token: Token, place: number): TemplateResult {
  const look = `token level-${levelOf(token) ?? "none"}`;
  return html`<span class=${look} role="button" tabindex=${place === 0 ? 0 : -1} data-place=${place} aria-label=${tokenLabel(token)}>${tokenInText(token)}</span>`;
}

function pieces(tokens: readonly Token[]): readonly (readonly Token[])[] {
  const cut: Token[][] = [];
  let piece: Token[] = [];
  for (const token of tokens) {
    piece.push(token);
    if (piece.length < longest && !(piece.length >= shortest && token.text.endsWith("\n"))) continue;
    cut.push(piece);
    piece = [];
  }
  return piece.length > 0 ? [...cut, piece] : cut;
}
