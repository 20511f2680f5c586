import { expect, test } from "@playwright/test";
import { isSendable, keyDoubt } from "../../../src/core/connections/key-doubt.ts";
import { sharesOrigin } from "../../../src/core/connections/shared-origin.ts";

for (const [typed, doubt] of [
  ["", undefined],
  [" sk-proj-0123456789abcdef\n", undefined],
  ["ollama", undefined],
  ["0123456789abcdef0123456789abcdef", undefined],
  ["AIzaSyA-monkey_tokens", undefined],
  ["ｓｋ-0123", "letters"],
  ["sk-…0123", "letters"],
  ["https://platform.openai.com/api-keys", "address"],
  ["sk-0123 4567", "gaps"],
  ["put key here", "placeholder"],
  ["YOUR_API_KEY", "placeholder"],
  ["<key>", "placeholder"],
  ["$OPENAI_API_KEY", "placeholder"],
  ["sk-...", "placeholder"],
  ["sk-xxxxxxxxxxxx", "placeholder"],
] as const) {
  test(`the doubt about ${JSON.stringify(typed)} is ${doubt}`, () => {
    expect(keyDoubt(typed)).toBe(doubt);
  });
}

test("a header carries Latin letters and no others", () => {
  expect(["sk-0123", "clé", "", "键", "a\u0000b"].map(isSendable)).toEqual([true, true, false, false, false]);
});

for (const [host, path, shares] of [
  ["someone.github.io", "/quire/", true],
  ["someone.github.io", "/", false],
  ["team.gitlab.io", "/a/b/index.html", true],
  ["quire.example.org", "/quire/", false],
  ["notgithub.io", "/quire/", false],
  ["127.0.0.1", "/quire/", false],
] as const) {
  test(`${host}${path} ${shares ? "shares" : "does not share"} its origin`, () => {
    expect(sharesOrigin(host, path)).toBe(shares);
  });
}
