import { expect, test } from "@playwright/test";
import { dollars } from "../../../src/core/models/dollars.ts";
import type { ModelFacts } from "../../../src/core/models/model-facts.ts";
import { inputPrice, isOwnServer, priceOf } from "../../../src/core/models/price.ts";
import { spentOn } from "../../../src/core/models/spent.ts";
import { answered } from "../answered.ts";

const url = "https://api.openai.com/v1/chat/completions";
const fine: ModelFacts = {
  provider: "openai",
  id: "fine",
  price: { input: 2, output: 10, cachedInput: 0.5 },
  source: "https://example.com/prices",
  date: "2026-11-01",
};
const snapshot: readonly ModelFacts[] = [
  fine,
  { provider: "openai", id: "plain", price: { input: 1, output: 1 }, source: "", date: "" },
  { provider: "openai", id: "unpriced", source: "", date: "" },
];
const usage = { prompt_tokens: 1_000_000, completion_tokens: 100_000, total_tokens: 1_100_000 };
const estimated = (usd: number) => ({ type: "estimated", usd, facts: fine });

test("input and output have their prices, and what was cached its own", () => {
  expect(priceOf({ url, model: "fine", usage }, snapshot)).toEqual(estimated(3));
  const cached = { ...usage, cached_tokens: 400_000 };
  expect(priceOf({ url, model: "fine", usage: cached }, snapshot)).toEqual(estimated(2.4));
  expect(priceOf({ url, model: "plain", usage: cached }, snapshot)).toMatchObject({ usd: 1.1 });
});

test("reasoning is in the answer's tokens; where a server leaves it out, in the total", () => {
  const within = { ...usage, reasoning_tokens: 90_000 };
  expect(priceOf({ url, model: "fine", usage: within }, snapshot)).toEqual(estimated(3));
  const without = { ...usage, total_tokens: 1_300_000 };
  expect(priceOf({ url, model: "fine", usage: without }, snapshot)).toEqual(estimated(5));
});

test("the server's own figure wins", () => {
  expect(priceOf({ url, model: "fine", usage: { ...usage, cost: 0.25 } }, snapshot)).toEqual({
    type: "reported",
    usd: 0.25,
  });
});

test("a model's date is no part of its price, and another model is unknown", () => {
  for (const model of ["fine-2026-02-03", "fine-20260203", "models/fine"])
    expect.soft(priceOf({ url, model, usage }, snapshot), model).toEqual(estimated(3));
  for (const model of ["", "finer", "fine-mini", "unpriced"])
    expect.soft(priceOf({ url, model, usage }, snapshot), model).toEqual({ type: "unknown" });
});

test("a short date is one where the model was asked for without", () => {
  expect(priceOf({ url, model: "fine-0125", asked: "fine", usage }, snapshot)).toEqual(estimated(3));
  expect(priceOf({ url, model: "fine-0125", usage }, snapshot)).toEqual({ type: "unknown" });
  expect(priceOf({ url, model: "fine-mini", asked: "fine", usage }, snapshot)).toEqual({ type: "unknown" });
});

test("without usage, or at a host whose prices are not known, there is no figure", () => {
  expect(priceOf({ url, model: "fine", usage: {} }, snapshot)).toEqual({ type: "unknown" });
  const proxy = "https://proxy.example.com/v1/chat/completions";
  expect(priceOf({ url: proxy, model: "fine", usage }, snapshot)).toEqual({ type: "unknown" });
  expect(priceOf({ url: "no address", model: "fine", usage }, snapshot)).toEqual({ type: "unknown" });
});

test("a server of one's own sends no bill", () => {
  for (const own of [
    "http://localhost:11434/v1",
    "http://127.0.0.1:8080",
    "http://192.168.1.7/v1",
    "http://mac.local/v1",
  ]) {
    expect.soft(isOwnServer(own), own).toBe(true);
    expect.soft(priceOf({ url: own, model: "fine", usage }, snapshot)).toEqual({ type: "free" });
  }
  for (const other of [
    url,
    "https://localhost.example.com",
    "https://10.example.com",
    "https://x.com/localhost",
  ])
    expect.soft(isOwnServer(other), other).toBe(false);
});

test("the price of input alone is what is known before a run", () => {
  expect(inputPrice(snapshot, url, "fine", 500_000)).toBe(1);
  expect(inputPrice(snapshot, url, "other", 500_000)).toBeUndefined();
});

test("the model is the one that answered, else the one that was asked", () => {
  const sent = '{"model":"asked"}';
  expect(spentOn(answered("a", '{"model":"answering","choices":[]}', sent), usage).model).toBe("answering");
  expect(spentOn(answered("a", '{"choices":[]}', sent), usage).model).toBe("asked");
  expect(spentOn(answered("a", "", "{}"), usage).model).toBe("");
});

test("an amount is said by two digits that say something", () => {
  const said: readonly (readonly [number, string])[] = [
    [0, "$0"],
    [0.000_000_04, "<$0.000001"],
    [0.000_012_3, "$0.000012"],
    [0.001_234, "$0.0012"],
    [0.05, "$0.050"],
    [0.999, "$1.00"],
    [3.4, "$3.40"],
    [1234.5, "$1234.50"],
  ];
  for (const [usd, words] of said) expect.soft(dollars(usd)).toBe(words);
});
