/** What a run asked for, read from the body that it really sent. */
import { maybeJson } from "./api/request.ts";
import { isNumber, type Json, member } from "./json.ts";
import type { Run, Sent } from "./run.ts";

/** What an answer had to be; the name is the schema's. */
export type ResponseFormat =
  | { readonly type: "json" }
  | { readonly type: "schema"; readonly name: string; readonly schema: Json };

/** The parameter that limits how long an answer gets, and its value in tokens, as JSON source. */
export interface TokenLimit {
  readonly name: "max_tokens" | "max_completion_tokens";
  readonly tokens: string;
}

interface Parameters {
  readonly format: ResponseFormat | undefined;
  readonly limit: TokenLimit | undefined;
}

/** By what was sent: it stays one value while the answer comes. */
const known = new WeakMap<Sent, Parameters>();

/** The form that was demanded of the answer, or undefined where it could be any text. */
export function responseFormatOf({ sent }: Run): ResponseFormat | undefined {
  return parametersOf(sent).format;
}

/** How long the answer could get; undefined when the request did not say. */
export function tokenLimitOf({ sent }: Run): TokenLimit | undefined {
  return parametersOf(sent).limit;
}

function parametersOf(sent: Sent): Parameters {
  const parameters = known.get(sent) ?? parametersIn(maybeJson(sent.body));
  known.set(sent, parameters);
  return parameters;
}

function parametersIn(body: Json | undefined): Parameters {
  return { format: formatIn(member(body, "response_format")), limit: limitIn(body) };
}

function limitIn(body: Json | undefined): TokenLimit | undefined {
  const names = ["max_completion_tokens", "max_tokens"] as const;
  const name = names.find((each) => isNumber(member(body, each)));
  const value = name && member(body, name);
  return name && isNumber(value) ? { name, tokens: value.source } : undefined;
}

/** As OpenAI has it; llama.cpp and others have the schema without an envelope, or with `json_object`. */
function formatIn(format: Json | undefined): ResponseFormat | undefined {
  const type = member(format, "type");
  if (type !== "json_object" && type !== "json_schema") return undefined;
  const envelope = member(format, "json_schema") ?? format;
  const schema = member(envelope, "schema");
  const name = member(envelope, "name");
  if (schema === undefined || schema === null) return { type: "json" };
  return { type: "schema", name: typeof name === "string" ? name : "", schema };
}
