import type { CellId } from "../notebook.ts";
import type { WholeNotebook } from "../whole-notebook.ts";
import type { Arrival } from "./arrival.ts";

/** What arrived, with these cells of its offers as the prompt cells that they may become. */
export function converted({ whole }: Arrival, _chosen: ReadonlySet<CellId>): WholeNotebook {
  return whole;
}
