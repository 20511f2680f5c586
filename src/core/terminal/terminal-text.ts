/** What a terminal shows of a text: ANSI colours; carriage returns and backspaces as in Jupyter. */
import { TerminalLine, type TerminalPiece } from "./line.ts";
import { plainStyle, restyled, type TerminalStyle } from "./style.ts";

export type { TerminalPiece } from "./line.ts";
export type { TerminalColour, TerminalStyle } from "./style.ts";

/** Lines that change no more, or the last ones: pieces of one style each, line ends within. */
export interface TerminalBlock {
  readonly pieces: readonly TerminalPiece[];
  /** In characters. */
  readonly length: number;
}

/** A block is full with so much; a line is never parted. */
const full = { lines: 100, characters: 8_000, pieces: 400 };

/**
 * What a text is made of: plain text, ends of lines, controls, and escape sequences, of which SGR has its
 * parameters in a group. No alternative reads a character more often than twice.
 */
const tokens = new RegExp(
  [
    "(?<plain>[^\\x1b\\r\\n\\x08]+)",
    "(?<end>\\r*\\n)",
    "\\r+",
    "\\x08",
    "\\x1b\\[(?<sgr>[\\d;:]*)m",
    "\\x1b\\[[0-?]*[ -/]*[@-~]",
    "\\x1b\\][^\\x07\\x1b\\n]*(?:\\x07|\\x1b\\\\)",
    "\\x1b[ -/]*[0-~]?",
  ].join("|"),
  "gu",
);

/** Text in blocks; what was written before is not read again. Other escape sequences are dropped. Takes linear time. */
export class WrittenText {
  readonly #full: TerminalBlock[] = [];
  #line = new TerminalLine();
  #pieces: { text: string; style: TerminalStyle }[] = [];
  #lines = 0;
  #length = 0;
  #style = plainStyle;
  /** Styles that are the same are one object, so that they can be told by it. */
  readonly #styles = new Map([["{}", plainStyle]]);

  /** Writes on; no sequence and no line end may be cut in two. */
  write(text: string): void {
    for (const { 0: token, groups } of text.matchAll(tokens)) {
      if (groups?.["plain"] !== undefined) this.#line.write(token, this.#style);
      else if (groups?.["end"] !== undefined) this.#end();
      else if (groups?.["sgr"] !== undefined) this.#restyle(groups["sgr"]);
      else if (token.startsWith("\r")) this.#line.return();
      else if (token === "\b") this.#line.back();
    }
  }

  /** All of it: full blocks stay the same values. */
  get blocks(): readonly TerminalBlock[] {
    const line = this.#line.pieces();
    const length = this.#length + lengthOf(line);
    if (length === 0) return this.#full;
    return [...this.#full, { pieces: line.reduce(joined, [...this.#pieces]), length }];
  }

  #restyle(parameters: string): void {
    const style = restyled(this.#style, parameters);
    const name = JSON.stringify(style);
    this.#style = this.#styles.get(name) ?? style;
    this.#styles.set(name, this.#style);
  }

  #end(): void {
    const line = [...this.#line.pieces(), { text: "\n", style: this.#style }];
    this.#line = new TerminalLine();
    this.#pieces = line.reduce(joined, this.#pieces);
    this.#length += lengthOf(line);
    this.#lines += 1;
    if (this.#isFull()) this.#close();
  }

  #isFull(): boolean {
    return this.#lines >= full.lines || this.#length >= full.characters || this.#pieces.length >= full.pieces;
  }

  #close(): void {
    this.#full.push({ pieces: this.#pieces, length: this.#length });
    this.#pieces = [];
    this.#lines = 0;
    this.#length = 0;
  }
}

/** Adds a piece to a list that is still being made. */
function joined(pieces: TerminalPiece[], { text, style }: TerminalPiece): TerminalPiece[] {
  const last = pieces.at(-1);
  if (last?.style === style) pieces[pieces.length - 1] = { text: last.text + text, style };
  else pieces.push({ text, style });
  return pieces;
}

function lengthOf(pieces: readonly TerminalPiece[]): number {
  return pieces.reduce((length, { text }) => length + text.length, 0);
}
