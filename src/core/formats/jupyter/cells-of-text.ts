/** Cells out of texts that know nothing of Jupyter. */
import { type JsonObject, jsonObject } from "../../json/json.ts";
import type { CodeCell, Output, TextCell } from "./jupyter-notebook.ts";

export function textCell(type: TextCell["type"], id: string, source: string, title = ""): TextCell {
  return { type, id, metadata: metadataOf({ title }), source };
}

/**
 * A cell of which nobody knows when it ran. `language` is given where it is not the notebook's; it stands where
 * nbconvert looks for it, as the title stands where jupytext does.
 */
export function codeCell(
  id: string,
  source: string,
  { outputs = [], language = "", title = "" }: CodeWords = {},
): CodeCell {
  const metadata = metadataOf({ magics_language: language, title });
  return { type: "code", id, metadata, source, executionCount: null, outputs };
}

interface CodeWords {
  readonly outputs?: readonly Output[];
  readonly language?: string;
  readonly title?: string;
}

/** The metadata of a notebook in a language; without any where its name is empty. */
export function languageMetadata(name: string): JsonObject {
  return name === "" ? jsonObject([]) : jsonObject([["language_info", jsonObject([["name", name]])]]);
}

/** The lines of a file; those of Windows end as all others, a single \r\n is of a text that the file quotes. */
export function linesOf(file: string): readonly string[] {
  const text = file.replace(/^\ufeff/, "");
  return (/(?<!\r)\n/.test(text) ? text : text.replace(/\r\n/g, "\n")).split("\n");
}

/** The lines from the first to the last that holds more than white space. */
export function withoutBlankEnds(lines: readonly string[]): readonly string[] {
  const isFilled = (line: string) => line.trim() !== "";
  return lines.slice(Math.max(0, lines.findIndex(isFilled)), lines.findLastIndex(isFilled) + 1);
}

function metadataOf(words: Readonly<Record<string, string>>): JsonObject {
  return jsonObject(Object.entries(words).filter(([, word]) => word !== ""));
}
