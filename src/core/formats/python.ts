/** A script in Python whose cells begin with `# %%`: all that has no place in one, as outputs, is left out. */
import type { FormatReading } from "./arriving/arrival.ts";
import { arrivalOf } from "./arriving/from-jupyter.ts";
import type { Format, Piece, ReadOptions, WriteOptions, Written } from "./format.ts";
import { readPythonScript, writePythonScript } from "./jupyter/python-script.ts";
import { writtenAsJupyter } from "./leaving/to-jupyter.ts";

export const python = {
  id: "python",
  extension: ".py",
  mediaType: "text/x-python",
  write,
  read,
} as const satisfies Format;

function write(written: Written, options: WriteOptions): Iterable<Piece> {
  return writtenAsJupyter(written, { ...options, outputs: false }, function* (notebook) {
    for (const text of writePythonScript(notebook)) yield { text, files: [] };
  });
}

function read(text: string, options: ReadOptions): FormatReading {
  const notebook = readPythonScript(text, options.newId);
  return { type: "read", arrival: arrivalOf({ notebook, faults: [] }, options) };
}
