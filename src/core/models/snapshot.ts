/** Facts of models, each with where it was read and when. Loaded when a price is asked for. */
import type { ModelFacts } from "./model-facts.ts";

const source = "https://www.npmjs.com/package/gpt-tokenizer/v/4.0.0";
const date = "2026-08-16";

export const snapshot: readonly ModelFacts[] = [
  { provider: "openai", id: "gpt-3.5-turbo", price: { input: 0.5, output: 1.5 }, source, date },
  { provider: "openai", id: "gpt-3.5-turbo-instruct", price: { input: 1.5, output: 2 }, source, date },
];
