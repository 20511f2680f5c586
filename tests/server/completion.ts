import type { Exchange } from "./exchange.ts";
import { textPieces } from "./sse.ts";

/** One choice of an answer before it is put in either endpoint's form. */
export interface Choice {
  readonly index: number;
  readonly pieces: readonly string[];
  readonly finishReason: string;
}

/** An answer before it is put in either endpoint's form. */
export interface Completion {
  readonly id: string;
  readonly model: string;
  readonly chat: boolean;
  readonly choices: readonly Choice[];
  readonly usage: Usage;
}

/** Counted tokens; here a token is a piece of text. */
export interface Usage {
  readonly prompt_tokens: number;
  readonly completion_tokens: number;
  readonly total_tokens: number;
}

const CREATED = 1_790_000_000;

/** What the model is asked: the prompts, or the last message of a chat. */
export function promptsOf(exchange: Exchange): string[] {
  const { prompt, messages } = exchange.request.json ?? {};
  if (Array.isArray(messages)) return [lastText(messages)];
  return Array.isArray(prompt) ? prompt.map(String) : [String(prompt ?? "")];
}

/** Puts `text` (or the default sentence) in as many choices as the request wants. */
export function complete(exchange: Exchange, text?: string): Completion {
  const prompts = promptsOf(exchange);
  const choices = prompts.flatMap((prompt, row) => choicesOf(exchange, prompt, row, text));
  const spent = choices.reduce((sum, choice) => sum + choice.pieces.length, 0);
  const asked = prompts.reduce((sum, prompt) => sum + textPieces(prompt).length, 0);
  const usage = { prompt_tokens: asked, completion_tokens: spent, total_tokens: asked + spent };
  const chat = exchange.request.path.endsWith("/chat/completions");
  return { id: chat ? "chatcmpl-test" : "cmpl-test", model: exchange.model, chat, choices, usage };
}

/** The whole answer in one object. */
export function wholeBody(completion: Completion): object {
  const object = completion.chat ? "chat.completion" : "text_completion";
  const choices = completion.choices.map((choice) => wholeChoice(choice, completion.chat));
  return { ...envelope(completion, object), choices, usage: completion.usage };
}

/** The answer as the chunks of a stream, its choices taking turns. */
export function streamChunks(completion: Completion, includeUsage: boolean): object[] {
  const rounds = Math.max(...completion.choices.map((choice) => choice.pieces.length));
  const turns = Array.from({ length: rounds }, (_, round) => roundOf(completion, round)).flat();
  const chunks = [...openings(completion), ...turns, ...closings(completion)];
  if (!includeUsage) return chunks.map((choice) => chunkOf(completion, [choice]));
  const counted = chunks.map((choice) => ({ ...chunkOf(completion, [choice]), usage: null }));
  return [...counted, { ...chunkOf(completion, []), usage: completion.usage }];
}

function choicesOf(exchange: Exchange, prompt: string, row: number, text?: string): Choice[] {
  const { n, echo, max_tokens: limit } = exchange.request.json ?? {};
  const count = Number(n ?? 1);
  const said = (echo === true ? prompt : "") + (text ?? defaultSentence(prompt));
  return Array.from({ length: count }, (_, column) => {
    const numbered = column === 0 ? said : `${said} (${column + 1})`;
    return limitedChoice(
      row * count + column,
      textPieces(numbered),
      Number(limit ?? Number.POSITIVE_INFINITY),
    );
  });
}

function limitedChoice(index: number, pieces: string[], limit: number): Choice {
  const finishReason = pieces.length > limit ? "length" : "stop";
  return { index, pieces: pieces.slice(0, limit), finishReason };
}

function defaultSentence(prompt: string): string {
  const line = prompt.trim().split("\n").at(-1) ?? "";
  return `You said: ${[...line].slice(0, 40).join("")}`;
}

function lastText(messages: unknown[]): string {
  const last: unknown = messages.at(-1);
  const content: unknown = last instanceof Object && "content" in last ? last.content : "";
  return typeof content === "string" ? content : JSON.stringify(content);
}

function envelope(completion: Completion, object: string): object {
  return { id: completion.id, object, created: CREATED, model: completion.model };
}

function wholeChoice(choice: Choice, chat: boolean): object {
  const text = choice.pieces.join("");
  const message = { role: "assistant", content: text, refusal: null };
  const said = chat ? { message } : { text };
  return { index: choice.index, ...said, logprobs: null, finish_reason: choice.finishReason };
}

function chunkOf(completion: Completion, choices: object[]): object {
  const object = completion.chat ? "chat.completion.chunk" : "text_completion";
  return { ...envelope(completion, object), choices };
}

function openings({ chat, choices }: Completion): object[] {
  if (!chat) return [];
  return choices.map(({ index }) => piece(chat, index, { role: "assistant", content: "" }, null));
}

function roundOf({ chat, choices }: Completion, round: number): object[] {
  return choices.flatMap(({ index, pieces }) => {
    const text = pieces[round];
    return text === undefined ? [] : [piece(chat, index, { content: text }, null)];
  });
}

function closings({ chat, choices }: Completion): object[] {
  return choices.map(({ index, finishReason }) => piece(chat, index, {}, finishReason));
}

function piece(
  chat: boolean,
  index: number,
  delta: { content?: string; role?: string },
  finish: string | null,
) {
  const said = chat ? { delta } : { text: delta.content ?? "" };
  return { index, ...said, logprobs: null, finish_reason: finish };
}
