/** What can be changed in a cell when a server refuses what it asks. Nothing is changed here: a person chooses. */
import { carriesField } from "../messages/message-fields.ts";
import type { PromptCell } from "../notebook.ts";
import type { RunProblem } from "../run.ts";
import { exceededLimit } from "./exceeded-limits.ts";
import { ruleOf } from "./parameters.ts";
import { type FieldPath, fieldPath, refusedFields } from "./refused-fields.ts";
import { endpointOf } from "./request.ts";
import { isWrongEndpoint } from "./wrong-endpoint.ts";

/** A change of a cell; core/edits/remedy-edits.ts makes it, ui/outputs/remedy-words.ts says it. */
export type Remedy =
  | { readonly type: "rename"; readonly parameter: string; readonly to: string }
  /** One, and with it those that mean nothing without it. */
  | { readonly type: "remove"; readonly parameters: readonly string[] }
  /** To a JSON source text. */
  | { readonly type: "set"; readonly parameter: string; readonly value: string }
  /** The answer comes whole. */
  | { readonly type: "unstream" }
  | { readonly type: "role"; readonly from: string; readonly to: string }
  /** Takes a field from all messages, but from those of one role. */
  | { readonly type: "message-field"; readonly field: string; readonly but?: string }
  | { readonly type: "convert"; readonly kind: "chat" | "completion" };

type Refusal = Extract<RunProblem, { type: "http" }>;

/** What a rule offers; undefined where the server's words are not of its kind. */
type Rule = (refusal: Refusal, cell: PromptCell) => readonly Remedy[] | undefined;

const rules: readonly Rule[] = [
  wrongEndpoint,
  tooFar,
  streaming,
  streamOptions,
  notBoth,
  roles,
  names,
  wordJson,
  fields,
];

/** What may help the cell as it now stands, the likeliest first; none for what is no refusal of a request. */
export function remediesFor(problem: RunProblem, cell: PromptCell): readonly Remedy[] {
  if (problem.type !== "http" || ![400, 404, 422].includes(problem.status)) return [];
  const offers = rules.flatMap((rule) => rule(problem, cell) ?? []);
  const isKnown = rules.some((rule) => rule(problem, cell) !== undefined);
  const remedies = isKnown ? offers : named(problem, cell);
  return [...new Map(remedies.map((remedy) => [JSON.stringify(remedy), remedy])).values()];
}

/** Whether the server wants the word JSON in a message: no change of ours can say it. */
export function wantsWordJson(problem: RunProblem): boolean {
  return problem.type === "http" && /must contain the word 'json'/iu.test(problem.message);
}

function wrongEndpoint({ message }: Refusal, cell: PromptCell): readonly Remedy[] | undefined {
  if (!isWrongEndpoint(message)) return undefined;
  return [{ type: "convert", kind: cell.kind === "chat" ? "completion" : "chat" }];
}

function tooFar({ message }: Refusal, cell: PromptCell): readonly Remedy[] | undefined {
  const limit = exceededLimit(message);
  if (limit === undefined) return undefined;
  const { parameter, side, value } = limit;
  // Nothing fits where the prompt alone is too long.
  if (parameter === "length" && value < 1) return [];
  const candidates = parameter === "length" ? lengths : [parameter];
  const beyond = candidates.filter((name) => has(cell, name) && isBeyond(settingOf(cell, name), side, value));
  return beyond.map((name) => ({ type: "set", parameter: name, value: String(value) }));
}

/** OpenAI, of organisations that are not verified; llama.cpp, of tools. */
function streaming({ message }: Refusal, cell: PromptCell): readonly Remedy[] | undefined {
  if (!/verified to stream|'stream' does not support true|cannot use tools with stream/iu.test(message))
    return undefined;
  return unstream(cell);
}

/** OpenAI, vLLM. */
function streamOptions({ message }: Refusal, cell: PromptCell): readonly Remedy[] | undefined {
  if (!/stream.options.*only (?:be )?(?:allowed|defined|set) when/iu.test(message)) return undefined;
  if (!has(cell, "stream_options") || settingOf(cell, "stream") === "true") return [];
  return [...remove(cell, "stream_options"), { type: "set", parameter: "stream", value: "true" }];
}

/** OpenAI, of the two lengths; Anthropic, of temperature and top_p. */
function notBoth({ message }: Refusal, cell: PromptCell): readonly Remedy[] | undefined {
  const pair =
    /[`'"]?(\w+)[`'"]? and [`'"]?(\w+)[`'"]? (?:at the same time|cannot both be|may not both be)/iu.exec(
      message,
    );
  if (pair === null) return undefined;
  const [, one = "", other = ""] = pair;
  return has(cell, one) && has(cell, other) ? [...remove(cell, one), ...remove(cell, other)] : [];
}

