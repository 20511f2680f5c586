/** Lines of scripts in the percent format, which jupytext, VS Code and Spyder read: `# %%` begins a cell. */
import { maybeJson } from "../../json/json.ts";

export interface CellMark {
  readonly type: "code" | "markdown" | "raw";
  readonly title: string;
  /** Such as `language="bash"`; only texts are read. */
  readonly options: ReadonlyMap<string, string>;
}

const mark = /^#[ \t]?%{2,}(?=[\s[]|$)(.*)$/s;
const option = /(?<!\w)(\w+)=("(?:[^"\\]|\\.)*")/g;
/** Of code: a mark, commented out or not, or a magic of IPython, which is no Python. */
const codeMark = /^(?:# )*(?:#[ \t]?%{2,}(?=[\s[]|$)|[ \t]*(?:%{1,2}[a-zA-Z]|![^\s=]))/;
const commentMark = /^(?:# )*#[ \t]?%{2,}(?=[\s[]|$)/;

/** What a line says that begins a cell; undefined of other lines. */
export function cellMark(line: string): CellMark | undefined {
  const rest = mark.exec(line)?.[1];
  if (rest === undefined) return undefined;
  const found = /\[(markdown|md|raw)\]/.exec(rest);
  if (found === null) {
    return { type: "code", title: rest.slice(0, optionsStart(rest)).trim(), options: optionsOf(rest) };
  }
  const type = found[1] === "raw" ? "raw" : "markdown";
  const options = optionsOf(rest.slice(found.index + found[0].length));
  return { type, title: rest.slice(0, found.index).trim(), options };
}

function optionsStart(text: string): number | undefined {
  const start = text.search(/(?:^|\s)(?:\w+=["[{\d]|\{)/);
  return start === -1 ? undefined : start;
}

/** Nobody writes longer ones, and expressions run out of stack on texts without end. */
const longestOptions = 10_000;

function optionsOf(text: string): ReadonlyMap<string, string> {
  return new Map(
    Array.from(text.slice(0, longestOptions).matchAll(option)).flatMap(([, name = "", literal = ""]) => {
      const value = maybeJson(literal);
      return typeof value === "string" ? [[name, value] as const] : [];
    }),
  );
}

/** The line that begins a cell. A title that could not be read back is left out. */
export function markLine({ type, title, options }: CellMark): string {
  const tag = type === "code" ? "" : ` [${type}]`;
  const words = Array.from(options, ([name, value]) => ` ${name}=${JSON.stringify(value)}`).join("");
  const titled = `# %% ${title}${tag}${words}`;
  return title !== "" && !title.includes("\n") && cellMark(titled)?.title === title
    ? titled
    : `# %%${tag}${words}`;
}

/** Comments out what must not be read as Python or as a mark; `readableCode` is its inverse. */
export function writableCode(source: string): string {
  return mapLines(source, (line) => (codeMark.test(line) ? `# ${line}` : line));
}

export function readableCode(lines: readonly string[]): string {
  return lines.map((line) => withoutGuard(line, codeMark)).join("\n");
}

/** A text as comments; `readableComment` is its inverse. */
export function writableComment(source: string): string {
  return mapLines(source, (line) => {
    const comment = line === "" ? "#" : `# ${line}`;
    return commentMark.test(comment) ? `# ${comment}` : comment;
  });
}

export function readableComment(lines: readonly string[]): string {
  return lines.map((line) => withoutGuard(line, commentMark).replace(/^# ?/, "")).join("\n");
}

function withoutGuard(line: string, guarded: RegExp): string {
  return line.startsWith("# ") && guarded.test(line.slice(2)) ? line.slice(2) : line;
}

function mapLines(source: string, change: (line: string) => string): string {
  return source.split("\n").map(change).join("\n");
}
