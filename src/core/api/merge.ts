/**
 * Chunks of a stream merged into the object that the server would have sent whole, in the API's key order.
 * The rules take in those of both SDKs, and nothing throws (research: api-facts 2.3).
 */
import {
  isList,
  isNumber,
  isObject,
  type Json,
  type JsonObject,
  jsonNumber,
  jsonObject,
} from "../json/json.ts";
import type { Endpoint } from "../run.ts";
import { callKeys, choiceKeys, messageKeys, ordered, topKeys } from "./key-order.ts";

/** Strings that are sent again rather than continued; all others in a message are fragments. */
const repeated: ReadonlySet<string> = new Set(["role", "id", "type", "name", "index", "expires_at"]);

type Members = Map<string, Json>;

interface ChoiceDraft {
  readonly index: number;
  readonly members: Members;
  readonly message: Members;
  readonly calls: Members[];
  readonly logprobs: Map<string, Json[] | null>;
}

/** The merged object, or undefined when no chunk holds a choice. Chunks are as they came, in order. */
export function mergeChunks(chunks: readonly JsonObject[], endpoint: Endpoint): JsonObject | undefined {
  const top: Members = new Map();
  const choices = new Map<number, ChoiceDraft>();
  for (const chunk of chunks) mergeChunk(top, choices, chunk);
  if (choices.size === 0) return undefined;
  const drafts = [...choices.values()].sort((a, b) => a.index - b.index);
  top.set("object", endpoint === "completions" ? "text_completion" : "chat.completion");
  top.set(
    "choices",
    drafts.map((draft) => choiceOf(draft, endpoint)),
  );
  return ordered(top, topKeys);
}

function mergeChunk(top: Members, drafts: Map<number, ChoiceDraft>, chunk: JsonObject): void {
  for (const [key, value] of chunk.members) if (isTopMember(key)) replace(top, key, value);
  mergeUsage(top, chunk);
  const choices = chunk.members.get("choices");
  if (!isList(choices)) return;
  for (const [place, choice] of choices.entries()) if (isObject(choice)) mergeChoice(drafts, choice, place);
}

function isTopMember(key: string): boolean {
  return key !== "choices" && key !== "usage" && key !== "object" && key !== "obfuscation";
}

/** Ollama sends zeros with every chunk; a chunk without choices brings the counts. */
function mergeUsage(top: Members, chunk: JsonObject): void {
  const usage = chunk.members.get("usage");
  if (!isObject(usage)) return;
  const choices = chunk.members.get("choices");
  const last = !isList(choices) || choices.length === 0;
  if (last || [...usage.members.values()].some((count) => isNumber(count) && !isEmpty(count)))
    top.set("usage", usage);
}

function mergeChoice(drafts: Map<number, ChoiceDraft>, choice: JsonObject, place: number): void {
  const draft = draftAt(drafts, indexOf(choice) ?? place);
  for (const [key, value] of choice.members) mergeChoiceMember(draft, key, value);
}

function mergeChoiceMember(draft: ChoiceDraft, key: string, value: Json): void {
  if (key === "text") append(draft.members, key, value);
  else if (key === "logprobs") mergeLogprobs(draft, value);
  else if (key === "delta" || key === "message") mergeMessage(draft, value);
  else if (key !== "index") replace(draft.members, key, value);
}

function mergeMessage(draft: ChoiceDraft, message: Json): void {
  if (!isObject(message)) return;
  for (const [key, value] of message.members) {
    if (key === "tool_calls" && isList(value)) mergeCalls(draft, value);
    else append(draft.message, key, value);
  }
}

function mergeCalls(draft: ChoiceDraft, calls: readonly Json[]): void {
  for (const call of calls) if (isObject(call)) mergeMembers(callDraft(draft.calls, call), call);
}

function mergeLogprobs(draft: ChoiceDraft, logprobs: Json): void {
  if (logprobs === null) replace(draft.members, "logprobs", null);
  if (!isObject(logprobs)) return;
  for (const [key, value] of logprobs.members) {
    const list = draft.logprobs.get(key) ?? (isList(value) ? [] : null);
    if (isList(value)) for (const token of value) list?.push(token);
    draft.logprobs.set(key, list);
  }
}

function draftAt(drafts: Map<number, ChoiceDraft>, index: number): ChoiceDraft {
  const draft = drafts.get(index) ?? {
    index,
    members: new Map(),
    message: new Map(),
    calls: [],
    logprobs: new Map(),
  };
  drafts.set(index, draft);
  return draft;
}

/** Which call a part belongs to: by index, else by id, else the latest. */
function callDraft(calls: Members[], call: JsonObject): Members {
  const index = indexOf(call);
  const id = call.members.get("id");
  const same = (key: string, value: Json) => calls.find((draft) => sameScalar(draft.get(key), value));
  const found =
    index !== undefined
      ? same("index", jsonNumber(String(index)))
      : isEmpty(id)
        ? calls.at(-1)
        : same("id", id ?? null);
  if (found) return found;
  const draft: Members = new Map([["index", jsonNumber(String(index ?? calls.length))]]);
  calls.push(draft);
  return draft;
}

function sameScalar(a: Json | undefined, b: Json): boolean {
  return isNumber(a) && isNumber(b) ? a.source === b.source : a === b;
}

function indexOf(json: JsonObject): number | undefined {
  const index = json.members.get("index");
  const value = isNumber(index) ? Number(index.source) : -1;
  return Number.isSafeInteger(value) && value >= 0 ? value : undefined;
}

function mergeMembers(into: Members, from: JsonObject): void {
  for (const [key, value] of from.members) append(into, key, value);
}

/** Strings are continued, objects merged, anything else replaced. */
function append(into: Members, key: string, value: Json): void {
  const old = into.get(key);
  if (repeated.has(key)) replace(into, key, value);
  else if (typeof old === "string" && typeof value === "string") into.set(key, old + value);
  else if (isObject(old) && isObject(value)) into.set(key, merged(old, value));
  else replace(into, key, value);
}

function merged(old: JsonObject, added: JsonObject): JsonObject {
  const members = new Map(old.members);
  mergeMembers(members, added);
  return jsonObject(members);
}

/** The last value that says something. */
function replace(into: Members, key: string, value: Json): void {
  if (!into.has(key) || !isEmpty(value)) into.set(key, value);
}

function isEmpty(json: Json | undefined): boolean {
  return json === undefined || json === null || json === "" || (isNumber(json) && Number(json.source) === 0);
}

function choiceOf(draft: ChoiceDraft, endpoint: Endpoint): JsonObject {
  const { index, members, logprobs } = draft;
  const choice: Members = new Map(members).set("index", jsonNumber(String(index)));
  if (logprobs.size > 0) choice.set("logprobs", jsonObject(logprobs));
  if (!choice.has("finish_reason") || choice.get("finish_reason") === "") choice.set("finish_reason", null);
  if (endpoint === "completions") return ordered(choice, choiceKeys);
  return ordered(choice.set("message", messageOf(draft)), choiceKeys);
}

/** What came of a message; it is the assistant's, and its content is null until there is some. */
function messageOf({ message, calls }: ChoiceDraft): JsonObject {
  const whole: Members = new Map(message);
  if (isEmpty(whole.get("role"))) whole.set("role", "assistant");
  if (!whole.has("content")) whole.set("content", null);
  if (calls.length > 0) whole.set("tool_calls", calls.map(callOf));
  return ordered(whole, messageKeys);
}

/** A call's index is a matter of streams: whole answers have none. */
function callOf(draft: Members): JsonObject {
  return ordered(new Map([...draft].filter(([key]) => key !== "index")), callKeys);
}
