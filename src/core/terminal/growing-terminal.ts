/** Text of a terminal as it comes: only what is new is read, and what is finished stays the same value. */
import { type TerminalBlock, WrittenText } from "./terminal-text.ts";

/** In characters: what may be the beginning of a longer one is taken as it is. */
const longestSequence = 4_096;
/** In characters. */
const compared = 1_000;

export class GrowingTerminal {
  #written = new WrittenText();
  #text = "";
  /** So much of the text has been written. */
  #read = 0;
  #isGrowing = true;

  get blocks(): readonly TerminalBlock[] {
    return this.#written.blocks;
  }

  /** Takes the whole text so far; it begins anew where that does not go on from the one before. */
  take(text: string, isGrowing: boolean): void {
    if (!this.#goesOn(text, isGrowing)) {
      this.#written = new WrittenText();
      this.#read = 0;
    }
    const end = isGrowing ? text.length - unsettled(text) : text.length;
    if (end > this.#read) this.#written.write(text.slice(this.#read, end));
    this.#read = Math.max(this.#read, end);
    this.#text = text;
    this.#isGrowing = isGrowing;
  }

  /**
   * While it grows only the end of what was there is compared, all of it when it is whole. What was taken as whole
   * may have ended within a sequence: then it does not go on.
   */
  #goesOn(text: string, isGrowing: boolean): boolean {
    const { length } = this.#text;
    if (!this.#isGrowing && text.length !== length) return false;
    const from = isGrowing ? Math.max(0, length - compared) : 0;
    return text.slice(from, length) === this.#text.slice(from);
  }
}

// biome-ignore-start lint/suspicious/noControlCharactersInRegex: escape sequences begin with one
const openSequence = /^\x1b(?:\[[0-?]*[ -/]*|\][^\x07\x1b\n]*|[ -/]*)$/u;
const openTitle = /^\x1b\][^\x07\x1b\n]*\x1b$/u;
// biome-ignore-end lint/suspicious/noControlCharactersInRegex: as above
/** Characters at the end of a text that mean what comes behind them: sequences cut in two, returns before a line end. */
function unsettled(text: string): number {
  const tail = text.slice(-longestSequence);
  const at = tail.lastIndexOf("\x1b");
  if (at < 0 || !openSequence.test(tail.slice(at))) return returnsAtEnd(tail);
  const before = tail.lastIndexOf("\x1b", at - 1);
  const isTitle = at > 0 && openTitle.test(tail.slice(before, at + 1));
  return tail.length - (isTitle ? before : at);
}

function returnsAtEnd(text: string): number {
  let count = 0;
  while (text.at(-1 - count) === "\r") count += 1;
  return count;
}
