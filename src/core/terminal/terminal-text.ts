/** What a terminal shows of a text: ANSI colours; carriage returns and backspaces as in Jupyter. */
import { TerminalLine, type TerminalPiece } from "./line.ts";
import { plainStyle, restyled, type TerminalStyle } from "./style.ts";

export type { TerminalPiece } from "./line.ts";
export type { TerminalColour, TerminalStyle } from "./style.ts";

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

/** The text in pieces of one style each, line ends within; other escape sequences are dropped. Takes linear time. */
export function terminalPieces(text: string): readonly TerminalPiece[] {
  const written = new Written();
  for (const { 0: token, groups } of text.matchAll(tokens)) {
    if (groups?.["plain"] !== undefined) written.plain(token);
    else if (groups?.["end"] !== undefined) written.end();
    else if (groups?.["sgr"] !== undefined) written.restyle(groups["sgr"]);
    else if (token.startsWith("\r")) written.line.return();
    else if (token === "\b") written.line.back();
  }
  return written.pieces();
}

class Written {
  line = new TerminalLine();
  readonly #pieces: { text: string; style: TerminalStyle }[] = [];
  #style = plainStyle;
  /** Styles that are the same are one object, so that they can be told by it. */
  readonly #styles = new Map([["{}", plainStyle]]);

  plain(text: string): void {
    this.line.write(text, this.#style);
  }

  restyle(parameters: string): void {
    const style = restyled(this.#style, parameters);
    const name = JSON.stringify(style);
    this.#style = this.#styles.get(name) ?? style;
    this.#styles.set(name, this.#style);
  }

  end(): void {
    this.#take();
    this.#add({ text: "\n", style: this.#style });
  }

  pieces(): readonly TerminalPiece[] {
    this.#take();
    return this.#pieces;
  }

  #take(): void {
    for (const piece of this.line.pieces()) this.#add(piece);
    this.line = new TerminalLine();
  }

  #add({ text, style }: TerminalPiece): void {
    const last = this.#pieces.at(-1);
    if (last?.style === style) last.text += text;
    else this.#pieces.push({ text, style });
  }
}