/** Which role is refused: in the words of OpenAI, DeepSeek, Alibaba and relays, or of a model's template. */
function roles({ message }: Refusal, cell: PromptCell): readonly Remedy[] | undefined {
  const before =
    /(?:does not support|invalid role|unknown variant|unexpected role) ['"`](developer|system)['"`]/iu;
  const behind = /(developer|system)['"`]? (?:is not one of|role (?:is )?not supported)/iu;
  const role = (before.exec(message) ?? behind.exec(message))?.[1]?.toLowerCase();
  if (role === undefined || cell.kind !== "chat") return undefined;
  if (!cell.messages.some((own) => own.role === role)) return [];
  const last = /not supported/iu.test(message) ? ["user"] : ["developer", "user"];
  const others = role === "developer" ? ["system"] : last;
  return others.map((to) => ({ type: "role", from: role, to }));
}

/** xAI. */
function names({ message }: Refusal, cell: PromptCell): readonly Remedy[] | undefined {
  if (!/role '?user'? can have a name/iu.test(message)) return undefined;
  return messageField(cell, "name", "user");
}

function wordJson(refusal: Refusal): readonly Remedy[] | undefined {
  return wantsWordJson(refusal) ? [] : undefined;
}

function fields({ message, code, param }: Refusal, cell: PromptCell): readonly Remedy[] | undefined {
  const isNamed = param !== null && /^(?:unsupported|unknown)_/u.test(code ?? "");
  const refused = isNamed ? [fieldPath(param), ...refusedFields(message)] : refusedFields(message);
  return refused.length === 0 ? undefined : refused.flatMap((path) => withoutField(cell, path));
}

function withoutField(cell: PromptCell, path: FieldPath): readonly Remedy[] {
  const [first = ""] = path;
  if (first === "messages") return messageField(cell, path.at(-1) ?? "");
  if (first === "stream") return unstream(cell);
  const to = twinOf(cell, first);
  return has(cell, first) && to !== undefined && !has(cell, to)
    ? [{ type: "rename", parameter: first, to }]
    : remove(cell, first);
}

const lengths = ["max_completion_tokens", "max_tokens"] as const;

/** The other name of the longest length, where the endpoint has two. */
function twinOf(cell: PromptCell, name: string): string | undefined {
  if (name === "max_completion_tokens") return "max_tokens";
  return name === "max_tokens" && cell.kind === "chat" ? "max_completion_tokens" : undefined;
}

/** Parameters that words of no known kind name, where they speak of what is not taken. */
function named({ message, param }: Refusal, cell: PromptCell): readonly Remedy[] {
  if (!/support|unknown|unrecogni[sz]ed|unexpected|not (?:allowed|permitted|enabled)/iu.test(message))
    return [];
  const refused = param === null ? undefined : fieldPath(param)[0];
  return cell.parameters
    .filter(
      ({ name }) => name === refused || ["'", '"', "`"].some((mark) => message.includes(mark + name + mark)),
    )
    .flatMap(({ name }) => remove(cell, name));
}

function remove(cell: PromptCell, name: string): readonly Remedy[] {
  if (name === "model" || !has(cell, name)) return [];
  const needing = cell.parameters.filter((other) =>
    ruleOf(endpointOf(cell), other.name)?.needs?.includes(name),
  );
  return [{ type: "remove", parameters: [name, ...needing.map((other) => other.name)] }];
}

function unstream(cell: PromptCell): readonly Remedy[] {
  return settingOf(cell, "stream") === "true" ? [{ type: "unstream" }] : [];
}

function messageField(cell: PromptCell, field: string, but?: string): readonly Remedy[] {
  if (
    cell.kind !== "chat" ||
    !cell.messages.some((message) => message.role !== but && carriesField(message, field))
  )
    return [];
  return [{ type: "message-field", field, ...(but === undefined ? {} : { but }) }];
}

function has(cell: PromptCell, name: string): boolean {
  return settingOf(cell, name) !== undefined;
}

function settingOf(cell: PromptCell, name: string): string | undefined {
  return cell.parameters.find((parameter) => parameter.name === name)?.value.trim();
}

function isBeyond(value: string | undefined, side: "most" | "least", bound: number): boolean {
  return side === "most" ? Number(value) > bound : Number(value) < bound;
}
