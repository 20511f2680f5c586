import { kindOf } from "../core/cells/index.ts";
import type { Execution } from "../core/execution.ts";
import type { Cell } from "../core/notebook.ts";

/** Lines of text, in characters, and their height in px. */
const line = { characters: 60, height: 24 };
/** What cells take beside their text, in px, and what an answer is likely to take. */
const frames = { markdown: 0, raw: 30, python: 80, completion: 150, chat: 150 };
const answer = 240;
/** What outputs of Python take at most before they scroll, and what an image among them is likely to. */
const outputs = { most: 600, image: 300 };

/** What a cell is likely to take on the screen, in px, before it is built, and what came of it. */
export function likelyHeight(
  cell: Cell,
  came: { readonly run?: boolean; readonly execution?: Execution },
): number {
  const lines = kindOf(cell.kind)
    .texts(cell)
    .reduce((count, text) => count + linesOf(text), 0);
  const below = came.execution ? outputsHeight(came.execution) : came.run ? answer : 0;
  return lines * line.height + frames[cell.kind] + below;
}

/** As if all were one paragraph, or as many lines as it has: whichever is more. */
function linesOf(text: string): number {
  return Math.max(1 + Math.floor(text.length / line.characters), 1 + occurrences(text, "\n"));
}

/** Counted where they stand: split, the texts of a large notebook would be made anew when it is opened. */
function occurrences(text: string, sought: string): number {
  let count = 0;
  for (let at = text.indexOf(sought); at >= 0; at = text.indexOf(sought, at + 1)) count++;
  return count;
}

/** By the line ends in what was put out, as its JSON has them; it is not read for that. */
function outputsHeight({ outputs: source }: Execution): number {
  const images = source.includes('"image/') ? outputs.image : 0;
  const ends = 1 + occurrences(source.slice(0, 20_000), "\\n");
  return Math.min(outputs.most, ends * line.height + images);
}
