/** Which byte pair encoding a model reads text by. Pure: the encodings themselves are in io/token-worker.ts. */

export type Encoding = "o200k_base" | "cl100k_base" | "p50k_base" | "r50k_base";

export interface ModelEncoding {
  readonly encoding: Encoding;
  /** Whether the model is known to use it; for others it is an estimate. */
  readonly known: boolean;
}

/** By how a model's name begins, the first that fits; as tiktoken has it (openai/tiktoken, model.py). */
const families: readonly (readonly [begins: RegExp, encoding: Encoding])[] = [
  [/^(?:chatgpt-4o|gpt-4o|gpt-4\.\d|gpt-oss|gpt-(?:[5-9]|\d\d)|o\d)/u, "o200k_base"],
  [/^(?:gpt-4|gpt-3\.5|davinci-002|babbage-002|text-embedding-)/u, "cl100k_base"],
  [/^(?:text-davinci-00[23]|code-(?!search)|cushman|davinci-codex)/u, "p50k_base"],
  [/^(?:gpt-?2|text-|code-search|ada|babbage|curie|davinci)/u, "r50k_base"],
];

/** The encoding of a model, under the names that OpenAI, Azure and OpenRouter give it, fine-tuned or not. */
export function encodingOf(model: string): ModelEncoding {
  const name = model
    .toLowerCase()
    .replace(/^(?:ft:|openai\/)/u, "")
    .replace("gpt-35", "gpt-3.5");
  const family = families.find(([begins]) => begins.test(name));
  return { encoding: family?.[1] ?? "o200k_base", known: family !== undefined };
}
