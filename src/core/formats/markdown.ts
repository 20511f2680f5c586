/**
 * The notebook as `jupyter nbconvert --to markdown` (7.17) writes one: prompt cells are code cells in
 * Python, their text is what `print` wrote. Byte for byte, but for two things: a source that holds ``` gets
 * a longer fence, so that the rest of the file stays readable; and where another model or endpoint was sent than the
 * code asks, a quotation below it says so.
 */
import { writePython } from "../code/write-python.ts";
import { type Cell, isPrompt, type Notebook } from "../notebook.ts";
import type { Format, Shown, ShownPrompt } from "./format.ts";

export const markdown = {
  id: "markdown",
  extension: ".md",
  mediaType: "text/markdown",
  write: writeMarkdown,
} as const satisfies Format;

/** The file's text: newlines at its start are stripped, none is added at its end. */
export function* writeMarkdown(notebook: Notebook, shown: Shown): Generator<string> {
  let begun = false;
  for (const cell of notebook.cells) {
    const text = section(cell, shown);
    const kept: string = begun ? text : text.replace(/^[\r\n]+/, "");
    begun ||= kept !== "";
    yield kept;
  }
}

function section(cell: Cell, shown: Shown): string {
  return isPrompt(cell) ? promptSection(shown(cell)) : `\n${cell.source}\n`;
}

function promptSection({ call, text, remark }: ShownPrompt): string {
  const said = remark === undefined ? "" : remarkSection(remark);
  return codeSection(writePython(call)) + said + (text === undefined ? "" : printedSection(`${text}\n`));
}

/** As text: what a model is called is nobody's markup. */
function remarkSection(remark: string): string {
  return `\n> ${remark.replace(/\s+/gu, " ").replace(/[\\`*_{}[\]<>#]/gu, "\\$&")}\n`;
}

function codeSection(source: string): string {
  const fence = fenceFor(source);
  return `\n\n${fence}python\n${source}\n${fence}\n`;
}

function printedSection(stdout: string): string {
  return `\n${indented(stdout)}\n`;
}

/** Four spaces before each line, empty ones too; only \n begins a line, and the last one begins none. */
function indented(text: string): string {
  return `    ${text.replace(/\n(?!$)/g, "\n    ")}`;
}

/** Three backticks, or one more than the longest run of three and more in the source. */
function fenceFor(source: string): string {
  const runs = source.match(/`{3,}/g) ?? [];
  return "`".repeat(runs.reduce((length, run) => Math.max(length, run.length + 1), 3));
}
