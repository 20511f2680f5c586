/** A command line of a POSIX shell as words. */
import { UnreadError } from "../reading.ts";

export interface Word {
  readonly text: string;
  /** UTF-16 offset in the source. */
  readonly at: number;
  /** The variables in it; their names stand in the text behind a `$`. */
  readonly variables: readonly string[];
}

/** A part of a word, or what ends one; in the groups: single quotes, `$'…'`, double quotes, `\x`, variable, plain. */
const piece =
  /'([^']*)'|\$'([^'\\]*(?:\\[\s\S][^'\\]*)*)'|\$?"([^"\\]*(?:\\[\s\S][^"\\]*)*)"|\\\n|\\([\s\S])|\$(\w+|\{\w+\})|([^\s'"\\$`|&;<>()]+|\$(?![({]))/uy;
const between = /(?:[ \t]|\\\n)*(?:#.*)?/uy;
const insideDouble = /\\([\s\S])|\$(\w+|\{\w+\})|`|\$\(/gu;
const insideAnsi = /\\(?:x([\dA-Fa-f]{1,2})|u([\dA-Fa-f]{1,4})|U([\dA-Fa-f]{1,8})|([0-7]{1,3})|([\s\S]))/gu;
const ansi: Readonly<Record<string, string>> = {
  a: "\x07",
  b: "\b",
  e: "\x1b",
  E: "\x1b",
  f: "\f",
  n: "\n",
  r: "\r",
  t: "\t",
  v: "\v",
};

/**
 * The words of the first command; what is piped on to another program, such as `jq`, is left out. Variables are not
 * expanded.
 * @throws UnreadError where the shell would do more than run one command.
 */
export function shellWords(source: string): readonly Word[] {
  const words: Word[] = [];
  let at = skip(source, between, 0);
  while (at < source.length && source[at] !== "|") {
    if (source[at] === "\n") {
      if (words.length > 0) return endsWith(words, source, at);
      at = skip(source, between, at + 1);
      continue;
    }
    const word = wordAt(source, at);
    words.push(word.word);
    at = skip(source, between, word.end);
  }
  return words;
}

/** Behind the command nothing may follow but comments. */
function endsWith(words: readonly Word[], source: string, at: number): readonly Word[] {
  const further = /^(?!\s*(?:#|$))/mu.exec(source.slice(at + 1));
  if (further) throw new UnreadError({ type: "shell" }, at + 1 + further.index);
  return words;
}

function wordAt(source: string, at: number): { readonly word: Word; readonly end: number } {
  const texts: string[] = [];
  const variables: string[] = [];
  let end = at;
  for (;;) {
    piece.lastIndex = end;
    const match = piece.exec(source);
    if (match === null) break;
    texts.push(textOf(match, variables, end));
    end = piece.lastIndex;
  }
  if (end === at) throw new UnreadError({ type: "shell" }, at);
  return { word: { text: texts.join(""), at, variables }, end };
}

function textOf(match: RegExpExecArray, variables: string[], at: number): string {
  const [, single, ansiText, double, escaped, variable, plain] = match;
  if (variable !== undefined) return named(variable, variables);
  if (double !== undefined) return doubleText(double, variables, at);
  if (ansiText !== undefined) return ansiMeant(ansiText);
  return single ?? escaped ?? plain ?? "";
}

function doubleText(inside: string, variables: string[], at: number): string {
  return inside.replace(insideDouble, (written, escaped?: string, variable?: string) => {
    if (variable !== undefined) return named(variable, variables);
    if (escaped === undefined) throw new UnreadError({ type: "shell" }, at);
    return escaped === "\n" ? "" : '$`"\\'.includes(escaped) ? escaped : written;
  });
}

function ansiMeant(inside: string): string {
  return inside.replace(insideAnsi, (_, two, four, eight, octal, other) => {
    const hex = two ?? four ?? eight;
    if (hex !== undefined) return String.fromCodePoint(Math.min(Number.parseInt(hex, 16), 0x10ffff));
    return octal === undefined ? (ansi[other] ?? other) : String.fromCharCode(Number.parseInt(octal, 8));
  });
}

function named(variable: string, variables: string[]): string {
  const name = variable.replace(/[{}]/gu, "");
  variables.push(name);
  return `$${name}`;
}

function skip(source: string, pattern: RegExp, at: number): number {
  pattern.lastIndex = at;
  pattern.test(source);
  return Math.max(at, pattern.lastIndex);
}
