/** Code of a Jupyter notebook that somebody brings, in tests. */
import type { Arrival } from "../../../../src/core/formats/arriving/arrival.ts";
import { code, file } from "../jupyter/readings.ts";
import { arrivalOf } from "../writing.ts";

/** Code that asks, up to the prompt. */
export const ask = 'client.completions.create(model="m", prompt=';

/** Code cells c0, c1, …, each a source or a cell. */
export function arrived(...cells: readonly (string | object)[]): Arrival {
  const made = cells.map((cell, index) => ({
    ...code,
    id: `c${index}`,
    ...(typeof cell === "string" ? { source: cell } : cell),
  }));
  return arrivalOf("jupyter", file(made));
}

/** The cells of all offers. */
export function all({ offers }: Arrival): ReadonlySet<string> {
  return new Set(offers.map(({ cell }) => cell));
}
