/** The tutorial as it is: its cells, what they put out, and what the API answered. */
import { readFileSync } from "node:fs";
import type { CodeCell, Output } from "../../src/core/formats/jupyter/jupyter-notebook.ts";
import { readMarkdown } from "../../src/core/formats/jupyter/read-markdown.ts";
import { countedIds } from "../core/formats/jupyter/readings.ts";
import type { Responder } from "../server/exchange.ts";
import { raw } from "../server/responders.ts";
import { DONE, sseEvent, textPieces } from "../server/sse.ts";

const text = readFileSync(new URL("../../../shared/tutorial/tutorial.md", import.meta.url), "utf8");
export const cells = readMarkdown(text, countedIds()).notebook.cells.filter((cell) => cell.type === "code");
/** As text, cell by cell. */
export const recordings = cells.map(({ outputs }: CodeCell) => outputs.map(recordedText).join(""));

type Body = ReturnType<typeof completion> | ReturnType<typeof chat>;

/** What the API answered, call by call: ids, times and counts as the outputs show them, where they do. */
const bodies: readonly Body[] = [
  completion("cmpl-9C2jhfzc8t2uUeOGxtgNCGfsNI9Rx", 1712657481, "\n\nThis is a test.", [5, 6]),
  completion("cmpl-2", 1712657500, printed(5), [20, 400]),
  chat("chatcmpl-9C3DSgNLsnYXJvO3Eo2AZDAZU26oo", 1712659326, "Hello! How can I assist you today?"),
  chat("chatcmpl-2", 1712659400, printed(24)),
  chat("chatcmpl-3", 1712659500, printed(27)),
  chat("chatcmpl-4", 1712659600, printed(33)),
  chat("chatcmpl-5", 1712659700, "1. 美国是金牌数量最多的国家。\n2. 美国是奖牌数量最多的国家。"),
];

/** One for each call, in the tutorial's order. */
export const answers: readonly Responder[] = bodies.map((body) =>
  raw({ contentType: "application/json", chunks: [JSON.stringify(body)] }),
);

/** The same as streams, as the API has them when nothing but `stream` is asked for: they do not say the usage. */
export const streamedAnswers: readonly Responder[] = bodies.map((body) => {
  const events = "system_fingerprint" in body ? chatChunks(body) : completionChunks(body);
  const chunks = [...events, DONE].map((event) => sseEvent(event));
  return raw({ contentType: "text/event-stream", chunks });
});

/** In Markdown a blank line behind an output may be the output's, or the next cell's: the seventeenth has one. */
export function recordedText(output: Output): string {
  if (output.type === "stream") return output.text.replace(/\n+$/, "\n");
  return output.type === "error" ? output.value : String(output.bundle.get("text/plain"));
}

/** The answer that a cell printed. */
function printed(cell: number): string {
  return (recordings[cell] ?? "").replace(/\n$/, "");
}

function completion(
  id: string,
  created: number,
  said: string,
  [prompt_tokens = 0, completion_tokens = 0]: number[],
) {
  const usage = { prompt_tokens, completion_tokens, total_tokens: prompt_tokens + completion_tokens };
  const choices = [{ text: said, index: 0, logprobs: null, finish_reason: "stop" }];
  return { id, object: "text_completion", created, model: "gpt-3.5-turbo-instruct", choices, usage };
}

function chat(id: string, created: number, content: string) {
  const usage = { prompt_tokens: 9, completion_tokens: 9, total_tokens: 18 };
  const message = { role: "assistant", content };
  const choices = [{ index: 0, message, logprobs: null, finish_reason: "stop" }];
  const envelope = { id, object: "chat.completion", created, model: "gpt-3.5-turbo-0125" };
  return { ...envelope, choices, usage, system_fingerprint: "fp_b28b39ffa8" };
}

function completionChunks({ usage: _, choices, ...envelope }: ReturnType<typeof completion>): object[] {
  const choiceOf = (text: string, finish_reason: string | null) => ({ ...choices[0], text, finish_reason });
  const pieces = textPieces(choices[0]?.text ?? "").map((piece) => choiceOf(piece, null));
  return [...pieces, choiceOf("", "stop")].map((choice) => ({ ...envelope, choices: [choice] }));
}

function chatChunks({ usage: _, choices, ...envelope }: ReturnType<typeof chat>): object[] {
  const choiceOf = (delta: object, finish_reason: string | null) => ({
    index: 0,
    delta,
    logprobs: null,
    finish_reason,
  });
  const texts = textPieces(choices[0]?.message.content ?? "");
  const deltas = [{ role: "assistant", content: "" }, ...texts.map((content) => ({ content }))];
  const said = [...deltas.map((delta) => choiceOf(delta, null)), choiceOf({}, "stop")];
  const object = "chat.completion.chunk";
  return said.map((choice) => ({ ...envelope, object, choices: [choice] }));
}
