/** Where the fenced code of a Markdown text is. */

export interface Fence {
  /** The lines of the fence itself, counted from 0; the code is between them. */
  readonly open: number;
  readonly close: number;
  /** The first word behind the backticks, or the empty string. */
  readonly language: string;
  /** Not indented and of backticks: such as nbconvert and most people write. */
  readonly isPlain: boolean;
}

/** What is between the lines of a fence. */
export function codeOf(lines: readonly string[], { open, close }: Fence): string {
  return lines.slice(open + 1, close).join("\n");
}

interface Opening {
  readonly indent: string;
  readonly mark: string;
  readonly language: string;
}

/** All that are closed, in order; what looks like a fence inside another is code. Linear in the text. */
export function fencesOf(lines: readonly string[]): readonly Fence[] {
  const fences: Fence[] = [];
  const unclosed = new Map<string, number>();
  for (let line = 0; line < lines.length; line += 1) {
    const opening = openingOf(lines[line] ?? "");
    if (opening === undefined || isUnclosed(opening, unclosed)) continue;
    const close = closingOf(opening, lines, line);
    if (close === undefined) unclosed.set(kindOf(opening), opening.mark.length);
    else {
      const isPlain = opening.indent === "" && opening.mark.startsWith("`");
      fences.push({ open: line, close, language: opening.language, isPlain });
      line = close;
    }
  }
  return fences;
}

function openingOf(line: string): Opening | undefined {
  const [, indent, mark, language = ""] = /^( {0,3})(`{3,}|~{3,})[ \t]*([^\s`]*)[^`]*$/.exec(line) ?? [];
  return indent === undefined || mark === undefined ? undefined : { indent, mark, language };
}

/** Where one could not be closed, no later one that needs as many marks can be: nothing is searched twice. */
function isUnclosed(opening: Opening, unclosed: ReadonlyMap<string, number>): boolean {
  return opening.mark.length >= (unclosed.get(kindOf(opening)) ?? Number.POSITIVE_INFINITY);
}

function kindOf({ indent, mark }: Opening): string {
  return (mark[0] ?? "") + (indent === "" ? "" : " ");
}

/** Code that is not indented may hold fences that are: they stand in its texts. */
function closingOf({ indent, mark }: Opening, lines: readonly string[], open: number): number | undefined {
  const margin = indent === "" ? "" : " {0,3}";
  const closing = new RegExp(`^${margin}${mark[0]}{${mark.length},}[ \\t]*$`);
  for (let line = open + 1; line < lines.length; line += 1) {
    if (closing.test(lines[line] ?? "")) return line;
  }
  return undefined;
}
