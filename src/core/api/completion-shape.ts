/** A chat completion as the object that `completions` answers with. */
import { isList, isObject, type Json, type JsonObject, jsonObject, member } from "../json/json.ts";

/** Each choice has its message's text as `text`; all else is as it came. What is no chat completion stays as it is. */
export function completionShape(json: Json): Json {
  const choices = member(json, "choices");
  if (!isObject(json) || !isList(choices)) return json;
  const shaped = new Map<string, Json>([
    ["object", "text_completion"],
    ["choices", choices.map((choice) => (isObject(choice) ? textChoice(choice) : choice))],
  ]);
  return jsonObject([...json.members].map(([key, value]) => [key, shaped.get(key) ?? value]));
}

function textChoice(choice: JsonObject): JsonObject {
  const others = [...choice.members].filter(([key]) => key !== "message");
  return jsonObject([["text", textOf(member(choice.members.get("message"), "content"))], ...others]);
}

/** Content is a string; some servers send parts, and null beside calls. */
function textOf(content: Json | undefined): string {
  if (typeof content === "string") return content;
  const parts = isList(content) ? content.map((part) => member(part, "text")) : [];
  return parts.filter((part) => typeof part === "string").join("");
}
