/** Formulas in Markdown, by their marks: `$…$` and `\(…\)` in a line, `$$…$$` and `\[…\]` by themselves. */

/** A formula, where it stands in the text with its marks, and its TeX without them. */
export interface Formula {
  readonly from: number;
  readonly to: number;
  readonly text: string;
  readonly display: boolean;
  /** It has no end yet: it reaches to the end of the text, and is no formula so far. */
  readonly open: boolean;
}

interface Mark {
  readonly at: number;
  readonly to: number;
  readonly source: string;
}

const closing: ReadonlyMap<string, string> = new Map([
  ["$", "$"],
  ["$$", "$$"],
  ["\\(", "\\)"],
  ["\\[", "\\]"],
]);

/**
 * Formulas of one run of inline Markdown, in order; none of them in code. Takes time linear in its length.
 */
export function inlineFormulas(source: string): readonly Formula[] {
  if (!/\$|\\[([]/u.test(source)) return [];
  const marks = marksOf(source);
  const ends = endsOf(marks);
  const found: Formula[] = [];
  for (let at = 0; at < marks.length; at += 1) {
    const end = ends[at];
    if (end === undefined) continue;
    const formula = formulaOf(source, marks, at, end);
    if (formula) found.push(formula);
    if (formula || isCode(marks[at])) at = end;
  }
  return found;
}

/**
 * Formulas that begin a line of a run of blocks, in order: none of them in a fence, none over a blank line.
 * One that is open at the end is among them, so that a list or a heading is not read into a formula that is
 * still coming.
 */
export function blockFormulas(source: string): readonly Formula[] {
  if (!/\$\$|\\\[/u.test(source)) return [];
  const found: Formula[] = [];
  const hopeless = new Map<string, number>();
  const opener = /^ {0,3}(\$\$|\\\[|`{3,}(?!.*`)|~{3,})/gmu;
  for (let match = opener.exec(source); match; match = opener.exec(source)) {
    const { index, 1: mark = "" } = match;
    const inside = opener.lastIndex;
    if (!closing.has(mark)) opener.lastIndex = endOfFence(source, inside, mark);
    else if (index >= (hopeless.get(mark) ?? 0)) {
      const stop = stopOf(source, inside, mark);
      const formula = blockFormula(source, index, inside, stop);
      if (formula) found.push(formula);
      else hopeless.set(mark, stop.at);
      opener.lastIndex = formula?.to ?? inside;
    }
  }
  return found;
}

/**
 * The text with its formulas made plain letters, each as long as it was: nothing in them is a mark of
 * Markdown.
 */
export function maskFormulas(source: string, formulas: readonly Formula[]): string {
  const parts = formulas.map(
    ({ from, to }, at) => source.slice(formulas[at - 1]?.to ?? 0, from) + "a".repeat(to - from),
  );
  return parts.join("") + source.slice(formulas.at(-1)?.to ?? 0);
}

/**
 * What may open or close a formula or code; an escaped character is a mark of its own, which nothing closes.
 */
function marksOf(source: string): readonly Mark[] {
  return Array.from(source.matchAll(/\\?`+|\\[()[\]$\\]|\$\$?/gu), ({ index, 0: mark }) => ({
    at: index,
    to: index + mark.length,
    source: mark,
  }));
}

/** For each mark the place among the marks of the one that would close it, if any does. */
function endsOf(marks: readonly Mark[]): readonly (number | undefined)[] {
  const next = new Map<string, number>();
  const ends: (number | undefined)[] = [];
  for (let at = marks.length - 1; at >= 0; at -= 1) {
    const { source } = marks[at] ?? { source: "" };
    ends[at] = next.get(closing.get(source) ?? source);
    if (source === "$$") next.delete("$");
    // In code a backslash is only itself, so an escaped backtick may close it.
    next.set(source.replace(/^\\(?=`)/u, ""), at);
  }
  return ends;
}

function isCode(mark: Mark | undefined): boolean {
  return mark?.source.startsWith("`") ?? false;
}

function formulaOf(source: string, marks: readonly Mark[], at: number, end: number): Formula | undefined {
  const [opener, closer] = [marks[at], marks[end]];
  if (!opener || !closer || !closing.has(opener.source)) return undefined;
  const text = source.slice(opener.to, closer.at);
  const isMoney = opener.source === "$" && (!isTight(source, opener, closer) || hasCode(marks, at, end));
  if (isMoney || text.trim() === "" || isAddressed(source, closer)) return undefined;
  return { from: opener.at, to: closer.to, text, display: isDisplay(opener.source), open: false };
}

function hasCode(marks: readonly Mark[], at: number, end: number): boolean {
  return marks.slice(at + 1, end).some(isCode);
}

/** Brackets in front of an address are those of a link that was escaped. */
function isAddressed(source: string, closer: Mark): boolean {
  return closer.source === "\\]" && source[closer.to] === "(";
}

function isDisplay(mark: string): boolean {
  return mark === "$$" || mark === "\\[";
}

/** Single dollars are mostly money: they count where pandoc counts them, and not behind a letter (US$). */
function isTight(source: string, opener: Mark, closer: Mark): boolean {
  const around = source.slice(Math.max(0, opener.at - 1), opener.to + 1);
  const behind = source.slice(closer.at - 1, closer.to + 1);
  return /^[^a-z\d]?\$\S$/iu.test(around) && /^\S\$\D?$/u.test(behind);
}

function blockFormula(source: string, from: number, inside: number, stop: Mark): Formula | undefined {
  const text = source.slice(inside, stop.at);
  const open = stop.source === "";
  const isEmpty = text.trim() === "" && !open;
  if (isEmpty || stop.source.startsWith("\n") || isAddressed(source, stop)) return undefined;
  return { from, to: stop.to, text, display: true, open };
}

/** The first closing mark, or blank line, or the text's end as an empty mark. */
function stopOf(source: string, inside: number, mark: string): Mark {
  const stop = mark === "$$" ? /\\.|\$\$|\n[ \t]*\n/gu : /\\\\|\\\]|\n[ \t]*\n/gu;
  stop.lastIndex = inside;
  for (let match = stop.exec(source); match; match = stop.exec(source)) {
    const [found] = match;
    const isEnd = found.startsWith("\n") || found === closing.get(mark);
    if (isEnd) return { at: match.index, to: stop.lastIndex, source: found };
  }
  return { at: source.length, to: source.length, source: "" };
}

function endOfFence(source: string, inside: number, mark: string): number {
  const end = new RegExp(`^ {0,3}${mark.charAt(0)}{${mark.length},}[ \\t]*$`, "gmu");
  end.lastIndex = inside;
  return end.exec(source) ? end.lastIndex : source.length;
}
