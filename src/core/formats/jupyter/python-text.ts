/** What Python does with texts, where JavaScript does something else: Jupyter's files are made by it. */

// biome-ignore lint/suspicious/noControlCharactersInRegex: Python ends lines at these characters.
const lineEnd = /(?<=\r\n|\r(?!\n)|[\n\v\f\x1c-\x1e\x85\u2028\u2029])/;

/** `str.splitlines(True)`: lines with their ends, of which Python knows eleven. */
export function splitLines(text: string): readonly string[] {
  return text === "" ? [] : text.split(lineEnd);
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: Python takes these for white space, and not U+FEFF.
const word = /^(?:[^\S\ufeff]|[\x1c-\x1f\x85])*((?:[\S\ufeff](?<![\x1c-\x1f\x85]))+)(?!$)/;

/** The first word of a text that has white space behind it, or the empty string. */
export function firstWord(text: string): string {
  return word.exec(text)?.[1] ?? "";
}

/** The order of Python's strings, by code points: an emoji comes after U+FFFF, not before. */
export function byCodePoints(left: string, right: string): number {
  const length = Math.min(left.length, right.length);
  for (let at = 0; at < length; at += 1) {
    const difference = rank(left.charCodeAt(at)) - rank(right.charCodeAt(at));
    if (difference !== 0) return difference;
  }
  return left.length - right.length;
}

/** Surrogates stand for code points beyond all that one unit can say. */
function rank(unit: number): number {
  return unit >= 0xd800 && unit <= 0xdfff ? unit + 0x10000 : unit;
}

/** `textwrap.dedent` of Python up to 3.13: the white space that all lines begin with goes, and lines of it alone. */
export function dedent(text: string): string {
  const lines = text.split("\n").map((each) => (/^[ \t]+$/.test(each) ? "" : each));
  const margins = lines.filter((each) => each !== "").map((each) => /^[ \t]*/.exec(each)?.[0] ?? "");
  const margin = margins.reduce(commonStart, margins[0] ?? "");
  return lines.map((each) => (each.startsWith(margin) ? each.slice(margin.length) : each)).join("\n");
}

function commonStart(left: string, right: string): string {
  let length = 0;
  while (length < left.length && left[length] === right[length]) length += 1;
  return left.slice(0, length);
}

/** `urllib.parse.quote` of one part of a path. */
export function quoted(part: string): string {
  const wellFormed = part.replace(/\p{Surrogate}/gu, "\ufffd");
  return encodeURIComponent(wellFormed).replace(
    /[!'()*]/g,
    (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}
