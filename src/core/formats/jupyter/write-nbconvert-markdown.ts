/**
 * A notebook as `jupyter nbconvert --to markdown` 7.17.1 writes it on Linux, byte for byte. Python's line starts
 * are meant: only \n begins a line. Two files of one name, and names that leave the folder, are where it departs.
 */
import { isObject, type Json, member } from "../../json/json.ts";
import { type ExtractedFile, FileNames } from "./extracted-files.ts";
import type {
  CodeCell,
  DisplayOutput,
  ErrorOutput,
  JupyterCell,
  JupyterNotebook,
  ResultOutput,
  TextCell,
} from "./jupyter-notebook.ts";
import { dedent, firstWord, quoted } from "./python-text.ts";

/** What a cell comes to. Of two files of one name the later one counts. */
export interface Section {
  readonly text: string;
  readonly files: readonly ExtractedFile[];
}

/** In this order; what is of no such type prints nothing. */
const priority = [
  "text/html",
  "text/markdown",
  "image/svg+xml",
  "text/latex",
  "image/png",
  "image/jpeg",
  "text/plain",
];
const imageNames: ReadonlyMap<string, string> = new Map([
  ["image/png", "png"],
  ["image/jpeg", "jpeg"],
  ["image/svg+xml", "svg"],
]);
const magic = /^%%(R|bash|cython|javascript|julia|latex|octave|perl|ruby|sh|sql)$/;
const rawTypes = new Set(["", "text/markdown", "text/html"]);

/**
 * The file in pieces, a cell each: newlines at its start are stripped, none is added at its end. `stem` is the
 * file's name without its extension.
 */
export function* writeNbconvertMarkdown(notebook: JupyterNotebook, stem: string): Generator<Section> {
  const names = new FileNames(stem);
  const language = textAt(member(notebook.metadata, "language_info"), "name");
  let begun = false;
  for (const [index, cell] of notebook.cells.entries()) {
    const section =
      cell.type === "code" ? codeSection(cell, index, names, language) : textSection(cell, names);
    const text: string = begun ? section.text : section.text.replace(/^[\r\n]+/, "");
    begun ||= text !== "";
    yield { ...section, text };
  }
}

function textSection(cell: TextCell, names: FileNames): Section {
  const files = names.ofAttachments(cell);
  return { text: isHidden(cell) ? "" : proseOf(cell, files), files: [...files.values()] };
}

function proseOf(cell: TextCell, files: ReadonlyMap<string, ExtractedFile>): string {
  let source = cell.source;
  for (const [attachment, { name }] of files)
    source = source.replaceAll(`attachment:${attachment}`, () => name);
  if (cell.type === "markdown") return `\n${source}\n`;
  return rawTypes.has(textAt(cell.metadata, "raw_mimetype").toLowerCase()) ? source : "";
}

function codeSection(cell: CodeCell, index: number, names: FileNames, language: string): Section {
  const outputs = cell.outputs.map((output, place): Section => {
    if (output.type === "stream") return { text: `\n${indented(output.text)}\n`, files: [] };
    if (output.type === "error") return { text: errorText(output), files: [] };
    const files = names.ofOutput(output, index, place);
    return { text: shown(output, files), files: [...files.values()] };
  });
  const input = isHidden(cell) ? "" : `\n\n\`\`\`${fenceLanguage(cell, language)}\n${cell.source}\n\`\`\`\n`;
  return {
    text: input + outputs.map(({ text }) => text).join(""),
    files: outputs.flatMap(({ files }) => files),
  };
}

function fenceLanguage(cell: CodeCell, language: string): string {
  const named = magic.exec(firstWord(cell.source))?.[1]?.toLowerCase();
  if (named !== undefined) return named;
  return cell.metadata.members.has("magics_language") ? textAt(cell.metadata, "magics_language") : language;
}

function errorText({ traceback }: ErrorOutput): string {
  return `\n${traceback.map((entry) => `\n${withoutColours(indented(entry))}\n`).join("")}\n`;
}

function shown(output: DisplayOutput | ResultOutput, files: ReadonlyMap<string, ExtractedFile>): string {
  const type = priority.find((each) => output.bundle.has(each));
  const content = type === undefined ? undefined : output.bundle.get(type);
  const text = type === undefined || typeof content !== "string" ? "" : representation(type, content, files);
  return output.type === "execute_result" ? `\n\n\n${text}\n\n` : `\n${text}\n`;
}

function representation(type: string, content: string, files: ReadonlyMap<string, ExtractedFile>): string {
  if (type === "text/plain") return `\n${indented(content)}\n`;
  const image = imageNames.get(type);
  if (image === undefined) return `\n${type === "text/html" ? dedent(content) : content}\n`;
  const path = (files.get(type)?.name ?? "").split("/").map(quoted).join("/");
  return `\n    \n![${image}](${path})\n    \n`;
}

/** Four spaces before each line, empty ones too; after a last line end there is none. */
function indented(text: string): string {
  return `    ${text.replace(/\n(?!$)/g, "\n    ")}`;
}

function withoutColours(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: escape sequences begin with it.
  return text.replace(/\x1b\[([^\n]*?)([@-~])/g, "");
}

function isHidden(cell: JupyterCell): boolean {
  const json = member(member(cell.metadata, "transient"), "remove_source") ?? false;
  return !(json === false || json === null || json === "" || (isObject(json) && json.members.size === 0));
}

function textAt(json: Json | undefined, key: string): string {
  const text = member(json, key);
  return typeof text === "string" ? text : "";
}
