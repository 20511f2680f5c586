/** One chunk of a stream, or one whole response, as deltas. Any JSON value is allowed; nothing throws. */
import type { Delta, ToolCallDelta } from "./delta.ts";
import { serverProblem } from "./problem.ts";
import { isIndex, isRecord, listOf, textOrNull, type UnknownRecord } from "./unknown-record.ts";
import { usageOf } from "./usage.ts";

/** What the chunk adds, in its order. Chat deltas, whole messages and legacy text are all understood. */
export function chunkDeltas(chunk: unknown): readonly Delta[] {
  if (!isRecord(chunk)) return [unusable("not-a-chunk", chunk)];
  const deltas: Delta[] = [];
  const problem = serverProblem(chunk);
  if (problem) deltas.push({ type: "problem", problem });
  addChoices(deltas, chunk["choices"]);
  const usage = usageOf(chunk);
  if (usage) deltas.push({ type: "usage", usage });
  return deltas;
}

/** The warning that a piece could not be used, with its beginning. */
export function unusable(type: "not-json" | "not-a-chunk" | "not-text", piece: unknown): Delta {
  const text = typeof piece === "string" ? piece : JSON.stringify(piece);
  return { type: "warning", warning: { type, text: text.slice(0, 200) } };
}

function addChoices(deltas: Delta[], choices: unknown): void {
  if (choices === undefined || choices === null) return;
  if (!Array.isArray(choices)) deltas.push(unusable("not-a-chunk", choices));
  for (const [place, choice] of listOf(choices).entries()) addChoice(deltas, choice, place);
}

function addChoice(deltas: Delta[], choice: unknown, place: number): void {
  if (!isRecord(choice)) {
    deltas.push(unusable("not-a-chunk", choice));
    return;
  }
  // Some gateways leave the index out; then the place in the list is all there is.
  const index = isIndex(choice["index"]) ? choice["index"] : place;
  addText(deltas, index, choice["text"]);
  addMessage(deltas, index, choice["delta"] ?? choice["message"]);
  const problem = serverProblem(choice);
  if (problem) deltas.push({ type: "problem", problem });
  const reason = textOrNull(choice["finish_reason"]);
  if (reason !== null) deltas.push({ type: "finish", choice: index, reason });
}

function addMessage(deltas: Delta[], choice: number, message: unknown): void {
  if (!isRecord(message)) return;
  const reasoning = textOrNull(message["reasoning_content"]) ?? textOrNull(message["reasoning"]);
  if (reasoning !== null) deltas.push({ type: "reasoning-delta", choice, text: reasoning });
  addText(deltas, choice, message["content"]);
  const refusal = textOrNull(message["refusal"]);
  if (refusal !== null) deltas.push({ type: "refusal-delta", choice, text: refusal });
  for (const call of callsOf(message)) deltas.push({ type: "tool-call-delta", choice, call });
}

/** Content is a string, or a list of parts as some servers send it; null and absent are no text. */
function addText(deltas: Delta[], choice: number, content: unknown): void {
  if (content === undefined || content === null) return;
  const text = typeof content === "string" ? content : partsText(content);
  deltas.push(text === undefined ? unusable("not-text", content) : { type: "text-delta", choice, text });
}

function partsText(content: unknown): string | undefined {
  if (!Array.isArray(content)) return undefined;
  const texts = content.map((part: unknown) => (isRecord(part) ? part["text"] : undefined));
  return texts.every((text) => typeof text === "string") ? texts.join("") : undefined;
}

function callsOf(message: UnknownRecord): readonly ToolCallDelta[] {
  const calls = listOf(message["tool_calls"]).filter(isRecord).map(toolCall);
  const legacy = message["function_call"];
  return isRecord(legacy) ? [...calls, { ...toolCall({ function: legacy }), type: "function_call" }] : calls;
}

function toolCall(call: UnknownRecord): ToolCallDelta {
  const called = [call["function"], call["custom"]].find(isRecord) ?? {};
  return {
    index: isIndex(call["index"]) ? call["index"] : null,
    id: textOrNull(call["id"]),
    type: textOrNull(call["type"]),
    name: textOrNull(called["name"]),
    arguments: source(called["arguments"] ?? called["input"]),
  };
}

/** Arguments are JSON source in a string; some servers send the object itself. */
function source(value: unknown): string {
  if (value === undefined || value === null) return "";
  return typeof value === "string" ? value : JSON.stringify(value);
}
