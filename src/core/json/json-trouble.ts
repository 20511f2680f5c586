/** Where a text stops being JSON, as people count. */
import { JsonError, parseJson } from "./json.ts";

/** From 1; the column in UTF-16 units, as editors count. */
export interface JsonTrouble {
  readonly line: number;
  readonly column: number;
}

/** Where the text stops being JSON, or undefined when it is. */
export function jsonTrouble(source: string): JsonTrouble | undefined {
  try {
    parseJson(source);
    return undefined;
  } catch (error) {
    if (error instanceof JsonError) return placeOf(source, error.offset);
    throw error;
  }
}

/** The line and column of an offset. */
export function placeOf(source: string, offset: number): JsonTrouble {
  const lines = source.slice(0, offset).split("\n");
  return { line: lines.length, column: (lines.at(-1)?.length ?? 0) + 1 };
}
