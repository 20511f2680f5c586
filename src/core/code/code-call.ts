/** The call of the API that a prompt cell makes, before its references are resolved. */
import { imageSource } from "../api/images.ts";
import { isTokens } from "../api/request.ts";
import { isObject, type Json, maybeJson, parseJson } from "../json/json.ts";
import { saysNothing } from "../messages/content-source.ts";
import type { CompletionCell, Content, Message, Parameter, Part } from "../notebook.ts";
import type { Endpoint } from "../run.ts";
import type { CodeCell, NamedContinuation } from "./code-cell.ts";
import { type Expression, isMembers, isTemplate, type Members, memberOf, membersOf } from "./expression.ts";
import { isPythonName } from "./python-names.ts";
import { templateOf } from "./template.ts";

export interface CodeCall {
  readonly endpoint: Endpoint;
  /** What the result is called; where that cannot name a variable, the code gives it no name. */
  readonly name: string;
  /** The body of the request. */
  readonly body: Expression;
}

/** Why a cell cannot be written as code. Places are from 0. */
export type Unwritable =
  | { readonly type: "parameter-not-json"; readonly parameter: string }
  | { readonly type: "prompt-not-tokens"; readonly prompt: number }
  | { readonly type: "message-not-json"; readonly message: number }
  | { readonly type: "part-not-json"; readonly message: number; readonly part: number }
  /** A reference that is malformed, or to a name that no variable of Python can have. */
  | { readonly type: "reference-unknown"; readonly name: string }
  /** It takes variables that Python has in the page alone. */
  | { readonly type: "python-value" }
  /** It continues a cell whose name is no variable's, or means another cell here. */
  | { readonly type: "continues-unnamed" };

/** The call: the model first and the question next, then the other parameters in the cell's order. */
export function codeCallOf(cell: CodeCell): CodeCall | Unwritable {
  try {
    const endpoint = cell.kind === "completion" ? "completions" : "chat/completions";
    return { endpoint, name: cell.name, body: bodyOf(cell) };
  } catch (error) {
    if (error instanceof UnwritableError) return error.why;
    throw error;
  }
}

export function isUnwritable(call: CodeCall | Unwritable): call is Unwritable {
  return "type" in call;
}

/** The call with a variable in the place of its messages; undefined where it has none. */
export function withNamedMessages(
  call: CodeCall,
  name: string,
): { readonly messages: Expression; readonly call: CodeCall } | undefined {
  const messages = memberOf(call.body, "messages");
  if (messages === undefined || !isMembers(call.body)) return undefined;
  const variable: Expression = { type: "variable", name };
  return {
    messages,
    call: { ...call, body: membersOf([...call.body.members, ["messages", variable]]) },
  };
}

class UnwritableError extends Error {
  readonly why: Unwritable;
  constructor(why: Unwritable) {
    super(why.type);
    this.name = "UnwritableError";
    this.why = why;
  }
}

function bodyOf(cell: CodeCell): Members {
  const isModel = ({ name }: Parameter): boolean => name === "model";
  const question =
    cell.kind === "completion"
      ? (["prompt", promptOf(cell)] as const)
      : (["messages", [...conversationOf(cell.continues), ...cell.messages.map(messageOf)]] as const);
  const others = cell.parameters.filter((parameter) => !isModel(parameter));
  return membersOf([...cell.parameters.filter(isModel).map(field), question, ...others.map(field)]);
}

function field({ name, value }: Parameter): readonly [string, Json] {
  return [name, jsonOr(value, { type: "parameter-not-json", parameter: name })];
}

function promptOf({ prompts, tokens }: Omit<CompletionCell, "id">): Expression {
  const said = prompts.map((prompt, index) => (tokens ? tokensOf(prompt, index) : textOf(prompt)));
  return said.length === 1 ? (said[0] ?? "") : said;
}

function tokensOf(prompt: string, index: number): Json {
  if (!isTokens(prompt)) throw new UnwritableError({ type: "prompt-not-tokens", prompt: index });
  return parseJson(prompt);
}

function conversationOf(continues: NamedContinuation | undefined): readonly Expression[] {
  if (continues === undefined) return [];
  if (!isPythonName(continues.name)) throw new UnwritableError({ type: "continues-unnamed" });
  return [{ type: "conversation", ...continues }];
}

function messageOf({ role, content, name, tool_call_id, more }: Message, message: number): Members {
  const others = more ? jsonOr(more, { type: "message-not-json", message }) : undefined;
  if (others !== undefined && !isObject(others))
    throw new UnwritableError({ type: "message-not-json", message });
  return membersOf([
    ["role", role],
    ["content", contentOf(content, message)],
    ...(name ? [["name", name] as const] : []),
    ...(tool_call_id ? [["tool_call_id", tool_call_id] as const] : []),
    ...(others?.members ?? []),
  ]);
}

function contentOf(content: Content, message: number): Expression {
  if (content === null) return null;
  if (typeof content === "string") return textOf(content);
  return content.flatMap((part, at) =>
    saysNothing(part, content) ? [] : [partOf(part, { type: "part-not-json", message, part: at })],
  );
}

function partOf(part: Part, why: Unwritable): Expression {
  switch (part.type) {
    case "text":
      return membersOf([
        ["type", "text"],
        ["text", textOf(part.text)],
      ]);
    case "image":
      return parseJson(imageSource(part));
    case "other":
      return jsonOr(part.source, why);
  }
}

function textOf(text: string): Expression {
  const said = templateOf(text);
  const pieces = isTemplate(said) ? said.pieces : [];
  const strange = pieces.find((piece) => typeof piece !== "string" && !isPythonName(piece.name));
  if (typeof strange === "object")
    throw new UnwritableError({ type: "reference-unknown", name: strange.name });
  return said;
}

function jsonOr(source: string, why: Unwritable): Json {
  const json = maybeJson(source);
  if (json === undefined) throw new UnwritableError(why);
  return json;
}
