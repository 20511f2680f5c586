/** Metadata that belongs to a session of Jupyter and not to a file; nbformat drops it when it reads and writes. */
import type { JsonObject } from "../../json/json.ts";

const ofNotebook = new Set(["orig_nbformat", "orig_nbformat_minor", "signature"]);
const ofCell = new Set(["trusted"]);

export function lastingNotebookMetadata(metadata: JsonObject): JsonObject {
  return without(metadata, ofNotebook);
}

export function lastingCellMetadata(metadata: JsonObject): JsonObject {
  return without(metadata, ofCell);
}

function without(json: JsonObject, keys: ReadonlySet<string>): JsonObject {
  if (![...keys].some((key) => json.members.has(key))) return json;
  return { type: "object", members: new Map([...json.members].filter(([key]) => !keys.has(key))) };
}
