/** The table of file formats. A format that is missing here does not compile. */
import type { Format, FormatId } from "./format.ts";
import { jupyter } from "./jupyter.ts";
import { markdown } from "./markdown.ts";
import { python } from "./python.ts";

const table: { readonly [I in FormatId]: Format & { readonly id: I } } = { jupyter, markdown, python };

/** The table's entry for a format. */
export function formatOf(id: FormatId): Format {
  return table[id];
}
