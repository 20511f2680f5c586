/** The prompt cell that makes a call. */
import { isTokens } from "../api/request.ts";
import { isList, type Json, printJson } from "../json/json.ts";
import type { Message, Parameter } from "../notebook.ts";
import type { Endpoint } from "../run.ts";
import type { ChatCode, CodeCell, CompletionCode } from "./code-cell.ts";
import { contentOf, jsonOf, textOf } from "./content-of-call.ts";
import {
  type Expression,
  isConversation,
  isItems,
  isMembers,
  isTemplate,
  type Template,
} from "./expression.ts";
import { UnreadError } from "./reading.ts";

/** A field of the body, and where it is in the code: a UTF-16 offset. */
export interface Field {
  readonly value: Expression;
  readonly at: number;
}

/**
 * The cell of that name that sends these fields; `at` is where the call is.
 * @throws UnreadError where there is no such cell.
 */
export function cellOfCall(
  endpoint: Endpoint,
  name: string,
  fields: ReadonlyMap<string, Field>,
  at: number,
): CodeCell {
  const question = endpoint === "completions" ? "prompt" : "messages";
  const asked = fields.get(question);
  if (asked === undefined) throw new UnreadError({ type: "question" }, at);
  const parameters = Array.from(fields).flatMap(([field, given]) =>
    field === question ? [] : [parameterOf(field, given)],
  );
  return endpoint === "completions" ? completionOf(name, asked, parameters) : chatOf(name, asked, parameters);
}

function parameterOf(name: string, { value, at }: Field): Parameter {
  return { name, value: printJson(jsonOf(value, at)) };
}

function completionOf(name: string, { value, at }: Field, parameters: readonly Parameter[]): CompletionCode {
  const cell = { kind: "completion", name, parameters } as const;
  if (isSaid(value)) return { ...cell, prompts: [textOf(value, at)] };
  if (!isItems(value) || value.length === 0) throw new UnreadError({ type: "question" }, at);
  if (value.every(isSaid)) return { ...cell, prompts: value.map((prompt) => textOf(prompt, at)) };
  return { ...cell, prompts: tokenLists(jsonOf(value, at), at), tokens: true };
}

/** One list of tokens, or several, each in JSON. */
function tokenLists(json: Json, at: number): readonly string[] {
  const one = printJson(json);
  if (isTokens(one)) return [one];
  const several = isList(json) ? json.map((list) => printJson(list)) : [];
  if (several.length === 0 || !several.every(isTokens)) throw new UnreadError({ type: "question" }, at);
  return several;
}

function chatOf(name: string, { value, at }: Field, parameters: readonly Parameter[]): ChatCode {
  if (!isItems(value)) throw new UnreadError({ type: "question" }, at);
  const [first] = value;
  const continues = isConversation(first) ? { name: first.name, choice: first.choice } : undefined;
  const messages = value.slice(continues ? 1 : 0).map((message) => messageOf(message, at));
  return { kind: "chat", name, ...(continues ? { continues } : {}), messages, parameters };
}

/** Fields that a cell has no place for are kept as they are sent. */
function messageOf(value: Expression, at: number): Message {
  const role = isMembers(value) ? value.members.get("role") : undefined;
  if (!isMembers(value) || typeof role !== "string") throw new UnreadError({ type: "question" }, at);
  const rest = new Map(value.members);
  rest.delete("role");
  rest.delete("content");
  const named = { ...takenText(rest, "name"), ...takenText(rest, "tool_call_id") };
  const more = rest.size > 0 ? { more: printJson(jsonOf({ type: "object", members: rest }, at)) } : {};
  return { role, content: contentOf(value.members.get("content") ?? null, at), ...named, ...more };
}

function takenText<F extends "name" | "tool_call_id">(
  members: Map<string, Expression>,
  field: F,
): { readonly [K in F]?: string } {
  const text = members.get(field);
  if (typeof text !== "string" || text === "") return {};
  members.delete(field);
  // Sound: the key is `field`; TypeScript widens a computed one to any text.
  return { [field]: text } as { readonly [K in F]?: string };
}

function isSaid(value: Expression): value is string | Template {
  return typeof value === "string" || isTemplate(value);
}
