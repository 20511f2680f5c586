/** What is sent in place of what code asks: substitute.ts for a body that no cell has. */
import {
  isList,
  isNumber,
  isObject,
  type Json,
  jsonObject,
  maybeJson,
  member,
  printJson,
} from "../json/json.ts";
import type { Endpoint, Substitution, Unsendable } from "../run.ts";
import { leftOut, type StandIns } from "./substitute.ts";

/** A body, and where it goes; `substitution` is missing where nothing is changed. */
export interface SubstitutedBody {
  readonly to: Endpoint;
  readonly body: string;
  readonly substitution?: Substitution;
}

/** The body with what stands in for its model and endpoint, or why that cannot be sent. */
export function substituteBody(
  endpoint: Endpoint,
  body: string,
  { models, asChat }: StandIns,
): SubstitutedBody | Unsendable {
  const json = maybeJson(body);
  const asked = member(json, "model");
  const sent = typeof asked === "string" ? models.get(asked) : undefined;
  const isChat = asChat && endpoint === "completions";
  if (!isObject(json) || (sent === undefined && !isChat)) return { to: endpoint, body };
  const model = typeof asked === "string" && sent !== undefined ? { model: { asked, sent } } : {};
  const named = sent === undefined ? json : jsonObject([...json.members, ["model", sent]]);
  if (!isChat) return { to: endpoint, body: printJson(named), substitution: model };
  const prompt = promptOf(member(named, "prompt"));
  if (typeof prompt !== "string") return prompt;
  const left = leftOut([...named.members].filter(isParameter).map(parameterOf));
  return {
    to: "chat/completions",
    body: printJson(asMessage(named.members, prompt, left)),
    substitution: { ...model, endpoint: { asked: "completions", sent: "chat/completions", left } },
  };
}

/** A conversation holds one text. */
function promptOf(prompt: Json | undefined): string | Unsendable {
  const prompts = isList(prompt) ? prompt : [prompt ?? ""];
  const [first] = prompts;
  if (prompts.some((one) => isNumber(one) || isList(one))) return { type: "prompt-not-chat", why: "tokens" };
  return prompts.length === 1 && typeof first === "string"
    ? first
    : { type: "prompt-not-chat", why: "several" };
}

function asMessage(members: ReadonlyMap<string, Json>, prompt: string, left: readonly string[]): Json {
  const message = jsonObject([
    ["role", "user"],
    ["content", prompt],
  ]);
  const kept = [...members].filter(([name]) => name !== "model" && name !== "prompt" && !left.includes(name));
  const model = members.get("model");
  return jsonObject([
    ...(model === undefined ? [] : [["model", model] as const]),
    ["messages", [message]],
    ...kept,
  ]);
}

function isParameter([name]: readonly [string, Json]): boolean {
  return name !== "prompt";
}

function parameterOf([name, value]: readonly [string, Json]) {
  return { name, value: printJson(value) };
}
