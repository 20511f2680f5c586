/** The object that an answer is: what references read, exports print and replies are taken from. */
import {
  isList,
  isNumber,
  isObject,
  type Json,
  JsonError,
  type JsonObject,
  jsonObject,
  member,
  parseJson,
} from "../json/json.ts";
import { remembered } from "../remembered.ts";
import type { Endpoint, Run } from "../run.ts";
import { bodyKind, isDone } from "./body-kind.ts";
import { completionShape } from "./completion-shape.ts";
import { mergeChunks } from "./merge.ts";
import { createEventReader } from "./server-sent-events.ts";

export interface Assembled {
  /** Key order and number text are the server's own. */
  readonly json: Json;
  /** How many chunks of a stream it is merged from; 0 when it came whole. */
  readonly chunks: number;
}

/** The object that the server sent, or that its chunks amount to; undefined when the text holds none. Never throws. */
export const received = remembered((run: Run): Assembled | undefined => {
  if (run.recorded?.holds === "text") return { json: textObject(run.raw, run.endpoint), chunks: 0 };
  if (bodyKind(run.raw) === "events") return assembleStream(run);
  const json = parsed(run.raw);
  return json && { json, chunks: 0 };
});

/**
 * What was received, in the shape that was asked for: `{{data.choices[0].text}}` goes on to mean the answer where the
 * prompt went as a chat message. Each run is assembled once: cells ask for those above them at every key.
 */
export const assemble = remembered((run: Run): Assembled | undefined => {
  const assembled = received(run);
  return assembled && run.substitution?.endpoint
    ? { ...assembled, json: completionShape(assembled.json) }
    : assembled;
});

/**
 * The message of the choice with this index as it may be sent back: role, content (null too), and refusal,
 * tool_calls and function_call when they say something. Undefined for completions, which have no messages.
 */
export function replyOf(run: Run, choice: number): JsonObject | undefined {
  const message = member(choiceAt(assemble(run)?.json, choice), "message");
  return isObject(message) ? reply(message) : undefined;
}

const optional = ["refusal", "tool_calls", "function_call"];

function reply(message: JsonObject): JsonObject {
  const { members } = message;
  const extras = [...members].filter(([key, value]) => optional.includes(key) && saysSomething(value));
  return jsonObject([
    ["role", members.get("role") ?? "assistant"],
    ["content", members.get("content") ?? null],
    ...extras,
  ]);
}

/** Some servers send empty lists and texts for what there is none of, and none takes them back. */
function saysSomething(value: Json): boolean {
  return value !== null && value !== "" && !(isList(value) && value.length === 0);
}

function choiceAt(json: Json | undefined, index: number): Json | undefined {
  const choices = member(json, "choices");
  return isList(choices) ? choices.find((choice, place) => indexOf(choice, place) === index) : undefined;
}

function indexOf(choice: Json, place: number): number {
  const index = member(choice, "index");
  return isNumber(index) ? Number(index.source) : place;
}

/** All that is known when only the text was recorded. */
function textObject(text: string, endpoint: Endpoint): Json {
  const message = jsonObject([
    ["role", "assistant"],
    ["content", text],
  ]);
  const choice: readonly [string, Json] = endpoint === "completions" ? ["text", text] : ["message", message];
  return jsonObject([["choices", [jsonObject([choice])]]]);
}

function assembleStream(run: Run): Assembled | undefined {
  const chunks = chunksOf(run.raw);
  const json = mergeChunks(chunks, run.substitution?.endpoint?.sent ?? run.endpoint);
  return json && { json, chunks: chunks.length };
}

/** The chunks up to [DONE] that are JSON objects. */
export function chunksOf(raw: string): readonly JsonObject[] {
  const reader = createEventReader();
  const data = [...reader.push(raw), ...reader.end()].map((event) => event.data);
  const done = data.findIndex(isDone);
  return (done < 0 ? data : data.slice(0, done)).flatMap((text) => parsed(text) ?? []);
}

/** The object that a text is; undefined when it is another value or no JSON. */
function parsed(text: string): JsonObject | undefined {
  try {
    const json = parseJson(text.startsWith("\uFEFF") ? text.slice(1) : text);
    return isObject(json) ? json : undefined;
  } catch (error) {
    // Text that is no JSON has no object; the answer (decode.ts) says what is wrong with it.
    if (error instanceof JsonError) return undefined;
    throw error;
  }
}
