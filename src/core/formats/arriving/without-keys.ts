/** Other people's keys, which they left in notebooks: they are taken out before anything is kept. */
import { isList, isObject, type Json, jsonObject } from "../../json/json.ts";
import { redact } from "../../redact.ts";

/** The value with what has a key's shape taken out of its texts; the same value where there is none. */
export function withoutKeys<J extends Json>(json: J): J;
export function withoutKeys(json: Json): Json {
  if (typeof json === "string") return redact(json);
  if (isList(json)) return same(json, json.map(withoutKeys));
  if (!isObject(json)) return json;
  const values = [...json.members.values()];
  const clean = same(values, values.map(withoutKeys));
  if (clean === values) return json;
  return jsonObject([...json.members.keys()].map((key, place) => [key, clean[place] ?? null]));
}

function same(before: readonly Json[], after: readonly Json[]): readonly Json[] {
  return after.some((value, place) => value !== before[place]) ? after : before;
}
