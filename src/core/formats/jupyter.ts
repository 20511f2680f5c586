/** .ipynb, the lossless format: nbformat 4.5 as Jupyter writes it on disk. */
import type { FormatReading } from "./arriving/arrival.ts";
import { arrivalOf } from "./arriving/from-jupyter.ts";
import type { Format, Piece, ReadOptions, WriteOptions, Written } from "./format.ts";
import { readIpynb } from "./jupyter/read-ipynb.ts";
import { writeIpynb } from "./jupyter/write-ipynb.ts";
import { writtenAsJupyter } from "./leaving/to-jupyter.ts";

export const jupyter = {
  id: "jupyter",
  extension: ".ipynb",
  mediaType: "application/x-ipynb+json",
  write,
  read,
} as const satisfies Format;

function write(written: Written, options: WriteOptions): Iterable<Piece> {
  return writtenAsJupyter(written, { ...options, raw: false }, function* (notebook) {
    for (const text of writeIpynb(notebook)) yield { text, files: [] };
  });
}

function read(text: string, options: ReadOptions): FormatReading {
  const reading = readIpynb(text, options.newId);
  return reading.type === "refused" ? reading : { type: "read", arrival: arrivalOf(reading, options) };
}
