/** A request as the call of OpenAI's Python SDK that makes it. */
import { namesOf } from "../api/parameters.ts";
import { isList, isNumber, isObject, type Json, jsonObject, member } from "../json/json.ts";
import type { Endpoint } from "../run.ts";
import { pythonLiteral } from "./python-literal.ts";

export interface PythonCall {
  readonly endpoint: Endpoint;
  /** What the result is assigned to: a Python identifier. */
  readonly name: string;
  /** The body of the request. */
  readonly body: Json;
}

/** How the SDK speaks of an endpoint. */
interface Sdk {
  readonly create: string;
  /** Where a choice keeps its text, and where a streamed choice keeps its next piece. */
  readonly text: string;
  readonly piece: string;
  /** The body fields that `create` has an argument for. */
  readonly signature: ReadonlySet<string>;
}

const sdks: { readonly [E in Endpoint]: Sdk } = {
  completions: {
    create: "client.completions.create",
    text: "text",
    piece: "text",
    signature: new Set(["prompt", ...namesOf("completions")]),
  },
  "chat/completions": {
    create: "client.chat.completions.create",
    text: "message.content",
    piece: "delta.content",
    signature: new Set(["messages", ...namesOf("chat/completions")]),
  },
};

/**
 * The call and the printing of its text, without a newline at the end. It needs a `client`. Fields that the
 * SDK's signature does not know go into `extra_body`, which the SDK sends as they are.
 */
export function writePython(call: PythonCall): string {
  const sdk = sdks[call.endpoint];
  const lines = keywords(sdk, call.body).map((keyword) => `  ${keyword}`);
  return `${call.name} = ${sdk.create}(\n${lines.join(",\n")}\n)\n${printing(sdk, call)}`;
}

function keywords(sdk: Sdk, body: Json): readonly string[] {
  const fields = isObject(body) ? [...body.members] : [];
  const known = fields.filter(([name]) => sdk.signature.has(name));
  const others = fields.filter(([name]) => !sdk.signature.has(name));
  const extra: typeof fields = others.length > 0 ? [["extra_body", jsonObject(others)]] : [];
  return [...known, ...extra].map(([name, value]) => `${name}=${pythonLiteral(value, "  ")}`);
}

function printing(sdk: Sdk, { name, body }: PythonCall): string {
  const streamed = member(body, "stream") === true;
  if (hasSeveral(body)) return streamed ? printStreams(sdk, name) : printChoices(sdk, name);
  return streamed ? printStream(sdk, name, body) : `print(${name}.choices[0].${sdk.text})`;
}

function printChoices(sdk: Sdk, name: string): string {
  return `for choice in ${name}.choices:\n  print(choice.${sdk.text})`;
}

/** Piece by piece; the last `print` ends the line, as printing the whole text does. */
function printStream(sdk: Sdk, name: string, body: Json): string {
  const print = `print(chunk.choices[0].${sdk.piece} or "", end="")`;
  // The chunk that brings the usage has no choices.
  const hasUsage = member(member(body, "stream_options"), "include_usage") === true;
  const guarded = hasUsage ? `  if chunk.choices:\n    ${print}` : `  ${print}`;
  return `for chunk in ${name}:\n${guarded}\nprint()`;
}

/** Pieces of several choices come mixed: each text is put together first. */
function printStreams(sdk: Sdk, name: string): string {
  const texts = `${name}_texts`;
  return [
    `${texts} = {}`,
    `for chunk in ${name}:`,
    "  for choice in chunk.choices:",
    `    ${texts}[choice.index] = ${texts}.get(choice.index, "") + (choice.${sdk.piece} or "")`,
    `for index in sorted(${texts}):`,
    `  print(${texts}[index])`,
  ].join("\n");
}

function hasSeveral(body: Json): boolean {
  const n = member(body, "n");
  return (isNumber(n) && Number(n.source) > 1) || hasSeveralPrompts(member(body, "prompt"));
}

/** A list of numbers is one prompt, in tokens. */
function hasSeveralPrompts(prompt: Json | undefined): boolean {
  return isList(prompt) && prompt.length > 1 && !isNumber(prompt[0]);
}
