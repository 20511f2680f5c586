/** What an OpenAI server answers beside completions: embeddings, moderations, one model. */
import type { Exchange, Responder } from "./exchange.ts";
import { raw } from "./responders.ts";

/** How long an embedding is here. */
const LENGTH = 8;

const CATEGORIES = [
  "harassment",
  "harassment/threatening",
  "hate",
  "hate/threatening",
  "illicit",
  "illicit/violent",
  "self-harm",
  "self-harm/instructions",
  "self-harm/intent",
  "sexual",
  "sexual/minors",
  "violence",
  "violence/graphic",
];

/** An embedding for each input: texts that share words are near each other. */
export const embed: Responder = (exchange) => {
  const inputs = inputsOf(exchange);
  const data = inputs.map((text, index) => ({ object: "embedding", index, embedding: embeddingOf(text) }));
  const tokens = inputs.reduce((sum, text) => sum + wordsOf(text).length, 0);
  const usage = { prompt_tokens: tokens, total_tokens: tokens };
  return say({ object: "list", data, model: exchange.model, usage })(exchange);
};

/** Finds nothing wrong with anything. */
export const moderate: Responder = (exchange) => {
  const result = {
    flagged: false,
    categories: Object.fromEntries(CATEGORIES.map((name) => [name, false])),
    category_scores: Object.fromEntries(CATEGORIES.map((name) => [name, 0.0001])),
    category_applied_input_types: Object.fromEntries(CATEGORIES.map((name) => [name, ["text"]])),
  };
  const results = inputsOf(exchange).map(() => result);
  return say({ id: "modr-test", model: "omni-moderation-latest", results })(exchange);
};

/** Every model is there. */
export const retrieveModel: Responder = (exchange) => {
  const id = decodeURIComponent(exchange.request.path.split("/").at(-1) ?? "");
  return say({ id, object: "model", created: 0, owned_by: "quire-tests" })(exchange);
};

function say(body: object): Responder {
  return raw({ contentType: "application/json", chunks: [JSON.stringify(body)] });
}

function inputsOf(exchange: Exchange): string[] {
  const input: unknown = exchange.request.json?.["input"] ?? "";
  return Array.isArray(input) ? input.map(String) : [String(input)];
}

function wordsOf(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
}

/** A unit vector: each word adds to the place that its letters sum up to. */
function embeddingOf(text: string): number[] {
  const sums = Array.from({ length: LENGTH }, () => 0.01);
  for (const word of wordsOf(text)) {
    const place = [...word].reduce((sum, letter) => sum + (letter.codePointAt(0) ?? 0), 0) % LENGTH;
    sums[place] = (sums[place] ?? 0) + 1;
  }
  const size = Math.hypot(...sums);
  return sums.map((value) => value / size);
}
