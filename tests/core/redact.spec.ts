import { expect, test } from "@playwright/test";
import fc from "fast-check";
import { keyMark, keysIn, redact, withoutHeld } from "../../src/core/redact.ts";

const shaped = [
  "sk-0123456789abcdefgh",
  "sk-proj-abc_DEF-0123456789",
  "sk-ant-api03-abcdefgh12345678",
  "sk-or-v1-0123456789abcdef",
  "gsk_0123456789abcdefGHIJ",
  "xai-0123456789abcdefGHIJ",
  "hf_abcdefghijkLMNOP1234",
  "AIzaSyA0123456789abcdefghijklmnopqrstuv",
  "csk-0123456789abcdefgh",
];

for (const key of shaped) {
  test(`${key.slice(0, 8)}… has the shape of a key`, () => {
    expect(redact(`Incorrect API key provided: ${key}.`)).toBe(`Incorrect API key provided: ${keyMark}.`);
    expect(keysIn(`a ${key} and ${key}`)).toEqual([key]);
    expect(withoutHeld(key, [])).toBe(key);
  });
}

for (const words of [
  "sk-learn-is-a-library-of-many-words",
  "risk-0123456789abcdefgh",
  "sk-short1",
  "data:image/png;base64,AAAAIza0123456789abcdefghijklmnopqrstuvwxyz",
  "the sk-... of your account",
]) {
  test(`“${words}” holds no key`, () => {
    expect(redact(words)).toBe(words);
    expect(keysIn(words)).toEqual([]);
  });
}

test("no held key is left in any text, and nothing else is changed in an answer", () => {
  const key = fc.string({ minLength: 12, maxLength: 20 }).filter((text) => !text.includes(keyMark));
  fc.assert(
    fc.property(key, fc.array(fc.string().filter((text) => !text.includes("["))), (held, pieces) => {
      const clean = pieces.filter((piece) => !piece.includes(held));
      const text = clean.join(held);
      expect(redact(text, [held]).includes(held)).toBe(false);
      if (text.split(held).length === clean.length)
        expect(withoutHeld(text, [held])).toBe(clean.join(keyMark));
    }),
  );
});

test("of two keys, one of which begins with the other, both go whole", () => {
  const [short, long] = ["a-secret-word", "a-secret-word-and-more"];
  expect(withoutHeld(`${long} ${short}`, [short, long])).toBe(`${keyMark} ${keyMark}`);
});
