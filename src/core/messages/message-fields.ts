/** Fields of a message beside its role and content: its name, and those that no table knows. */
import { isObject, type Json, jsonObject, maybeJson, printJson } from "../json/json.ts";
import type { Message } from "../notebook.ts";

/** Whether the message sends a field of that name, and could do without it. */
export function carriesField(message: Message, field: string): boolean {
  return field === "name" ? Boolean(message.name) : othersOf(message).has(field);
}

/** The further fields without one of them, as source text; undefined when none is left. */
export function moreWithout(message: Message, field: string): string | undefined {
  const rest = [...othersOf(message)].filter(([name]) => name !== field);
  return rest.length === 0 ? undefined : printJson(jsonObject(rest));
}

function othersOf({ more }: Message): ReadonlyMap<string, Json> {
  const json = maybeJson(more ?? "");
  return isObject(json) ? json.members : new Map();
}
