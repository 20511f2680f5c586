/** A server whose model does what it is given tools and formats for, as real ones do. */
import type { Exchange, Responder } from "./exchange.ts";
import { answer, raw } from "./responders.ts";
import { DONE, sseEvent } from "./sse.ts";

/** What a model says to prompts that hold something; the first that fits. */
export type Sayings = readonly (readonly [prompt: RegExp, text: string])[];

interface Tool {
  readonly name: string;
  readonly parameters?: unknown;
}

/** Calls the tool it is given, writes JSON where that is asked for, says what it is told to say, else the usual. */
export function answerAsModels(sayings: Sayings = []): Responder {
  return (exchange) => {
    const tool = wantedTool(exchange);
    if (tool !== undefined) return callTool(exchange, tool);
    const text = said(exchange, sayings) ?? structured(exchange);
    return answer(text === undefined ? {} : { text })(exchange);
  };
}

function said({ request }: Exchange, sayings: Sayings): string | undefined {
  const { messages = request.json?.["prompt"] } = request.json ?? {};
  const asked = JSON.stringify(messages ?? "");
  return sayings.find(([prompt]) => prompt.test(asked))?.[1];
}

function structured({ request }: Exchange): string | undefined {
  const format = record(request.json?.["response_format"]);
  // Fireworks has the schema beside the type.
  if (format["schema"] !== undefined) return JSON.stringify(fitting(format["schema"]));
  if (format["type"] === "json_schema")
    return JSON.stringify(fitting(record(format["json_schema"])["schema"]));
  return format["type"] === "json_object" ? '{"answer": "You said so."}' : undefined;
}

/** The tool that is to be called: a chosen one, or the first, where the person has just spoken. */
function wantedTool({ request }: Exchange): Tool | undefined {
  const { messages, tools, functions, tool_choice, function_call } = request.json ?? {};
  const choice = tool_choice ?? function_call ?? "auto";
  const last: unknown = Array.isArray(messages) ? messages.at(-1) : undefined;
  if (choice === "none" || record(last)["role"] !== "user") return undefined;
  const known = Array.isArray(tools) ? tools.map((tool) => record(tool)["function"]) : functions;
  const named = toolsOf(known);
  const chosen = record(record(choice)["function"])["name"] ?? record(choice)["name"];
  return named.find(({ name }) => name === chosen) ?? named[0];
}

function toolsOf(known: unknown): Tool[] {
  const tools = Array.isArray(known) ? known.map(record) : [];
  return tools.map(({ name, parameters }) => ({ name: String(name), parameters }));
}

function callTool(exchange: Exchange, { name, parameters }: Tool): Promise<void> | void {
  const called = { name, arguments: JSON.stringify(fitting(parameters)) };
  const isOld = exchange.request.json?.["tools"] === undefined;
  const call = { index: 0, id: "call_test", type: "function", function: called };
  const message = isOld ? { function_call: called } : { tool_calls: [call] };
  const finish = isOld ? "function_call" : "tool_calls";
  return exchange.request.json?.["stream"] === true
    ? streamed(exchange, { role: "assistant", content: null, ...message }, finish)
    : whole(exchange, { role: "assistant", content: null, refusal: null, ...message }, finish);
}

function whole(exchange: Exchange, message: object, finish: string): Promise<void> | void {
  const usage = { prompt_tokens: 1, completion_tokens: 1, total_tokens: 2 };
  const choices = [{ index: 0, message, logprobs: null, finish_reason: finish }];
  const body = { ...head(exchange, "chat.completion"), choices, usage };
  return raw({ contentType: "application/json", chunks: [JSON.stringify(body)] })(exchange);
}

function streamed(exchange: Exchange, delta: object, finish: string): Promise<void> | void {
  const chunk = (choice: object) =>
    JSON.stringify({ ...head(exchange, "chat.completion.chunk"), choices: [{ index: 0, ...choice }] });
  const events = [chunk({ delta, finish_reason: null }), chunk({ delta: {}, finish_reason: finish }), DONE];
  return raw({ contentType: "text/event-stream", chunks: events.map((event) => sseEvent(event)) })(exchange);
}

function head(exchange: Exchange, object: string): object {
  return { id: "chatcmpl-test", object, created: 1_790_000_000, model: exchange.model };
}

/** A value that fits a schema, as simple as it can be. */
function fitting(schema: unknown, definitions = record(record(schema)["$defs"])): unknown {
  const { type, properties, items, enum: words, anyOf, $ref } = record(schema);
  if (typeof $ref === "string") return fitting(definitions[$ref.split("/").at(-1) ?? ""], definitions);
  if (Array.isArray(words)) return words[0];
  if (Array.isArray(anyOf)) return fitting(anyOf[0], definitions);
  if (type === "object" || properties !== undefined) {
    const made = Object.entries(record(properties)).map(([name, one]) => [name, fitting(one, definitions)]);
    return Object.fromEntries(made);
  }
  if (type === "array") return [fitting(items, definitions)];
  if (type === "integer" || type === "number") return 1;
  return type === "boolean" ? true : "text";
}

function record(value: unknown): Readonly<Record<string, unknown>> {
  // Sound: any object may be asked for any name.
  return typeof value === "object" && value !== null ? (value as Record<string, unknown>) : {};
}
