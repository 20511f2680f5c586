import { readFileSync } from "node:fs";
import { expect, test } from "@playwright/test";
import { factsOf, type ModelFacts } from "../../src/core/models/model-facts.ts";
import { loadSnapshot } from "../../src/core/models/snapshot.ts";
import { printSnapshot, snapshotOf } from "../../tools/model-snapshot.mjs";

const sample: Record<string, unknown> = JSON.parse(
  readFileSync(new URL("../fixtures/models/models-dev.json", import.meta.url), "utf8"),
);
const byHand = [
  {
    provider: "openai",
    ids: ["gpt-3.5-turbo", "davinci-002"],
    retired: "2026-10-23",
    replacement: "gpt-5.6-terra",
    source: "https://example.com/deprecations",
    date: "2026-10-15",
  },
];
const rows = snapshotOf(sample, "2026-07-02", byHand);

test("takes what answers with text, of the providers that the page knows", () => {
  expect(rows.map(({ provider, id }) => `${provider}/${id}`)).toEqual([
    "gemini/gemini-2.5-flash",
    "openai/davinci-002",
    "openai/gpt-3.5-turbo",
    "openai/gpt-4o-mini",
    "openai/gpt-5-mini",
    "openrouter/openai/gpt-4o-mini",
  ]);
});

test("joins what is listed with what is kept by hand, both sources, and the earlier day", () => {
  expect(factsOf(rows, "openai", "gpt-3.5-turbo")).toEqual({
    provider: "openai",
    id: "gpt-3.5-turbo",
    retired: "2026-10-23",
    replacement: "gpt-5.6-terra",
    context: 16_385,
    price: { input: 0.5, output: 1.5 },
    source: "https://models.dev/api.json https://example.com/deprecations",
    date: "2026-07-02",
  });
  expect(factsOf(rows, "openai", "gpt-5-mini")?.refuses).toEqual(["max_tokens", "temperature"]);
  expect(factsOf(rows, "openai", "davinci-002")).not.toHaveProperty("price");
});

test("is the same text whatever the order of the list", () => {
  const shuffled = Object.fromEntries(Object.entries(sample).reverse());
  expect(printSnapshot(snapshotOf(shuffled, "2026-07-02", byHand))).toBe(printSnapshot(rows));
});

test("the bundled snapshot says where each fact is from, and when; each model once", async () => {
  const bundled = await loadSnapshot();
  const keys = bundled.map(({ provider, id }) => `${provider}/${id}`);
  expect(keys).toEqual([...new Set(keys)].sort());
  const isSound = ({ source, date, retired = date, price, context = 1 }: ModelFacts): boolean =>
    source.startsWith("https://") &&
    [date, retired].every((day) => /^20\d\d-\d\d-\d\d$/.test(day)) &&
    context > 0 &&
    (price === undefined || Math.min(price.input, price.output) >= 0);
  expect(bundled.filter((facts) => !isSound(facts))).toEqual([]);
});

test("the models of the tutorials are known to be retired", async () => {
  const bundled = await loadSnapshot();
  const day = (id: string): string | undefined => factsOf(bundled, "openai", id)?.retired;
  expect(
    ["gpt-3.5-turbo-instruct", "gpt-3.5-turbo", "text-davinci-003", "gpt-4o", "gpt-5-mini"].map(day),
  ).toEqual(["2026-09-28", "2026-10-23", "2024-01-04", "2027-01-14", "2026-12-11"]);
});
