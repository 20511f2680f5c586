/** The table of file formats. A format that is missing here does not compile. */
import type { Format, FormatId } from "./format.ts";
import { markdown } from "./markdown.ts";

const table: { readonly [I in FormatId]: Format & { readonly id: I } } = { markdown };

/** The formats in the order in which the page offers them. */
export const formats: readonly Format[] = Object.values(table);
