/** Jupyter's notebook as ours. */
import type { Arrival } from "./arrival.ts";
import type { ReadOptions } from "./format.ts";
import type { JupyterNotebook } from "./jupyter/jupyter-notebook.ts";
import type { Break, NotebookFault } from "./jupyter/notebook-faults.ts";

/** What was read of a file. */
export interface Opened {
  readonly notebook: JupyterNotebook;
  readonly faults: readonly NotebookFault[];
  readonly broken?: Break;
}

export function arrivalOf({ faults, broken }: Opened, { newId, stem }: ReadOptions): Arrival {
  const notebook = { id: newId(), title: stem, cells: [] };
  return {
    whole: { notebook, runs: [], executions: [], images: new Map() },
    faults,
    ...(broken ? { broken } : {}),
    isOutOfOrder: false,
    changed: [],
    offers: [],
    kept: [],
    keys: [],
  };
}
