/** `response_format` as the fields of a form; the schema is a text that need not be JSON yet. */
import { isObject, type Json, maybeJson, member, printJson } from "../../core/json/json.ts";

export interface FormatDraft {
  readonly type: string;
  readonly name: string;
  /** Undefined when it is not said. */
  readonly strict: boolean | undefined;
  readonly schema: string;
  /** Members that the form has no field for: of the format, and of its `json_schema`. */
  readonly others: Members;
  readonly schemaOthers: Members;
}

type Members = readonly (readonly [string, Json])[];

export const formatTypes: readonly string[] = ["text", "json_object", "json_schema"];

const firstSchema = `{
  "type": "object",
  "properties": {
    "answer": { "type": "string" }
  },
  "required": ["answer"],
  "additionalProperties": false
}`;

/** The form's fields; undefined when the source is no object with a type that the form knows. */
export function formatOf(source: string): FormatDraft | undefined {
  const json = maybeJson(source);
  const type = member(json, "type");
  const described = member(json, "json_schema");
  if (typeof type !== "string" || !formatTypes.includes(type)) return undefined;
  const name = member(described, "name");
  const strict = member(described, "strict");
  const schema = member(described, "schema");
  return {
    type,
    name: typeof name === "string" ? name : "answer",
    strict: typeof strict === "boolean" ? strict : described === undefined ? true : undefined,
    schema: schema === undefined ? firstSchema : printJson(schema, 2),
    others: others(json, ["type", "json_schema"]),
    schemaOthers: others(described, ["name", "strict", "schema"]),
  };
}

/** The JSON source of the form, its schema as it was typed. */
export function sourceOfFormat(draft: FormatDraft): string {
  const { type, name, strict, schema, others, schemaOthers } = draft;
  const described = [
    `"name": ${JSON.stringify(name)}`,
    ...(strict === undefined ? [] : [`"strict": ${strict}`]),
    ...schemaOthers.map(memberSource),
    `"schema": ${schema}`,
  ];
  const format = type === "json_schema" ? [`"json_schema": {${described.join(", ")}}`] : [];
  return `{${[`"type": ${JSON.stringify(type)}`, ...others.map(memberSource), ...format].join(", ")}}`;
}

function others(json: Json | undefined, known: readonly string[]): Members {
  return isObject(json) ? [...json.members].filter(([key]) => !known.includes(key)) : [];
}

function memberSource([key, value]: readonly [string, Json]): string {
  return `${JSON.stringify(key)}: ${printJson(value)}`;
}
