/** The order in which the API documents the members of its answers. */
import { type Json, type JsonObject, jsonObject } from "../json/json.ts";

export const topKeys = [
  "id",
  "object",
  "created",
  "model",
  "choices",
  "usage",
  "service_tier",
  "system_fingerprint",
];
export const choiceKeys = ["text", "index", "message", "logprobs", "finish_reason"];
export const messageKeys = [
  "role",
  "content",
  "refusal",
  "tool_calls",
  "function_call",
  "audio",
  "annotations",
];
export const callKeys = ["id", "type", "function", "custom"];

/** The members of these keys first and in this order, then the others as they came. */
export function ordered(members: ReadonlyMap<string, Json>, keys: readonly string[]): JsonObject {
  const known = keys.flatMap((key) => [...members].filter(([name]) => name === key));
  return jsonObject([...known, ...[...members].filter(([key]) => !keys.includes(key))]);
}
