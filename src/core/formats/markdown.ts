/** Markdown, byte for byte as `jupyter nbconvert --to markdown` 7.17.1 writes it of the same notebook's .ipynb. */
import type { FormatReading } from "./arriving/arrival.ts";
import { arrivalOf } from "./arriving/from-jupyter.ts";
import type { Format, Piece, ReadOptions, WriteOptions, Written } from "./format.ts";
import { readMarkdown } from "./jupyter/read-markdown.ts";
import { writeNbconvertMarkdown } from "./jupyter/write-nbconvert-markdown.ts";
import { writtenAsJupyter } from "./leaving/to-jupyter.ts";

export const markdown = {
  id: "markdown",
  extension: ".md",
  mediaType: "text/markdown",
  write,
  read,
} as const satisfies Format;

function write(written: Written, options: WriteOptions): Iterable<Piece> {
  return writtenAsJupyter(written, options, (notebook) => writeNbconvertMarkdown(notebook, options.stem));
}

function read(text: string, options: ReadOptions): FormatReading {
  const { notebook } = readMarkdown(text, options.newId);
  return { type: "read", arrival: arrivalOf({ notebook, faults: [] }, options) };
}
