/** The table of file formats. A format that is missing here does not compile. */
import type { Format, FormatId } from "./format.ts";
import { markdown } from "./markdown.ts";

const table: { readonly [I in FormatId]: Format & { readonly id: I } } = { markdown };

/** The table's entry for a format. */
export function formatOf(id: FormatId): Format {
  return table[id];
}
