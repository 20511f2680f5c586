/**
 * Between the JSON source of a parameter and what stands in its field. Words are written without their
 * quotes.
 */

import type { ParameterType } from "../../core/api/parameter.ts";
import { maybeJson } from "../../core/json/json.ts";

/** How a parameter's field is written: a text as it is, a word without quotes or else JSON, or JSON. */
export type Writing = "text" | "word" | "json";

/** A field has no room for line breaks: a text that has some is written as JSON, with its escapes. */
export function writingOf(type: ParameterType | undefined, source: string): Writing {
  if (type?.type === "choice") return "word";
  const json = maybeJson(source);
  const isPlain = json !== undefined && !(typeof json === "string" && /[\r\n]/u.test(json));
  return type?.type === "text" && isPlain ? "text" : "json";
}

/** What the field shows. A line break in JSON stands between its parts, so that a space means the same. */
export function shownText(source: string, writing: Writing): string {
  const json = writing === "json" ? undefined : maybeJson(source);
  const isBare = typeof json === "string" && (writing === "text" || !looksLikeJson(json));
  return isBare ? json : source.replace(/\s*\n\s*/gu, " ");
}

/** The JSON source of what was typed. */
export function sourceOf(typed: string, writing: Writing): string {
  const isSource = writing === "json" || (writing === "word" && looksLikeJson(typed));
  return isSource ? typed : JSON.stringify(typed);
}

function looksLikeJson(text: string): boolean {
  return /^\s*[{["]|^null$/u.test(text);
}
