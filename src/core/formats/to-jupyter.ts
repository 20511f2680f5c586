/** Our notebook as Jupyter's. */

import { jsonObject } from "../json/json.ts";
import type { Piece, WriteOptions, Written } from "./format.ts";
import type { JupyterCell, JupyterNotebook } from "./jupyter/jupyter-notebook.ts";

const nothing: Piece = { text: "", files: [] };

/** What `write` makes of the notebook as Jupyter's; a cell each is made before, for which nothing is written yet. */
export function* writtenAsJupyter(
  written: Written,
  _options: WriteOptions,
  write: (notebook: JupyterNotebook) => Iterable<Piece>,
): Generator<Piece> {
  const cells: JupyterCell[] = [];
  for (const _cell of written.notebook.cells) yield nothing;
  yield* write({ metadata: jsonObject([]), cells });
}
