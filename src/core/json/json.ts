/** JSON as it was written: number text, key order and duplicate keys survive; a JS object loses all three. */
import { parseJson } from "./json-reader.ts";
import { isList, isNumber, isObject, type Json, JsonError, type JsonObject } from "./json-value.ts";

export { parseJson } from "./json-reader.ts";
export {
  deepestJson,
  isList,
  isNumber,
  isObject,
  type Json,
  JsonError,
  type JsonObject,
  jsonNumber,
  jsonObject,
} from "./json-value.ts";

/**
 * Steps into a value: `choices[0].text` is `["choices", 0, "text"]`; -1 is the last element, as in Python.
 */
export type JsonPath = readonly (string | number)[];

/** The value of a source text, or undefined when it is not JSON. */
export function maybeJson(source: string): Json | undefined {
  try {
    return parseJson(source);
  } catch (error) {
    if (error instanceof JsonError) return undefined;
    throw error;
  }
}

/** Prints a value: minified, or with `indent` spaces a level; the layout is that of `JSON.stringify`. */
export function printJson(json: Json, indent = 0): string {
  return print(json, " ".repeat(indent), "\n");
}

/** The member of that key, or undefined when there is none or the value is not an object. */
export function member(json: Json | undefined, key: string): Json | undefined {
  return isObject(json) ? json.members.get(key) : undefined;
}

/** The value at the end of the path, or undefined when the path leads nowhere. */
export function valueAt(json: Json, path: JsonPath): Json | undefined {
  return path.reduce<Json | undefined>(step, json);
}

function step(json: Json | undefined, key: string | number): Json | undefined {
  if (typeof key === "string") return member(json, key);
  return isList(json) ? json.at(key) : undefined;
}

function print(json: Json, indent: string, newline: string): string {
  if (isNumber(json)) return json.source;
  if (isList(json)) return enclose("[", json.map(within(indent, newline)), "]", indent, newline);
  if (isObject(json)) return enclose("{", printMembers(json, indent, newline), "}", indent, newline);
  return JSON.stringify(json);
}

function printMembers(json: JsonObject, indent: string, newline: string): string[] {
  const colon = indent === "" ? ":" : ": ";
  const printValue = within(indent, newline);
  return Array.from(json.members, ([key, value]) => JSON.stringify(key) + colon + printValue(value));
}

function within(indent: string, newline: string): (json: Json) => string {
  return (json) => print(json, indent, newline + indent);
}

function enclose(
  open: string,
  parts: readonly string[],
  close: string,
  indent: string,
  newline: string,
): string {
  if (indent === "" || parts.length === 0) return open + parts.join(",") + close;
  return open + newline + indent + parts.join(`,${newline}${indent}`) + newline + close;
}
