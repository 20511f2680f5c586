import { expect, test } from "@playwright/test";
import fc from "fast-check";
import { likeliest, retirementOf } from "../../../src/core/models/likeliest.ts";
import type { ModelFacts } from "../../../src/core/models/model-facts.ts";
import { type ModelList, offers, readModelLists } from "../../../src/core/models/model-list.ts";

const today = "2026-11-22";

function listOf(ids: readonly string[], shutdowns: ModelList["shutdowns"] = []): ModelList {
  return { connection: "c", baseUrl: "http://localhost/v1", at: 0, ids, shutdowns };
}

function facts(id: string, retired: string, replacement: string): ModelFacts {
  return { provider: "openai", id, retired, replacement, source: "https://example.com", date: today };
}

const known = [
  facts("text-davinci-003", "2024-01-04", "gpt-3.5-turbo-instruct"),
  facts("gpt-3.5-turbo-instruct", "2026-09-28", "gpt-5-mini"),
  facts("gpt-5-mini", "2026-12-11", "gpt-6.1-terra"),
  facts("old-a", "2020-01-01", "old-b"),
  facts("old-b", "2020-01-01", "old-a"),
];

const choices: readonly (readonly [
  what: string,
  asked: string,
  offered: readonly string[],
  first: string,
])[] = [
  ["the replacement", "gpt-3.5-turbo-instruct", ["gpt-3.5-turbo-16k", "gpt-5-mini"], "gpt-5-mini"],
  ["its replacement", "text-davinci-003", ["text-davinci-002", "gpt-6.1-terra"], "gpt-6.1-terra"],
  [
    "a router's name of it",
    "gpt-5-mini",
    ["openai/gpt-5-nano", "openai/gpt-6.1-terra"],
    "openai/gpt-6.1-terra",
  ],
  ["the family", "llama3:70b", ["gemma:2b", "llama3:8b", "qwen:7b"], "llama3:8b"],
  ["the nearer of the family", "claude-3-opus", ["claude-2", "claude-3-haiku"], "claude-3-haiku"],
  ["the first by name", "nobody-knows", ["b", "a"], "a"],
  ["no model that writes nothing", "text-ada-001", ["text-embedding-3-small", "z"], "z"],
  ["no circle", "old-a", ["x"], "x"],
];

for (const [what, asked, offered, first] of choices) {
  test(`the likeliest stand-in is ${what}`, () => {
    expect(likeliest(listOf(offered), known, asked, today)[0]).toBe(first);
  });
}

test("what is shut down already comes last, whatever it was named for", () => {
  const list = listOf(["gpt-5-mini", "z"], [["gpt-5-mini", "2026-11-01"]]);
  expect(likeliest(list, known, "gpt-3.5-turbo-instruct", today)).toEqual(["z", "gpt-5-mini"]);
});

test("the order is one of the offered models, each once, and does not hang on theirs", () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.string()), fc.string(), (ids, asked) => {
      const order = likeliest(listOf(ids), known, asked, today);
      expect(order.toSorted()).toEqual(ids.toSorted());
      expect(likeliest(listOf(ids.toReversed()), known, asked, today)).toEqual(order);
    }),
  );
});

test("the server's own day of a shutdown wins over the bundled one", () => {
  const list = listOf(["gpt-5-mini"], [["gpt-5-mini", "2026-12-24"]]);
  expect(retirementOf(list, known, "openai", "gpt-5-mini")).toBe("2026-12-24");
  expect(retirementOf(undefined, known, "openai", "gpt-5-mini")).toBe("2026-12-11");
  expect(retirementOf(undefined, known, "groq", "gpt-5-mini")).toBeUndefined();
});

const names: readonly (readonly [offered: string, asked: string, is: boolean])[] = [
  ["gpt-4o", "gpt-4o", true],
  ["gpt-4o-mini", "gpt-4o", false],
  ["llama3:latest", "llama3", true],
  ["llama3:latest", "llama3:70b", false],
  ["models/gemini-2.5-flash", "gemini-2.5-flash", true],
  ["openai/gpt-4o", "openai/gpt-4o:online", true],
  ["__proto__", "constructor", false],
];

for (const [offered, asked, is] of names)
  test(`a server that lists ${offered} ${is ? "takes" : "does not take"} ${asked}`, () => {
    expect(offers(listOf([offered]), asked)).toBe(is);
  });

test("stored lists read as themselves, and junk as none", () => {
  const list = listOf(["a"], [["a", "2027-01-01"]]);
  expect(readModelLists(structuredClone([list, { ...list, ids: [1] }, null]))).toEqual([list]);
  fc.assert(
    fc.property(fc.anything(), (junk) => readModelLists(junk).every(({ ids }) => Array.isArray(ids))),
  );
});
