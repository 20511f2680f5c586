/** Reading in tests: what must be read is, and ids are counted. */
import type {
  JupyterCell,
  JupyterNotebook,
  Output,
} from "../../../../src/core/formats/jupyter/jupyter-notebook.ts";
import { type IpynbReading, readIpynb } from "../../../../src/core/formats/jupyter/read-ipynb.ts";
import { member } from "../../../../src/core/json/json.ts";

export const prose = { cell_type: "markdown", id: "a", metadata: {}, source: "Hello" };
export const code = {
  cell_type: "code",
  id: "b",
  metadata: {},
  source: "1",
  outputs: [],
  execution_count: null,
};

/** The text of a file with these cells. */
export function file(cells: readonly unknown[], rest: object = {}): string {
  return JSON.stringify({ cells, metadata: {}, nbformat: 4, nbformat_minor: 5, ...rest });
}

/** new-1, new-2, … */
export function countedIds(): () => string {
  let count = 0;
  return () => {
    count += 1;
    return `new-${count}`;
  };
}

export type Read = Extract<IpynbReading, { type: "read" }>;

/** Reads what can be read; throws what cannot. */
export function reading(text: string): Read {
  const read = readIpynb(text, countedIds());
  if (read.type === "refused") throw new Error(JSON.stringify(read.why));
  return read;
}

/** Reads a file with nothing wrong in it. */
export function notebookOf(text: string): JupyterNotebook {
  const { notebook, faults, broken } = reading(text);
  if (faults.length > 0 || broken !== undefined) throw new Error(JSON.stringify({ faults, broken }));
  return notebook;
}

/** A cell in short: its source, and its outputs' kinds and texts. */
export function shortCell(cell: JupyterCell): unknown {
  if (cell.type !== "code") return cell.source;
  const language = member(cell.metadata, "magics_language");
  const code = {
    code: cell.source,
    ...(cell.outputs.length > 0 && { outputs: cell.outputs.map(shortOutput) }),
  };
  return language === undefined ? code : { ...code, language };
}

function shortOutput(output: Output): unknown {
  if (output.type === "stream") return output.text;
  if (output.type === "error") return [output.name, output.value, output.traceback.length];
  return [output.type, ...output.bundle];
}
