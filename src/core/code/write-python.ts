/** A request as the call of OpenAI's Python SDK (1 or later) that makes it. */
import { type CodeCall, withNamedMessages } from "./code-call.ts";
import { type Expression, isMembers, membersOf } from "./expression.ts";
import { messagesName, pythonLiteral } from "./python-literal.ts";
import { isPythonName } from "./python-names.ts";
import { endsWithUsage, hasSeveral, isStreamed, type Sdk, sdks } from "./sdk.ts";

/**
 * The call and the printing of its text, without a newline at the end. It needs a `client`. Fields that the
 * SDK's signature does not know go into `extra_body`, which the SDK sends as they are. A result whose name is none
 * of Python's has none.
 */
export function writePython({ endpoint, name, body }: CodeCall): string {
  const sdk = sdks[endpoint];
  const call = `${sdk.create}(\n${keywords(sdk, body).join(",\n")}\n)`;
  if (!isPythonName(name)) return printing(sdk, body, call, "texts");
  return `${name} = ${call}\n${printing(sdk, body, name, `${name}_texts`)}`;
}

/**
 * The same where another cell goes on from this one: its messages get a name, `data_messages`, and that one's begin
 * with `*data_messages, data.choices[0].message`.
 */
export function writeContinuedPython(call: CodeCall): string {
  const holder = messagesName(call.name);
  const named = isPythonName(call.name) ? withNamedMessages(call, holder) : undefined;
  if (named === undefined) return writePython(call);
  return `${holder} = ${pythonLiteral(named.messages)}\n${writePython(named.call)}`;
}

/**
 * What makes the `client`, for a base URL up to and including `/v1`, or the SDK's own; the SDK takes the key from
 * OPENAI_API_KEY.
 */
export function writePythonClient(baseUrl?: string): string {
  const server = baseUrl === undefined ? "" : `base_url=${pythonLiteral(baseUrl)}`;
  return `from openai import OpenAI\n\nclient = OpenAI(${server})`;
}

function keywords(sdk: Sdk, body: Expression): readonly string[] {
  const fields = isMembers(body) ? [...body.members] : [];
  const known = fields.filter(([name]) => sdk.signature.has(name));
  const others = fields.filter(([name]) => !sdk.signature.has(name));
  const extra: typeof fields = others.length > 0 ? [["extra_body", membersOf(others)]] : [];
  return [...known, ...extra].map(([name, value]) => `  ${name}=${pythonLiteral(value, "  ")}`);
}

/** `result` is the expression of the result: its name, or the call itself. */
function printing(sdk: Sdk, body: Expression, result: string, texts: string): string {
  const streamed = isStreamed(body);
  if (hasSeveral(body)) return streamed ? printStreams(sdk, result, texts) : printChoices(sdk, result);
  return streamed ? printStream(sdk, result, body) : `print(${result}.choices[0].${sdk.text})`;
}

function printChoices(sdk: Sdk, result: string): string {
  return `for choice in ${result}.choices:\n  print(choice.${sdk.text})`;
}

/** Piece by piece; the last `print` ends the line, as printing the whole text does. */
function printStream(sdk: Sdk, result: string, body: Expression): string {
  const print = `print(chunk.choices[0].${sdk.piece} or "", end="")`;
  const guarded = endsWithUsage(body) ? `  if chunk.choices:\n    ${print}` : `  ${print}`;
  return `for chunk in ${result}:\n${guarded}\nprint()`;
}

/** Pieces of several choices come mixed: each text is put together first. */
function printStreams(sdk: Sdk, result: string, texts: string): string {
  return [
    `${texts} = {}`,
    `for chunk in ${result}:`,
    "  for choice in chunk.choices:",
    `    ${texts}[choice.index] = ${texts}.get(choice.index, "") + (choice.${sdk.piece} or "")`,
    `for index in sorted(${texts}):`,
    `  print(${texts}[index])`,
  ].join("\n");
}
