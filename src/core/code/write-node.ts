/** A request as the call of OpenAI's SDK for Node that makes it. */
import { type CodeCall, withNamedMessages } from "./code-call.ts";
import { type Expression, isMembers } from "./expression.ts";
import { nodeLiteral, nodeMember, nodeMessagesName, nodeName } from "./node-literal.ts";
import { endsWithUsage, hasSeveral, isStreamed, type Sdk, sdks } from "./sdk.ts";

/**
 * The call and the printing of its text, for a module, without a newline at the end. It needs a `client`. The SDK
 * sends fields that it does not know as they are.
 */
export function writeNode({ endpoint, name, body }: CodeCall): string {
  const sdk = sdks[endpoint];
  const call = `await ${sdk.create}(${argument(body)})`;
  const variable = nodeName(name);
  if (variable === "") return printing(sdk, body, `(${call})`, "texts");
  return `const ${variable} = ${call};\n${printing(sdk, body, variable, `${variable}Texts`)}`;
}

/** The same where another cell goes on from this one: its messages get a name (see write-python.ts). */
export function writeContinuedNode(call: CodeCall): string {
  const holder = nodeMessagesName(call.name);
  const named = nodeName(call.name) === "" ? undefined : withNamedMessages(call, holder);
  if (named === undefined) return writeNode(call);
  return `const ${holder} = ${nodeLiteral(named.messages)};\n${writeNode(named.call)}`;
}

/** What makes the `client`, for a base URL up to and including `/v1`; the SDK takes the key from OPENAI_API_KEY. */
export function writeNodeClient(baseUrl: string): string {
  return `import OpenAI from "openai";\n\nconst client = new OpenAI({ baseURL: ${nodeLiteral(baseUrl)} });`;
}

/** Each member on a line of its own. */
function argument(body: Expression): string {
  if (!isMembers(body)) return nodeLiteral(body);
  const fields = Array.from(body.members, ([name, value]) => `  ${nodeMember(name, value, "  ")}`);
  return fields.length === 0 ? "{}" : `{\n${fields.join(",\n")}\n}`;
}

function printing(sdk: Sdk, body: Expression, result: string, texts: string): string {
  const streamed = isStreamed(body);
  if (hasSeveral(body)) return streamed ? printStreams(sdk, result, texts) : printChoices(sdk, result);
  return streamed ? printStream(sdk, result, body) : `console.log(${result}.choices[0].${sdk.text});`;
}

function printChoices(sdk: Sdk, result: string): string {
  return `for (const choice of ${result}.choices) console.log(choice.${sdk.text});`;
}

function printStream(sdk: Sdk, result: string, body: Expression): string {
  const choice = endsWithUsage(body) ? "choices[0]?" : "choices[0]";
  const write = `process.stdout.write(chunk.${choice}.${sdk.piece} ?? "")`;
  return `for await (const chunk of ${result}) ${write};\nconsole.log();`;
}

function printStreams(sdk: Sdk, result: string, texts: string): string {
  return [
    `const ${texts} = [];`,
    `for await (const chunk of ${result}) {`,
    "  for (const choice of chunk.choices) {",
    `    ${texts}[choice.index] = (${texts}[choice.index] ?? "") + (choice.${sdk.piece} ?? "");`,
    "  }",
    "}",
    `for (const text of ${texts}) console.log(text);`,
  ].join("\n");
}
