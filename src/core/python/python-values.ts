/** Variables of Python in prompts and messages: `{{python.name}}`, and lists that conversations go on from. */
import { isList, isObject, type Json, maybeJson, member, printJson, valueAt } from "../json/json.ts";
import { remembered } from "../remembered.ts";
import type { Unsendable } from "../run.ts";
import type { PythonValue } from "./python-messages.ts";

/** What variables are, as far as they were asked for. */
export type PythonValues = ReadonlyMap<string, PythonValue>;

/** The name by which a reference means Python, where no cell above has it. */
export const pythonName = "python";

type Path = readonly (string | number)[];

/** What `path` leads to, as text; `text` is the reference, and `values` are undefined where no Python runs. */
export function pythonText(
  values: PythonValues | undefined,
  text: string,
  [name, ...path]: Path,
): string | Unsendable {
  if (typeof name !== "string") return { type: "reference-unknown", text, name: pythonName };
  const value = jsonOf(values, name);
  if (isLack(value)) return value;
  const json = valueAt(value.json, path);
  if (json === undefined) return { type: "python-no-value", name: text, kind: "" };
  return typeof json === "string" ? json : printJson(json);
}

/** The messages in a variable, or why they cannot be sent. */
export function pythonMessages(values: PythonValues | undefined, name: string): readonly Json[] | Unsendable {
  const value = jsonOf(values, name);
  if (isLack(value)) return value;
  return isList(value.json) && value.json.every(isMessage)
    ? value.json
    : { type: "python-no-messages", name };
}

/** How many messages a variable holds; undefined where that is not known. */
export function pythonMessageCount(values: PythonValues | undefined, name: string): number | undefined {
  const messages = pythonMessages(values, name);
  return "type" in messages ? undefined : messages.length;
}

interface Known {
  readonly json: Json;
}

/** A value is read once: a cell asks for it at every key. */
const jsonIn = remembered((value: Extract<PythonValue, { type: "value" }>) => maybeJson(value.json));

function jsonOf(values: PythonValues | undefined, name: string): Known | Unsendable {
  const value = values?.get(name);
  if (value === undefined) return { type: "python-not-run", name };
  if (value.type === "missing") return { type: "python-unknown", name };
  const json = value.type === "value" ? jsonIn(value) : undefined;
  const kind = value.type === "unfit" ? value.kind : "";
  return json === undefined ? { type: "python-no-value", name, kind } : { json };
}

function isLack(value: Known | Unsendable): value is Unsendable {
  return "type" in value;
}

function isMessage(json: Json): boolean {
  return isObject(json) && typeof member(json, "role") === "string";
}
