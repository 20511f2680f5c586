/** What an edit of the code does not change stays as the person wrote it. */
import type { Message, Parameter } from "../notebook.ts";
import { codeCallOf, isUnwritable } from "./code-call.ts";
import type { ChatCode, CodeCell, CompletionCode } from "./code-cell.ts";
import { pythonLiteral } from "./python-literal.ts";
import { isPythonName } from "./python-names.ts";
import { sdks } from "./sdk.ts";

/**
 * The cell that was read, with what means the same in the cell before as it was written there: spaces in JSON, braces
 * escaped without need, names of images, the order of parameters, a name that Python cannot have.
 */
export function keepWriting(read: CodeCell, before: CodeCell): CodeCell {
  const name = read.name === "" && !isPythonName(before.name) ? before.name : read.name;
  const parameters = inOrder(kept(read.parameters, before.parameters, parameterMeaning), before);
  if (read.kind === "completion") return { ...keptCompletion(read, before), name, parameters };
  const messages = before.kind === "chat" ? keptMessages(read, before) : read.messages;
  return { ...read, name, messages, parameters };
}

function keptCompletion(read: CompletionCode, before: CodeCell): CompletionCode {
  if (before.kind !== "completion" || read.tokens !== before.tokens) return read;
  const meaning = (prompt: string): string => meaningOf({ ...read, prompts: [prompt], parameters: [] });
  return { ...read, prompts: kept(read.prompts, before.prompts, meaning) };
}

function keptMessages(read: ChatCode, before: ChatCode): readonly Message[] {
  return kept(read.messages, before.messages, (message) =>
    meaningOf({ kind: "chat", name: "", messages: [message], parameters: [] }),
  );
}

/** Each item as the first one before that means the same and was not taken yet. */
function kept<T>(read: readonly T[], before: readonly T[], meaning: (item: T) => string): readonly T[] {
  const written = new Map<string, T[]>();
  for (const item of before.toReversed()) {
    const key = meaning(item);
    const same = written.get(key) ?? [];
    same.push(item);
    written.set(key, same);
  }
  return read.map((item) => written.get(meaning(item))?.pop() ?? item);
}

function parameterMeaning(parameter: Parameter): string {
  return meaningOf({ kind: "chat", name: "", messages: [], parameters: [parameter] });
}

/** What the code of a cell says; one that has no code means only itself. */
function meaningOf(cell: CodeCell): string {
  const call = codeCallOf(cell);
  return isUnwritable(call) ? JSON.stringify(cell) : pythonLiteral(call.body);
}

/** In the order before, where the code only has them in the order in which it must write them. */
function inOrder(parameters: readonly Parameter[], before: CodeCell): readonly Parameter[] {
  const written = before.parameters.toSorted((one, other) => rank(one, before) - rank(other, before));
  const isSame =
    parameters.length === written.length && parameters.every(({ name }, at) => name === written[at]?.name);
  if (!isSame) return parameters;
  const byName = new Map(parameters.map((parameter) => [parameter.name, parameter]));
  return before.parameters.map((parameter) => byName.get(parameter.name) ?? parameter);
}

/** The model is written first, and last what the SDK has no argument for. */
function rank({ name }: Parameter, { kind }: CodeCell): number {
  const { signature } = sdks[kind === "completion" ? "completions" : "chat/completions"];
  return name === "model" ? 0 : signature.has(name) ? 1 : 2;
}
