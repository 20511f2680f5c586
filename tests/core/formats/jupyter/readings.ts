/** Reading in tests: what must be read is, and ids are counted. */
import type { JupyterNotebook } from "../../../../src/core/formats/jupyter/jupyter-notebook.ts";
import { type IpynbReading, readIpynb } from "../../../../src/core/formats/jupyter/read-ipynb.ts";

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
