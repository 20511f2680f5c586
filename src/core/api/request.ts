/** What a prompt cell asks, as the body of a request. Pure: knows no server and no key. */

import { isList, isNumber, type Json, maybeJson, member, parseJson, printJson } from "../json/json.ts";
import { conversation, isUnsendable } from "../messages/conversation.ts";
import type { CompletionCell, Notebook, Parameter, PromptCell } from "../notebook.ts";
import { resolve, type ShownRun } from "../references.ts";
import type { Endpoint, Unsendable } from "../run.ts";
import { canonicalQuestion } from "./canonical-question.ts";

export interface Call {
  readonly endpoint: Endpoint;
  /** The exact JSON body: numbers as they were typed, parameters in the cell's order behind the prompt. */
  readonly body: string;
  /** The question itself (see `asked`). */
  readonly asked: string;
  readonly streamed: boolean;
}

/** The call that a cell makes as the notebook stands, or why it cannot be sent. */
export function callOf(notebook: Notebook, shown: ShownRun, cell: PromptCell): Call | Unsendable {
  const body = requestBody(notebook, shown, cell);
  return typeof body === "string" ? callWith(endpointOf(cell), body) : body;
}

/** The body of that call alone, without reading it again. */
export function requestBody(notebook: Notebook, shown: ShownRun, cell: PromptCell): string | Unsendable {
  const question = questionOf(notebook, shown, cell);
  if (typeof question !== "string") return question;
  const broken = cell.parameters.find((parameter) => !isJson(parameter.value));
  if (broken) return { type: "parameter-not-json", parameter: broken.name };
  return bodyOf(cell.parameters, question);
}

/** The call for a body that is known already, such as that of a recorded run. */
export function callWith(endpoint: Endpoint, body: string): Call {
  const json = parseJson(body);
  return { endpoint, body, asked: asked(endpoint, json), streamed: member(json, "stream") === true };
}

export function endpointOf(cell: PromptCell): Endpoint {
  return cell.kind === "completion" ? "completions" : "chat/completions";
}

/**
 * The question in canonical form: endpoint and body, keys sorted, without `stream` and `stream_options`,
 * which change how an answer travels and not what it is.
 */
export function asked(endpoint: Endpoint, body: Json): string {
  return `${endpoint} ${printJson(canonicalQuestion(body))}`;
}

/** The string that a parameter's JSON source holds, or the source itself when it is no string. */
export function parameterText(parameter: Parameter | undefined): string {
  if (parameter === undefined) return "";
  const value = maybeJson(parameter.value);
  return typeof value === "string" ? value : parameter.value;
}

function isJson(source: string): boolean {
  return maybeJson(source) !== undefined;
}

/** `"prompt":…` or `"messages":…` as JSON source. */
function questionOf(notebook: Notebook, shown: ShownRun, cell: PromptCell): string | Unsendable {
  if (cell.kind === "chat") {
    const messages = conversation(notebook, shown, cell);
    return isUnsendable(messages) ? messages : `"messages":[${messages.join(",")}]`;
  }
  const prompts = promptSources(notebook, shown, cell);
  if (isUnsendable(prompts)) return prompts;
  return `"prompt":${prompts.length === 1 ? prompts[0] : `[${prompts.join(",")}]`}`;
}

/** Each prompt as JSON source: a string, or a list of token ids as it was typed. */
function promptSources(
  notebook: Notebook,
  shown: ShownRun,
  cell: CompletionCell,
): readonly string[] | Unsendable {
  const prompts: string[] = [];
  for (const [index, prompt] of cell.prompts.entries()) {
    const text = resolve(notebook, shown, cell.id, prompt);
    if (typeof text !== "string") return text;
    if (cell.tokens && !isTokens(text)) return { type: "prompt-not-tokens", prompt: index };
    prompts.push(cell.tokens ? text.trim() : JSON.stringify(text));
  }
  return prompts;
}

/** Whether a text is a JSON list of token ids: whole numbers from 0, one at least. */
export function isTokens(text: string): boolean {
  const json = maybeJson(text);
  return (
    isList(json) && json.length > 0 && json.every((item) => isNumber(item) && /^\d+$/u.test(item.source))
  );
}

/** The model first and the question next, as the tutorials write them; then the rest as the cell has it. */
function bodyOf(parameters: readonly Parameter[], question: string): string {
  const fields = parameters.map(
    ({ name, value }) => [name, `${JSON.stringify(name)}:${value.trim()}`] as const,
  );
  const model = fields.filter(([name]) => name === "model");
  const others = fields.filter(([name]) => name !== "model");
  return `{${[...model, ["", question] as const, ...others].map(([, source]) => source).join(",")}}`;
}
