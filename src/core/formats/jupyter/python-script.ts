/** Notebooks as Python scripts with `# %%` before each cell, and back. Outputs and most metadata have no place. */
import { member } from "../../json/json.ts";
import { codeCell, languageMetadata, linesOf, textCell, withoutBlankEnds } from "./cells-of-text.ts";
import type { CodeCell, JupyterCell, JupyterNotebook } from "./jupyter-notebook.ts";
import {
  type CellMark,
  cellMark,
  markLine,
  readableCode,
  readableComment,
  writableCode,
  writableComment,
} from "./percent-lines.ts";

/** Cells of these magics hold no Python; jupytext names the language behind the mark and comments out the rest. */
const foreign = /^%%(bash|sh|script|javascript|js|html|latex|markdown|svg|sql|R|ruby|perl)(?: (.+))?\n/;

/** The script in pieces, a cell each. */
export function* writePythonScript({ cells }: JupyterNotebook): Generator<string> {
  for (const [index, cell] of cells.entries()) yield `${index === 0 ? "" : "\n"}${written(cell)}\n`;
}

function written(cell: JupyterCell): string {
  if (cell.type === "code") return writtenCode(cell);
  return `${markOf(cell, cell.type, {})}\n${writableComment(cell.source)}`;
}

/** What is not Python is a comment, and the language stands behind the mark: raw, where no magic runs it. */
function writtenCode(cell: CodeCell): string {
  const language = member(cell.metadata, "magics_language");
  const [magic = "", name, args] = foreign.exec(cell.source) ?? [];
  if (name !== undefined) {
    const options = { language: name, ...(args === undefined ? {} : { magic_args: args }) };
    return `${markOf(cell, "code", options)}\n${writableComment(cell.source.slice(magic.length))}`;
  }
  if (typeof language === "string" && language !== "") {
    return `${markOf(cell, "raw", { language })}\n${writableComment(cell.source)}`;
  }
  return `${markOf(cell, "code", {})}\n${writableCode(cell.source)}`;
}

function markOf(
  cell: JupyterCell,
  type: CellMark["type"],
  options: Readonly<Record<string, string>>,
): string {
  const title = member(cell.metadata, "title");
  const known = typeof title === "string" ? title : "";
  return markLine({ type, title: known, options: new Map(Object.entries(options)) });
}

/** Reads any text; never throws; linear. What stands before the first mark is a cell, too. */
export function readPythonScript(text: string, newId: () => string): JupyterNotebook {
  const lines = withoutHeader(linesOf(text));
  const starts = lines.flatMap((line, at) => (cellMark(line) === undefined ? [] : [at]));
  const first = withoutBlankEnds(lines.slice(0, starts[0]));
  const before = first.length === 0 ? [] : [codeCell(newId(), readableCode(first))];
  const cells = starts.map((start, index) => cellOf(lines.slice(start, starts[index + 1]), newId));
  return { metadata: languageMetadata("python"), cells: [...before, ...cells] };
}

/** jupytext keeps the notebook's metadata in comments at the start. */
function withoutHeader(lines: readonly string[]): readonly string[] {
  const end = lines[0] === "# ---" ? lines.indexOf("# ---", 1) : -1;
  return end !== -1 && lines.slice(0, end).every((line) => line.startsWith("#"))
    ? lines.slice(end + 1)
    : lines;
}

/** The blank line at the end parts it from the next one. */
function cellOf(lines: readonly string[], newId: () => string): JupyterCell {
  const [first = "", ...rest] = lines;
  const { type, title, options } = cellMark(first) ?? { type: "code", title: "", options: new Map() };
  const rows = rest.at(-1) === "" ? rest.slice(0, -1) : rest;
  const language = options.get("language") ?? "";
  if (type === "raw" && language !== "") return codeCell(newId(), readableComment(rows), { title, language });
  if (type !== "code") return textCell(type, newId(), proseOf(rows), title);
  if (language === "") return codeCell(newId(), readableCode(rows), { title });
  const args = options.get("magic_args");
  const magic = `%%${language}${args === undefined ? "" : ` ${args}`}`;
  return codeCell(newId(), `${magic}\n${readableComment(rows)}`, { title });
}

/** Comments, as most write it, or a text in three quotes. */
function proseOf(rows: readonly string[]): string {
  const text = rows.join("\n");
  const [, , quoted] = /^r?("""|''')\n?(.*?)\n?\1\s*$/s.exec(text) ?? [];
  return quoted ?? readableComment(rows);
}
