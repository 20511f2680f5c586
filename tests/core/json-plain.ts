/** Between JSON as it was written and plain values of JavaScript. */
import { isList, isNumber, isObject, type Json, jsonNumber, jsonObject } from "../../src/core/json/json.ts";

/** A value of JavaScript that JSON can say. */
export type Plain = null | boolean | number | string | readonly Plain[] | PlainObject;

export interface PlainObject {
  readonly [key: string]: Plain | undefined;
}

/** The same value as JSON; `undefined` members are left out, NaN and infinities become null. */
export function toJson(value: Plain): Json {
  if (typeof value === "number") return Number.isFinite(value) ? jsonNumber(JSON.stringify(value)) : null;
  if (typeof value !== "object" || value === null) return value;
  if (isPlainList(value)) return value.map(toJson);
  return jsonObject(Object.entries(value).flatMap(jsonMember));
}

/** The same value as JavaScript has it: number text and the order of keys like "1" are lost. */
export function toPlain(json: Json): Plain {
  if (isNumber(json)) return Number(json.source);
  if (isList(json)) return json.map(toPlain);
  if (!isObject(json)) return json;
  // fromEntries defines own members, so "__proto__" is a key as any other.
  return Object.fromEntries(Array.from(json.members, ([key, value]) => [key, toPlain(value)]));
}

function isPlainList(value: readonly Plain[] | PlainObject): value is readonly Plain[] {
  return Array.isArray(value);
}

function jsonMember([key, value]: [string, Plain | undefined]): (readonly [string, Json])[] {
  return value === undefined ? [] : [[key, toJson(value)]];
}
