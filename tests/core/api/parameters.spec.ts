import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, test } from "@playwright/test";
import { checkParameters } from "../../../src/core/api/parameter-check.ts";
import { namesOf, ruleOf } from "../../../src/core/api/parameters.ts";
import type { Endpoint } from "../../../src/core/run.ts";
import { parameterList } from "./parameter-list.ts";

const CONTRIBUTING = fileURLToPath(new URL("../../../CONTRIBUTING.md", import.meta.url));
const endpoints: readonly Endpoint[] = ["completions", "chat/completions"];
const rules = endpoints.flatMap((endpoint) =>
  namesOf(endpoint).map((name) => ({ endpoint, name, rule: ruleOf(endpoint, name) })),
);

test("each endpoint has the parameters of OpenAI's specification", () => {
  expect(namesOf("completions").toSorted()).toEqual(
    (
      "best_of echo frequency_penalty logit_bias logprobs max_tokens model n presence_penalty seed stop stream " +
      "stream_options suffix temperature top_p user"
    ).split(" "),
  );
  expect(namesOf("chat/completions").toSorted()).toEqual(
    (
      "audio frequency_penalty function_call functions logit_bias logprobs max_completion_tokens max_tokens metadata " +
      "modalities model moderation n parallel_tool_calls prediction presence_penalty prompt_cache_key " +
      "prompt_cache_options prompt_cache_retention reasoning_effort response_format safety_identifier seed " +
      "service_tier stop store stream stream_options temperature tool_choice tools top_logprobs top_p user " +
      "verbosity web_search_options"
    ).split(" "),
  );
});

test("what a parameter needs, excludes and gives way to is in the table of its endpoint", () => {
  for (const { endpoint, name, rule } of rules) {
    const { needs = [], excludes = [], apartFrom = [], deprecated = [], notBelow = "n" } = rule ?? {};
    for (const other of [...needs, ...excludes, ...apartFrom, ...deprecated, notBelow])
      expect(ruleOf(endpoint, other), `${other}, which ${name} names`).toBeDefined();
  }
});

test("the first value and the default of each are values it takes", () => {
  const about = ["wrong-type", "out-of-range", "not-json", "not-a-choice", "too-many", "too-long"];
  for (const { endpoint, name, rule } of rules) {
    for (const value of [rule?.first ?? "", rule?.default ?? "null"]) {
      const [complaints] = checkParameters(endpoint, [{ name, value }]);
      expect(
        complaints?.filter(({ type }) => about.includes(type)),
        `${name}: ${value}`,
      ).toEqual([]);
    }
  }
});

test("the deprecated are offered last", () => {
  for (const endpoint of endpoints) {
    const deprecated = namesOf(endpoint).map((name) => ruleOf(endpoint, name)?.deprecated !== undefined);
    expect(deprecated).toEqual(deprecated.toSorted((a, b) => Number(a) - Number(b)));
  }
});

test("CONTRIBUTING.md lists the table", () => {
  const guide = readFileSync(CONTRIBUTING, "utf8");
  const found = guide.match(/\| parameter \|[^\n]*(?:\n\|[^\n]*)*/u)?.[0];
  expect(found, "replace the table of parameters in CONTRIBUTING.md by this one").toBe(parameterList());
});
