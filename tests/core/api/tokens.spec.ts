import { expect, test } from "@playwright/test";
import fc from "fast-check";
import { type Token, tokensOf } from "../../../src/core/api/tokens.ts";
import { answered } from "../answered.ts";

function tokensIn(logprobs: unknown): readonly Token[] {
  const raw = JSON.stringify({ choices: [{ index: 0, text: "", logprobs }] });
  return tokensOf(answered("c", raw))[0]?.tokens ?? [];
}

function said(tokens: readonly Token[]): string {
  return tokens.map(({ text }) => text).join("");
}

/** A text, and its UTF-8 cut into tokens anywhere. */
const cutTexts = fc
  .tuple(
    fc.string({ unit: "binary", minLength: 1 }),
    fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 1 }),
  )
  .map(([text, lengths]) => {
    const bytes = [...new TextEncoder().encode(text)];
    const tokens: number[][] = [];
    for (let at = 0; at < bytes.length; ) {
      const length = lengths[tokens.length % lengths.length] ?? 1;
      tokens.push(bytes.slice(at, at + length));
      at += length;
    }
    return { text, tokens };
  });

function isWhole(bytes: readonly number[]): boolean {
  return !new TextDecoder().decode(Uint8Array.from(bytes)).includes("\uFFFD");
}

test("the tokens say what the answer says, wherever characters are cut: chat", () => {
  fc.assert(
    fc.property(cutTexts, ({ text, tokens }) => {
      fc.pre(!text.includes("\uFFFD"));
      const content = tokens.map((bytes) => ({
        token: new TextDecoder("utf-8", { ignoreBOM: true }).decode(Uint8Array.from(bytes)),
        bytes,
        logprob: -1,
      }));
      const read = tokensIn({ content });
      expect(said(read)).toBe(text);
      expect(read.map(({ bytes }) => bytes === null)).toEqual(tokens.map(isWhole));
    }),
  );
});

test("the tokens say what the answer says, wherever characters are cut: completions", () => {
  const hex = (byte: number) => `\\x${byte.toString(16).padStart(2, "0")}`;
  fc.assert(
    fc.property(cutTexts, ({ text, tokens }) => {
      fc.pre(!text.includes("\uFFFD"));
      const written = tokens.map((bytes) => `bytes:${bytes.map(hex).join("")}`);
      expect(said(tokensIn({ tokens: written, token_logprobs: written.map(() => -1) }))).toBe(text);
    }),
  );
});

test("text among the bytes of a completion's token is text", () => {
  const read = tokensIn({ tokens: ["bytes: \\xf0\\x9f", "bytes:\\x98\\x80!"], token_logprobs: [-1, -2] });
  expect(read.map(({ text }) => text)).toEqual([" ", "😀!"]);
  expect(read[0]?.bytes).toEqual([0x20, 0xf0, 0x9f]);
});

test("a character that another token breaks off is not completed by a later one", () => {
  const part = (...bytes: number[]) => ({ token: "\uFFFD", bytes, logprob: -1 });
  const read = tokensIn({
    content: [part(0xe4), { token: "a", bytes: [0x61], logprob: -1 }, part(0xbd, 0xa0)],
  });
  expect(read.map(({ text }) => text)).toEqual(["", "a", "\uFFFD\uFFFD"]);
});

test("what a server leaves out or has wrong is left out, and nothing throws", () => {
  const odd: unknown[] = [
    {},
    { content: null },
    { content: {} },
    { tokens: null },
    { tokens: ["a"] },
    { content: [1, null, { token: 7, logprob: "x", bytes: ["y"], top_logprobs: {} }] },
  ];
  expect(odd.map((logprobs) => tokensIn(logprobs).map(({ token, logprob }) => [token, logprob]))).toEqual([
    [],
    [],
    [],
    [],
    [["a", null]],
    [
      ["", null],
      ["", null],
      ["", null],
    ],
  ]);
});

test("an answer that only speaks of logprobs has no tokens, nor has a recorded text", () => {
  const text = '{"logprobs":{"content":[{"token":"a"}]}}';
  expect(tokensOf(answered("c", JSON.stringify({ choices: [{ message: { content: text } }] })))).toEqual([]);
  const recorded = { at: "2023-11-20", holds: "text" } as const;
  expect(tokensOf(answered("c", text, "{}", { recorded }))).toEqual([]);
});
