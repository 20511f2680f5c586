/** What of a terminal's text is drawn at once: from its start, or from its end where it was seen to grow. */
import type { TerminalBlock, TerminalPiece } from "../../../core/terminal/terminal-text.ts";

/** What is drawn at once, in characters and in pieces; more on demand. */
const share = { characters: 100_000, pieces: 4_000 };

export interface Portion {
  readonly shown: readonly TerminalBlock[];
  /** The place of the first block shown. */
  readonly from: number;
  /** Characters that are not shown. */
  readonly left: number;
}

export function portionOf(blocks: readonly TerminalBlock[], shares: number, atEnd: boolean): Portion {
  const whole = lengthOf(blocks);
  const shown = atEnd ? lastOf(blocks, shares) : firstOf(blocks, shares);
  return { shown, from: atEnd ? blocks.length - shown.length : 0, left: whole - lengthOf(shown) };
}

/** The last one is cut where the shares end. */
function firstOf(blocks: readonly TerminalBlock[], shares: number): readonly TerminalBlock[] {
  const room = new Room(shares);
  const shown: TerminalBlock[] = [];
  for (const block of blocks) {
    if (room.isUsed) break;
    shown.push(room.holds(block) ? block : startOf(block, room));
    room.use(block);
  }
  return shown;
}

/** Whole blocks, but for one that is larger than all shares. */
function lastOf(blocks: readonly TerminalBlock[], shares: number): readonly TerminalBlock[] {
  const room = new Room(shares);
  const shown: TerminalBlock[] = [];
  for (const block of blocks.toReversed()) {
    if (shown.length > 0 && !room.holds(block)) break;
    shown.push(room.holds(block) ? block : endOf(block, room));
    room.use(block);
  }
  return shown.toReversed();
}

class Room {
  characters: number;
  pieces: number;

  constructor(shares: number) {
    this.characters = shares * share.characters;
    this.pieces = shares * share.pieces;
  }

  get isUsed(): boolean {
    return this.characters <= 0 || this.pieces <= 0;
  }

  holds({ pieces, length }: TerminalBlock): boolean {
    return length <= this.characters && pieces.length <= this.pieces;
  }

  use({ pieces, length }: TerminalBlock): void {
    this.characters -= length;
    this.pieces -= pieces.length;
  }
}

function startOf(block: TerminalBlock, { characters, pieces }: Room): TerminalBlock {
  const shown: TerminalPiece[] = [];
  let room = characters;
  for (const piece of block.pieces.slice(0, pieces)) {
    if (room <= 0) break;
    shown.push(piece.text.length > room ? { ...piece, text: cut(piece.text, room) } : piece);
    room -= piece.text.length;
  }
  return blockOf(shown);
}

function endOf(block: TerminalBlock, { characters, pieces }: Room): TerminalBlock {
  const shown: TerminalPiece[] = [];
  let room = characters;
  for (const piece of block.pieces.slice(-pieces).toReversed()) {
    if (room <= 0) break;
    const { text } = piece;
    shown.push(
      text.length > room ? { ...piece, text: text.slice(cut(text, text.length - room).length) } : piece,
    );
    room -= text.length;
  }
  return blockOf(shown.toReversed());
}

function blockOf(pieces: readonly TerminalPiece[]): TerminalBlock {
  return { pieces, length: lengthOf(pieces.map(({ text }) => text)) };
}

/** Not between the halves of a character. */
function cut(text: string, length: number): string {
  return text.slice(0, /[\uD800-\uDBFF]/u.test(text[length - 1] ?? "") ? length - 1 : length);
}

function lengthOf(parts: readonly { readonly length: number }[]): number {
  return parts.reduce((sum, { length }) => sum + length, 0);
}
