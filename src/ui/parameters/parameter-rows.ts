/** Values of several fields as rows of what was typed, which need not be JSON yet. */
import type { ParameterType } from "../../core/api/parameter.ts";
import { isList, isNumber, isObject, type Json, maybeJson } from "../../core/json/json.ts";

/** What one row holds: a text; or a key and its value. */
export interface Row {
  readonly key: string;
  /** Of a text of a list, with its escapes visible; of a bias, its JSON source; of a pair, its text. */
  readonly value: string;
}

export type RowsType = Extract<ParameterType["type"], "texts" | "biases" | "pairs">;

export function isRowsType(type: ParameterType["type"] | undefined): type is RowsType {
  return type === "texts" || type === "biases" || type === "pairs";
}

/** The rows of a JSON source; undefined when it is none of that type. */
export function rowsOf(type: RowsType, source: string): readonly Row[] | undefined {
  const json = maybeJson(source);
  if (json === null) return [];
  return type === "texts" ? textRows(json) : memberRows(type, json);
}

/** The JSON source of rows; `before` is the source they came from, of which a single bare text stays one. */
export function sourceOfRows(type: RowsType, rows: readonly Row[], before: string): string {
  if (type !== "texts") return `{${rows.map((row) => memberSource(type, row)).join(", ")}}`;
  const items = rows.map(({ value }) => quoted(value));
  const isBare = items.length === 1 && before.trimStart().startsWith('"');
  return isBare ? items.join("") : `[${items.join(", ")}]`;
}

/** A row to begin with. */
export function emptyRow(type: RowsType): Row {
  return { key: "", value: type === "biases" ? "-100" : "" };
}

function textRows(json: Json | undefined): readonly Row[] | undefined {
  const items = typeof json === "string" ? [json] : json;
  if (!isList(items)) return undefined;
  const texts = items.filter((item) => typeof item === "string");
  return texts.length === items.length ? texts.map((text) => ({ key: "", value: visible(text) })) : undefined;
}

function memberRows(type: RowsType, json: Json | undefined): readonly Row[] | undefined {
  if (!isObject(json)) return undefined;
  const rows = Array.from(json.members, ([key, value]) => memberRow(type, key, value));
  return rows.every((row) => row !== undefined) ? rows : undefined;
}

function memberRow(type: RowsType, key: string, value: Json): Row | undefined {
  if (type === "biases") return isNumber(value) ? { key, value: value.source } : undefined;
  return typeof value === "string" ? { key, value } : undefined;
}

function memberSource(type: RowsType, { key, value }: Row): string {
  return `${JSON.stringify(key)}: ${type === "biases" ? value : JSON.stringify(value)}`;
}

/** A text with its line breaks and the like as escapes; quotes need none here. */
function visible(text: string): string {
  return inside(text).replace(/\\./gsu, (escaped) => (escaped === '\\"' ? '"' : escaped));
}

/**
 * What was typed as a JSON string, escapes as they are; a backslash at the end is not JSON, and so it should.
 */
function quoted(typed: string): string {
  return `"${typed.replace(/\\.|["\p{Cc}]/gsu, (found) => (found.length > 1 ? found : inside(found)))}"`;
}

/** A JSON string without its quotes. */
function inside(text: string): string {
  return JSON.stringify(text).slice(1, -1);
}
