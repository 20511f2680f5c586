/** What a run asked for, read from the body that it really sent. */
import { isNumber, type Json, member } from "./json/json.ts";
import { ofSent } from "./sent.ts";

/** What an answer had to be; the name is the schema's. */
export type ResponseFormat =
  | { readonly type: "json" }
  | { readonly type: "schema"; readonly name: string; readonly schema: Json };

/** The parameter that limits how long an answer gets, and its value in tokens, as JSON source. */
export interface TokenLimit {
  readonly name: "max_tokens" | "max_completion_tokens";
  readonly tokens: string;
}

/** The form that was demanded of the answer, or undefined where it could be any text. */
export const responseFormatOf = ofSent((body) => formatIn(member(body, "response_format")));

/** How long the answer could get; undefined when the request did not say. */
export const tokenLimitOf = ofSent(limitIn);

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
