import { expect, test } from "@playwright/test";
import * as known from "gpt-tokenizer/modelsMap";
import { encodingOf } from "../../../src/core/models/encodings.ts";

test("every model that the tokenizer knows by name has the encoding that it has there", () => {
  const ours = { cl100k_base: known.cl100k_base, p50k_base: known.p50k_base, r50k_base: known.r50k_base };
  for (const [encoding, models] of Object.entries(ours))
    for (const model of models) expect.soft(encodingOf(model), model).toEqual({ encoding, known: true });
});

const later = [
  "gpt-4o",
  "gpt-4o-mini-2024-07-18",
  "chatgpt-4o-latest",
  "gpt-4.1-nano",
  "o1",
  "o3-mini",
  "o4-mini-2025-04-16",
  "gpt-5",
  "gpt-5.1-codex",
  "gpt-6-luna",
  "gpt-10",
  "gpt-oss-120b",
  "openai/gpt-4o-mini",
  "ft:gpt-4o-mini-2024-07-18:org::id",
];

test("models since gpt-4o read by o200k", () => {
  for (const model of later)
    expect.soft(encodingOf(model), model).toEqual({ encoding: "o200k_base", known: true });
});

test("Azure's names and fine-tuned models are those they are made of", () => {
  for (const model of ["gpt-35-turbo", "ft:gpt-3.5-turbo-0125:org::id", "openai/gpt-4-turbo"])
    expect.soft(encodingOf(model), model).toEqual({ encoding: "cl100k_base", known: true });
});

test("others are estimated by o200k, and said to be", () => {
  for (const model of ["", "claude-sonnet-4-5", "llama3.2", "deepseek-chat", "qwen-o1", "tutorial"])
    expect.soft(encodingOf(model), model).toEqual({ encoding: "o200k_base", known: false });
});
