/** What is whole in the text of a notebook that breaks off: a download cut short, a disk that was full. */
import { type Json, JsonError } from "../../json/json.ts";
import { parseJsonAt } from "../../json/json-reader.ts";

/** In a string the quotes would be escaped, so this is a key. */
const beginning = /(?<!\\)"cells"[ \t\n\r]*:[ \t\n\r]*\[/;

/** The cells that are whole, and none where the text has no list of cells. */
export function cellsBefore(text: string): readonly Json[] {
  const found = beginning.exec(text);
  return found === null ? [] : listFrom(text, found.index + found[0].length);
}

function listFrom(text: string, start: number): readonly Json[] {
  const cells: Json[] = [];
  let at = start;
  for (;;) {
    const cell = parsedAt(text, at);
    if (cell === undefined) return cells;
    cells.push(cell.json);
    if (text[cell.end] !== ",") return cells;
    at = cell.end + 1;
  }
}

function parsedAt(text: string, at: number): ReturnType<typeof parseJsonAt> | undefined {
  try {
    return parseJsonAt(text, at);
  } catch (error) {
    if (error instanceof JsonError) return undefined;
    throw error;
  }
}
