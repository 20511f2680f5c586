/** OpenAI's encodings: one chunk of the build for each, half a megabyte and more, loaded when it is first needed. */
import type { Encoding } from "../../core/models/encodings.ts";

type AsText = typeof asText;

interface Tokens {
  countTokens(text: string, options: AsText): number;
  encode(text: string, options: AsText): number[];
  decode(tokens: Iterable<number>): string;
}

/** `<|endoftext|>` in a message is text like any other. */
export const asText = { disallowedSpecial: new Set<string>() };

export const encodings: Readonly<Record<Encoding, () => Promise<Tokens>>> = {
  o200k_base: () => import("gpt-tokenizer/encoding/o200k_base"),
  cl100k_base: () => import("gpt-tokenizer/encoding/cl100k_base"),
  p50k_base: () => import("gpt-tokenizer/encoding/p50k_base"),
  r50k_base: () => import("gpt-tokenizer/encoding/r50k_base"),
};
