/** The values of JSON, and what they are made and told apart by. */

export type Json = null | boolean | string | JsonNumber | readonly Json[] | JsonObject;

/** A number as its source text, so that 1.0, -0, 1e5 and 12345678901234567890 stay what they are. */
export interface JsonNumber {
  readonly type: "number";
  readonly source: string;
}

/** Members in the order in which they were written; of a duplicate key the first place, the last value. */
export interface JsonObject {
  readonly type: "object";
  readonly members: ReadonlyMap<string, Json>;
}

/** Text that is not JSON, or nested deeper than any API nests; `offset` is in UTF-16 units. */
export class JsonError extends Error {
  readonly reason: "syntax" | "too-deep";
  readonly offset: number;
  constructor(reason: JsonError["reason"], offset: number) {
    super(`${reason === "syntax" ? "not JSON" : "JSON nested too deep"} at offset ${offset}`);
    this.name = "JsonError";
    this.reason = reason;
    this.offset = offset;
  }
}

/** How many arrays and objects may be inside one another. */
export const deepestJson = 512;

export function jsonNumber(source: string): JsonNumber {
  return { type: "number", source };
}

export function jsonObject(members: Iterable<readonly [string, Json]>): JsonObject {
  return { type: "object", members: new Map(members) };
}

export function isList(json: Json | undefined): json is readonly Json[] {
  return Array.isArray(json);
}

export function isObject(json: Json | undefined): json is JsonObject {
  return isTagged(json) && json.type === "object";
}

export function isNumber(json: Json | undefined): json is JsonNumber {
  return isTagged(json) && json.type === "number";
}

function isTagged(json: Json | undefined): json is JsonNumber | JsonObject {
  return typeof json === "object" && json !== null && !Array.isArray(json);
}
