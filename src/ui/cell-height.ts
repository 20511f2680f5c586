import { kindOf } from "../core/cells/index.ts";
import type { Cell } from "../core/notebook.ts";

/** Lines of text, in characters, and their height in px. */
const line = { characters: 60, height: 24 };
/** What a prompt cell takes beside its text, in px, and what its output is likely to take. */
const frame = 150;
const output = 240;

/** What a cell is likely to take on the screen, in px, before it is built. */
export function likelyHeight(cell: Cell, hasRun: boolean): number {
  const texts = kindOf(cell.kind).texts(cell);
  const lines = texts.reduce((count, text) => count + 1 + Math.floor(text.length / line.characters), 0);
  return lines * line.height + (cell.kind === "markdown" ? 0 : frame) + (hasRun ? output : 0);
}
