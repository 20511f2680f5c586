/** What of a request costs prompt tokens: the texts that a model reads, and what is known without reading them. */
import { isList, isNumber, isObject, type Json, maybeJson, member, printJson } from "../json/json.ts";

export interface Countable {
  /** Each is encoded by itself. */
  readonly texts: readonly string[];
  /** Tokens that need no counting: those sent as ids, and what a chat adds to its messages. */
  readonly tokens: number;
  /** Images and other parts whose tokens only the provider can tell. */
  readonly uncounted: number;
}

/** What a chat adds (OpenAI Cookbook, How to count tokens with tiktoken): to each message, to a name, to begin the reply. */
const perMessage = 3;
const perName = 1;
const perReply = 3;

const nothing: Countable = { texts: [], tokens: 0, uncounted: 0 };

/** What is to be counted of the body of a request, at either endpoint; nothing of what is none. */
export function countableOf(body: string): Countable {
  const json = maybeJson(body);
  const messages = member(json, "messages");
  if (isList(messages)) return total([...messages.map(ofMessage), ofTools(json), added(perReply)]);
  const suffix = member(json, "suffix");
  return total([ofPrompt(member(json, "prompt") ?? ""), texts(suffix)]);
}

/** A text, texts, token ids, or lists of token ids. */
function ofPrompt(prompt: Json): Countable {
  if (!isList(prompt)) return texts(prompt);
  return prompt.some(isNumber) ? added(prompt.length) : total(prompt.map(ofPrompt));
}

function ofMessage(message: Json): Countable {
  if (!isObject(message)) return nothing;
  const fields = [...message.members].map(([name, value]) => ofField(name, value));
  return total([added(perMessage), ...fields]);
}

function ofField(name: string, value: Json): Countable {
  if (name === "content") return ofContent(value);
  if (name === "name") return total([texts(value), added(perName)]);
  return typeof value === "string" ? texts(value) : value === null ? nothing : texts(printJson(value));
}

function ofContent(content: Json): Countable {
  return isList(content) ? total(content.map(ofPart)) : texts(content);
}

function ofPart(part: Json): Countable {
  const text = member(part, "text") ?? member(part, "refusal");
  return typeof text === "string" ? texts(text) : { ...nothing, uncounted: 1 };
}

/** Providers print tools in forms of their own; their JSON is about as long. */
function ofTools(body: Json | undefined): Countable {
  const tools = [member(body, "tools"), member(body, "functions")].filter(isList);
  return total(tools.map((list) => texts(printJson(list))));
}

function texts(text: Json | undefined): Countable {
  return typeof text === "string" && text !== "" ? { ...nothing, texts: [text] } : nothing;
}

function added(tokens: number): Countable {
  return { ...nothing, tokens };
}

function total(parts: readonly Countable[]): Countable {
  return {
    texts: parts.flatMap((part) => part.texts),
    tokens: parts.reduce((sum, { tokens }) => sum + tokens, 0),
    uncounted: parts.reduce((sum, { uncounted }) => sum + uncounted, 0),
  };
}
