/**
 * The outputs of a code cell out of nbconvert's Markdown. It prints no kinds: how many blank lines stand before
 * tells a stream (one) from something displayed (two) and from a result (four).
 */
import type { Output } from "./jupyter-notebook.ts";
import { type OutputKind, printedPiece } from "./printed-piece.ts";

/** The outputs at the start of some lines, and how many of these lines they take. */
export interface PrintedOutputs {
  readonly outputs: readonly Output[];
  readonly end: number;
}

/** What blank lines say of the outputs on both sides. */
interface Gap {
  /** Of the next output. */
  readonly kind: OutputKind;
  /** The last line of the stream before has an end; it looks like a blank line. */
  readonly endsLine: boolean;
  /** Lines that the next output's text begins with, emptied by an editor: nbconvert writes four spaces. */
  readonly emptyLines: number;
}

/** The blank lines that nbconvert writes after an output. */
const blanksAfter = { stream: 0, display_data: 1, error: 1, execute_result: 2 };

/** Reads the outputs behind a code cell, up to the first line that can be none. */
export function printedOutputs(rows: readonly string[]): PrintedOutputs {
  const outputs: Output[] = [];
  let end = 0;
  for (;;) {
    const start = firstFilled(rows, end);
    const last = outputs.at(-1);
    const gap = gapAfter(last, start - end, rows[start]?.startsWith("<") === true);
    const piece = printedPiece(rows, start, gap.kind, gap.emptyLines);
    if (piece === undefined) return closed(outputs, end, start, start === rows.length);
    if (gap.endsLine) endLines(outputs, 1);
    outputs.push(piece.output);
    end = piece.end;
  }
}

function firstFilled(rows: readonly string[], from: number): number {
  let at = from;
  while (at < rows.length && rows[at] === "") at += 1;
  return at;
}

function gapAfter(last: Output | undefined, blanks: number, isHtml: boolean): Gap {
  const own = blanks - (last === undefined ? 0 : blanksAfter[last.type]);
  if (last?.type === "stream") return gapAfterStream(own, isHtml);
  if (own >= 4) return { kind: "execute_result", endsLine: false, emptyLines: own - 4 };
  if (own === 2) return { kind: "display_data", endsLine: false, emptyLines: 0 };
  return { kind: "stream", endsLine: false, emptyLines: Math.max(0, own - 1) };
}

/** Where more is possible, streams are taken to end their lines, and HTML to begin with an empty one. */
function gapAfterStream(blanks: number, isHtml: boolean): Gap {
  if (blanks < 3) return { kind: "stream", endsLine: blanks === 2, emptyLines: 0 };
  if (blanks === 3 || (blanks === 4 && isHtml)) {
    return { kind: "display_data", endsLine: true, emptyLines: blanks - 3 };
  }
  return { kind: "execute_result", endsLine: blanks > 4, emptyLines: Math.max(0, blanks - 5) };
}

/** What follows is a Markdown cell, with a blank line before it, or nothing. An empty cell leaves two of them. */
function closed(outputs: Output[], end: number, start: number, isLast: boolean): PrintedOutputs {
  const last = outputs.at(-1);
  if (last === undefined) return { outputs, end: 0 };
  const following = Math.max(end, isLast ? start : start - 1);
  if (last.type !== "stream") return { outputs, end: Math.min(following, end + blanksAfter[last.type]) };
  endLines(outputs, following - end > 2 ? 1 : following - end);
  return { outputs, end: following };
}

/** Adds ends of lines to the last output, where it is a stream. */
function endLines(outputs: Output[], count: number): void {
  const last = outputs.pop();
  if (last?.type === "stream") outputs.push({ ...last, text: last.text + "\n".repeat(count) });
  else if (last !== undefined) outputs.push(last);
}
