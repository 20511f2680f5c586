/** Which code of a Jupyter notebook may become a prompt cell, and which calls the API and may not. */
import { freeName } from "../../cells/index.ts";
import { cellOfCode } from "../../code/code-cell.ts";
import type { Literals } from "../../code/literals.ts";
import { looksLikeCurl, readCurl } from "../../code/read-curl.ts";
import { readPython } from "../../code/read-python.ts";
import { isUnread, type Reading, type Unread } from "../../code/reading.ts";
import { jsonObject, member } from "../../json/json.ts";
import type { PromptCell, PythonCell } from "../../notebook.ts";
import type { CodeCell } from "../jupyter/jupyter-notebook.ts";
import { metadataField } from "./arrived-cell.ts";
import type { CellsAbove } from "./cells-above.ts";

/** Code without such a word calls nothing of the API; most is told by it. */
const mayCall = /\.(?:a?create\w*|parse|stream|generate|retrieve|list|edit|with_raw_response)\b/u;
/** Where the code is no Python, this tells that it calls. */
const calls = /(?:\.|\b)(?:Chat)?[Cc]ompletions?\.a?create\(/u;

/** What code may become. */
export type Suggested = Reading & { readonly prompt: PromptCell };

/**
 * What this code may become below these cells, or why it is no prompt cell; undefined where it does not call the API.
 * `literals` is what the code above bound.
 */
export function suggestionFor(
  cell: PythonCell,
  code: CodeCell,
  above: CellsAbove,
  literals: () => Literals,
): Suggested | Unread | undefined {
  const reading = readingOf(cell.source, code, literals);
  if (reading === undefined) return undefined;
  if (isUnread(reading)) return callsNothing(reading, cell.source) ? undefined : reading;
  const notebook = above.notebookWith(inPython(cell, code));
  const name = reading.cell.name === "" ? freeName(notebook) : reading.cell.name;
  const prompt = cellOfCode(notebook, cell.id, { ...reading.cell, name });
  const strange = prompt === undefined ? continuedName(reading) : above.strangeName(prompt);
  if (prompt !== undefined && strange === undefined) return { ...reading, prompt };
  return { why: { type: "unbound", name: strange ?? "" }, place: { line: 1, column: 1 } };
}

function readingOf(source: string, code: CodeCell, literals: () => Literals): Reading | Unread | undefined {
  const language = member(code.metadata, "magics_language") ?? "python";
  if (language === "bash") return looksLikeCurl(source) ? readCurl(source) : undefined;
  return language === "python" && mayCall.test(source) ? readPython(source, literals()) : undefined;
}

function callsNothing({ why }: Unread, source: string): boolean {
  if (why.type === "syntax" || why.type === "magic") return !calls.test(source);
  return why.type === "no-call" || why.type === "no-curl";
}

/** As the prompt cell that it becomes, which is code in Python wherever it is code. */
function inPython(cell: PythonCell, { metadata }: CodeCell): PythonCell {
  if (!metadata.members.has("magics_language")) return cell;
  const rest = [...metadata.members].filter(([key]) => key !== "magics_language");
  const { metadata: _, ...bare } = cell;
  return { ...bare, ...metadataField(jsonObject(rest)) };
}

function continuedName({ cell }: Reading): string | undefined {
  return cell.kind === "chat" ? cell.continues?.name : undefined;
}
