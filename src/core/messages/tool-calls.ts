/** The calls of tools in messages: what they are, and the messages that answer them. */
import { replyOf } from "../api/assemble.ts";
import { isList, isObject, type Json, maybeJson, member } from "../json/json.ts";
import type { ChatCell, Message } from "../notebook.ts";
import { pythonMessages } from "../python/python-values.ts";
import type { ShownRun } from "../references.ts";
import { isUnsendable, messagesOf } from "./conversation.ts";

/** The empty messages that answer a reply: one for each of its calls, else the person's next one. */
export function answersTo(reply: Json | undefined): readonly Message[] {
  const legacy = textMember(member(reply, "function_call"), "name");
  const answers = callsIn(reply).map((call) => toolMessage(textMember(call, "id")));
  if (legacy !== undefined) return [...answers, { role: "function", content: "", name: legacy }];
  return answers.length > 0 ? answers : [{ role: "user", content: "" }];
}

/** The name of the call of that id, made in the conversation before the message at `at`; else undefined. */
export function nameOfCall(shown: ShownRun, cell: ChatCell, at: number, id: string): string | undefined {
  const own = cell.messages.slice(0, at).map(({ more }) => (more ? maybeJson(more) : undefined));
  const made = [...earlierMessages(shown, cell), ...own].flatMap(callsIn);
  return nameIn(made.findLast((call) => member(call, "id") === id));
}

function earlierMessages(shown: ShownRun, { continues }: ChatCell): readonly (Json | undefined)[] {
  if (continues === undefined) return [];
  if ("python" in continues) {
    const messages = pythonMessages(shown.python, continues.python);
    return isUnsendable(messages) ? [] : messages;
  }
  const run = shown(continues.from);
  return run ? [...messagesOf(run), replyOf(run, continues.choice)] : [];
}

function callsIn(message: Json | undefined): readonly Json[] {
  const calls = member(message, "tool_calls");
  return isList(calls) ? calls.filter(isObject) : [];
}

function toolMessage(id: string | undefined): Message {
  return { role: "tool", content: "", tool_call_id: id ?? "" };
}

function nameIn(call: Json | undefined): string | undefined {
  return textMember(member(call, "function") ?? member(call, "custom"), "name");
}

function textMember(json: Json | undefined, key: string): string | undefined {
  const value = member(json, key);
  return typeof value === "string" ? value : undefined;
}
