import type { TerminalStyle } from "./style.ts";

/** Text in one style. */
export interface TerminalPiece {
  readonly text: string;
  readonly style: TerminalStyle;
}

/**
 * One line of a terminal. Most are only written on, and stay pieces; once the cursor goes back, it is characters,
 * which can be overwritten.
 */
export class TerminalLine {
  #pieces: TerminalPiece[] = [];
  #characters: string[] | undefined;
  #styles: TerminalStyle[] = [];
  #cursor = 0;

  write(text: string, style: TerminalStyle): void {
    const last = this.#pieces.at(-1);
    if (this.#characters) this.#overwrite(this.#characters, text, style);
    else if (last?.style === style) this.#pieces[this.#pieces.length - 1] = { text: last.text + text, style };
    else this.#pieces.push({ text, style });
  }

  /** Goes to the start of the line. */
  return(): void {
    this.#spread();
    this.#cursor = 0;
  }

  /** Goes back by one character; the last one is taken away, as Jupyter does. */
  back(): void {
    const characters = this.#spread();
    if (this.#cursor === 0) return;
    this.#cursor -= 1;
    if (this.#cursor === characters.length - 1) characters.length = this.#cursor;
  }

  /** What stands there in the end. */
  pieces(): readonly TerminalPiece[] {
    return this.#characters === undefined ? this.#pieces : this.#joined(this.#characters);
  }

  #overwrite(characters: string[], text: string, style: TerminalStyle): void {
    for (const character of text) {
      characters[this.#cursor] = character;
      this.#styles[this.#cursor] = style;
      this.#cursor += 1;
    }
  }

  #spread(): string[] {
    if (this.#characters) return this.#characters;
    this.#characters = [];
    for (const { text, style } of this.#pieces) this.#overwrite(this.#characters, text, style);
    return this.#characters;
  }

  #joined(characters: readonly string[]): readonly TerminalPiece[] {
    const pieces: TerminalPiece[] = [];
    for (let from = 0, to = 0; from < characters.length; from = to) {
      const style = this.#styles[from] ?? {};
      while (to < characters.length && this.#styles[to] === style) to += 1;
      pieces.push({ text: characters.slice(from, to).join(""), style });
    }
    return pieces;
  }
}
