/** Notebooks back out of the Markdown that nbconvert wrote of them, by the blank lines that it writes. */
import { codeCell, languageMetadata, textCell } from "./cells-of-text.ts";
import type { JupyterCell, JupyterNotebook } from "./jupyter-notebook.ts";
import { codeOf, type Fence } from "./markdown-fences.ts";
import { printedOutputs } from "./printed-outputs.ts";

/** A cell that begins so is in another language, which nbconvert names at its fence. */
const magic = /^\s*%%(?:R|bash|cython|javascript|julia|latex|octave|perl|ruby|sh|sql)(?:\s|$)/;

/** A line that begins code: its number, its backticks, and the word behind them. */
interface Opening {
  readonly line: number;
  readonly mark: string;
  readonly language: string;
}

/**
 * The notebook, or undefined when most of the code has not the two blank lines before it that nbconvert writes.
 * Where the code cells have, fences with fewer are parts of Markdown cells.
 */
export function readConverted(lines: readonly string[], newId: () => string): JupyterNotebook | undefined {
  const openings = lines.flatMap((text, line) => openingAt(text, line));
  const apart = openings.filter(({ line }) => isApart(lines, line));
  const language = languageOf(apart);
  if (language === undefined || !isUsual(language, apart, openings)) return undefined;
  const isCell = (each: Opening) => each.language === language || magic.test(lines[each.line + 1] ?? "");
  const code = codeFences(lines, apart.filter(isCell));
  return { metadata: languageMetadata(language), cells: cellsOf(lines, code, newId) };
}

function openingAt(text: string, line: number): readonly Opening[] {
  const [, mark, language = ""] = /^(`{3,})([\w+#-]*)$/.exec(text) ?? [];
  return mark === undefined ? [] : [{ line, mark, language }];
}

/** Two blank lines before it, or nothing at all: nbconvert strips the start of its file. */
function isApart(lines: readonly string[], open: number): boolean {
  return open === 0 || (lines[open - 1] === "" && lines[open - 2] === "");
}

/** Python where there is any: else what most have. */
function languageOf(apart: readonly Opening[]): string | undefined {
  const counts = new Map<string, number>();
  for (const { language } of apart) counts.set(language, (counts.get(language) ?? 0) + 1);
  if (counts.has("python")) return "python";
  return [...counts].sort(([, left], [, right]) => right - left)[0]?.[0];
}

/**
 * Half are enough, for Markdown cells hold code too; of fences without a language, half are the ends of others.
 * Where there is Python, a notebook is in Python.
 */
function isUsual(language: string, apart: readonly Opening[], all: readonly Opening[]): boolean {
  if (language !== "python" && all.some((one) => one.language === "python")) return false;
  const [some, most] = [apart, all].map((each) => each.filter((one) => one.language === language).length);
  return (some ?? 0) * 2 >= (most ?? 0);
}

/** The code that begins so and ends before the next begins, as it must: each line is looked at once. */
function codeFences(lines: readonly string[], openings: readonly Opening[]): readonly Fence[] {
  return openings.flatMap(({ line: open, mark, language }, index) => {
    const limit = openings[index + 1]?.line ?? lines.length;
    const close = closingOf(lines.slice(open + 1, limit), mark);
    return close === undefined ? [] : [{ open, close: open + 1 + close, language, isPlain: true }];
  });
}

/**
 * nbconvert does not care whether the code holds fences. Its own has a blank line behind it, and those that are
 * opened in the code, with a language, are closed in it.
 */
function closingOf(rows: readonly string[], mark: string): number | undefined {
  let inner = 0;
  for (const [at, row] of rows.entries()) {
    if (row.startsWith(mark) && openingAt(row, at)[0]?.language) inner += 1;
    else if (row === mark && inner > 0) inner -= 1;
    else if (row === mark && (rows[at + 1] ?? "") === "") return at;
  }
  const first = rows.indexOf(mark);
  return first === -1 ? undefined : first;
}

function cellsOf(lines: readonly string[], code: readonly Fence[], newId: () => string): JupyterCell[] {
  const wasTrimmed = !lines.some((line) => /^ +$/.test(line));
  const end = lines.at(-1) === "" ? lines.length - 1 : lines.length;
  const ends = [...code.map(({ open }) => Math.max(0, open - 2)), end];
  const cells = proseCells(lines.slice(0, ends[0]), newId);
  for (const [index, fence] of code.entries()) {
    const rows = lines.slice(fence.close + 1, ends[index + 1]);
    const printed = printedOutputs(wasTrimmed ? withSpaces(rows) : rows);
    cells.push(codeCell(newId(), codeOf(lines, fence), { outputs: printed.outputs }));
    const isParted = rows[printed.end] === "";
    cells.push(...proseCells(rows.slice(printed.end + (isParted ? 1 : 0)), newId));
  }
  return cells;
}

function proseCells(rows: readonly string[], newId: () => string): JupyterCell[] {
  return rows.every((row) => row === "") ? [] : [textCell("markdown", newId(), rows.join("\n"))];
}

/** An empty line of a text has four spaces; an editor that strips lines took them. */
function withSpaces(rows: readonly string[]): readonly string[] {
  const isText = (at: number) => rows[at]?.startsWith("    ") === true;
  return rows.map((row, at) => (row === "" && isText(at - 1) && isText(at + 1) ? "    " : row));
}
