/** Cells of texts that know nothing of Jupyter. */
import { type JsonObject, jsonObject } from "../../json/json.ts";
import type { CodeCell, Output, TextCell } from "./jupyter-notebook.ts";

const nothing = jsonObject([]);

export function markdownCell(id: string, source: string): TextCell {
  return { type: "markdown", id, metadata: nothing, source };
}

/** A cell that never ran. Its language stands where nbconvert looks for it, if it is not that of the notebook. */
export function codeCell(
  id: string,
  source: string,
  outputs: readonly Output[] = [],
  language?: string,
): CodeCell {
  const metadata = language === undefined ? nothing : jsonObject([["magics_language", language]]);
  return { type: "code", id, metadata, source, executionCount: null, outputs };
}

/** The metadata of a notebook in a language; without any where its name is empty. */
export function notebookMetadata(language: string): JsonObject {
  return language === "" ? nothing : jsonObject([["language_info", jsonObject([["name", language]])]]);
}
