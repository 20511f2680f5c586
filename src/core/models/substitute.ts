/** What is sent in place of what a cell asks, as the person chose for the notebook on a connection. */

import { ruleOf } from "../api/parameters.ts";
import { parameterText } from "../api/request.ts";
import { isNumber, maybeJson } from "../json/json.ts";
import type { ChatCell, CompletionCell, Parameter, PromptCell } from "../notebook.ts";
import type { Substitution, Unsendable } from "../run.ts";

/** The choices of one notebook on one connection. */
export interface StandIns {
  /** The model that is sent, by the one that is asked. */
  readonly models: ReadonlyMap<string, string>;
  /** Prompts of completion cells go as chat messages. */
  readonly asChat: boolean;
}

export const noStandIns: StandIns = { models: new Map(), asChat: false };

/** The cell as it is sent, and what that changes; `substitution` is missing where it changes nothing. */
export interface Substituted {
  readonly cell: PromptCell;
  readonly substitution?: Substitution;
}

/** The cell with what stands in for its model and endpoint, or why that cannot be sent. */
export function substitute(cell: PromptCell, { models, asChat }: StandIns): Substituted | Unsendable {
  const asked = modelOf(cell);
  const sent = models.get(asked);
  const named = sent === undefined ? cell : withModel(cell, sent);
  const model = sent === undefined ? {} : { model: { asked, sent } };
  if (!asChat || named.kind !== "completion") return { cell: named, ...present(model) };
  const chat = chatCell(named);
  if ("type" in chat) return chat;
  const left = leftOut(named.parameters);
  return {
    cell: chat,
    substitution: { ...model, endpoint: { asked: "completions", sent: "chat/completions", left } },
  };
}

/** The model that a cell asks; "" when it names none. */
export function modelOf({ parameters }: PromptCell): string {
  return parameterText(parameters.find(isModel));
}

/** The names of the parameters that a chat message goes without. */
export function leftOut(parameters: readonly Parameter[]): readonly string[] {
  return parameters.filter((parameter) => !fitsChat(parameter)).map(({ name }) => name);
}

function present(substitution: Substitution): { readonly substitution?: Substitution } {
  return substitution.model ? { substitution } : {};
}

function isModel({ name }: Parameter): boolean {
  return name === "model";
}

function withModel(cell: PromptCell, model: string): PromptCell {
  const value = JSON.stringify(model);
  const parameters = cell.parameters.map((parameter) =>
    isModel(parameter) ? { ...parameter, value } : parameter,
  );
  return { ...cell, parameters };
}

/** One prompt is one message. Several are several questions, and one conversation is not their answer. */
function chatCell({ id, name, prompts, tokens, parameters }: CompletionCell): ChatCell | Unsendable {
  if (tokens) return { type: "prompt-not-chat", why: "tokens" };
  if (prompts.length > 1) return { type: "prompt-not-chat", why: "several" };
  const messages = prompts.map((content) => ({ role: "user", content }));
  return { kind: "chat", id, name, messages, parameters: parameters.filter(fitsChat) };
}

/** What no table knows is sent; the number of `logprobs` is a flag in chat, and means something else. */
function fitsChat({ name, value }: Parameter): boolean {
  if (name === "logprobs") return !isNumber(maybeJson(value));
  return ruleOf("chat/completions", name) !== undefined || ruleOf("completions", name) === undefined;
}
