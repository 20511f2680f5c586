import {
  type TerminalBlock,
  type TerminalPiece,
  WrittenText,
} from "../../../src/core/terminal/terminal-text.ts";

/** What a whole text shows. */
export function terminalPieces(text: string): readonly TerminalPiece[] {
  const written = new WrittenText();
  written.write(text);
  return piecesIn(written.blocks);
}

/** What stands in the blocks: pieces of one style that were parted by their ends are one again. */
export function piecesIn(blocks: readonly TerminalBlock[]): readonly TerminalPiece[] {
  const pieces: TerminalPiece[] = [];
  for (const { text, style } of blocks.flatMap((block) => block.pieces)) {
    const last = pieces.at(-1);
    if (last && JSON.stringify(last.style) === JSON.stringify(style))
      pieces.splice(-1, 1, { text: last.text + text, style });
    else pieces.push({ text, style });
  }
  return pieces;
}
