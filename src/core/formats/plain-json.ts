/** JSON as plain values, and back: what records are read from. Numbers are numbers here; lone surrogates stay. */
import { isList, isNumber, isObject, type Json, jsonNumber, jsonObject } from "../json/json.ts";
import { isRecord } from "../records/reading.ts";

/** Fresh objects with their own members only, `__proto__` among them. */
export function plainOf(json: Json): unknown {
  if (isNumber(json)) return Number(json.source);
  if (isList(json)) return json.map(plainOf);
  if (!isObject(json)) return json;
  return Object.fromEntries(Array.from(json.members, ([key, value]) => [key, plainOf(value)]));
}

/** The value as JSON; members that are undefined are left out, and what JSON cannot say is null. */
export function jsonOf(value: unknown): Json {
  if (typeof value === "string" || typeof value === "boolean") return value;
  if (typeof value === "number") return Number.isFinite(value) ? jsonNumber(String(value)) : null;
  if (Array.isArray(value)) return value.map(jsonOf);
  if (!isRecord(value)) return null;
  const members = Object.entries(value).filter(([, member]) => member !== undefined);
  return jsonObject(members.map(([key, member]) => [key, jsonOf(member)]));
}
