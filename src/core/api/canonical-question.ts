/**
 * A request's body in the form in which questions are compared: two that any server takes for the same are the same
 * text. What cells send has this form already, but for the order of its fields.
 */
import { isList, isObject, type Json, jsonObject } from "../json/json.ts";
import { ordered } from "./key-order.ts";

/** How an answer travels, and not what it is. */
const travelling: ReadonlySet<string> = new Set(["stream", "stream_options"]);
const messageFields = ["role", "content", "name", "tool_call_id"];
const textFields = ["type", "text"];

/** Keys sorted, without those of how the answer travels; what it asks in the order in which cells have it. */
export function canonicalQuestion(body: Json): Json {
  if (!isObject(body)) return body;
  const entries = [...body.members].filter(([key]) => !travelling.has(key));
  const sorted = entries.sort(([a], [b]) => (a < b ? -1 : 1));
  return jsonObject(sorted.map(([key, value]) => [key, canonicalField(key, value)]));
}

/** A message with its fields in the order in which cells have them. */
export function canonicalMessage(message: Json): Json {
  if (!isObject(message)) return message;
  const content = message.members.get("content");
  if (!isList(content)) return ordered(message.members, messageFields);
  const parts = content.map((part) =>
    isObject(part) && part.members.size === 2 ? ordered(part.members, textFields) : part,
  );
  return ordered(new Map(message.members).set("content", parts), messageFields);
}

function canonicalField(key: string, value: Json): Json {
  if (key === "messages" && isList(value)) return value.map(canonicalMessage);
  return key === "prompt" ? canonicalPrompt(value) : value;
}

/** A list of one prompt asks what that prompt asks; one of one token is a prompt. */
function canonicalPrompt(prompt: Json): Json {
  const [only, ...others] = isList(prompt) ? prompt : [];
  return others.length === 0 && (typeof only === "string" || isList(only)) ? only : prompt;
}
