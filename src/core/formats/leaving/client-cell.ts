/** The cell that makes the `client` which all prompt cells' code asks: the page has none, Jupyter needs one. */
import { writePythonClient } from "../../code/write-python.ts";
import { type JsonObject, jsonObject } from "../../json/json.ts";
import { type CellId, isPrompt, type Notebook } from "../../notebook.ts";
import type { Written } from "../format.ts";
import type { CodeCell } from "../jupyter/jupyter-notebook.ts";
import { withClientMark } from "../quire-metadata.ts";

const binding = /^[ \t]*client[ \t]*(?::[^=\n]*)?=(?!=)|^[ \t]*(?:from|import)\b.*\bclient\b/mu;

/** Where nbconvert looks for it: Markdown is for reading, and goes without this cell's code. */
const hidden: readonly [string, JsonObject] = ["transient", jsonObject([["remove_source", true]])];

/** The cell that it goes before: the first prompt, where no Python above makes a client. */
export function cellBehindClient({ cells }: Notebook): CellId | undefined {
  const place = cells.findIndex(isPrompt);
  const isMade = cells.slice(0, place).some((cell) => cell.kind === "python" && binding.test(cell.source));
  return isMade ? undefined : cells[place]?.id;
}

export function clientCell({ notebook, baseUrl }: Written): CodeCell {
  return withClientMark({
    type: "code",
    id: freeId(notebook),
    metadata: jsonObject([hidden]),
    source: writePythonClient(baseUrl),
    executionCount: null,
    outputs: [],
  });
}

/** The metadata of one that somebody changed: it is theirs now, and to be seen. */
export function shownMetadata(metadata: JsonObject): JsonObject {
  return jsonObject([...metadata.members].filter(([key]) => key !== hidden[0]));
}

function freeId({ cells }: Notebook): string {
  const taken = new Set(cells.map(({ id }) => id));
  let id = "quire-client";
  for (let number = 2; taken.has(id); number += 1) id = `quire-client-${number}`;
  return id;
}
