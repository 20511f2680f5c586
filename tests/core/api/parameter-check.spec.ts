import { expect, test } from "@playwright/test";
import fc from "fast-check";
import type { Complaint } from "../../../src/core/api/parameter.ts";
import { checkParameters } from "../../../src/core/api/parameter-check.ts";
import { jsonTrouble } from "../../../src/core/json/json-trouble.ts";
import type { Endpoint } from "../../../src/core/run.ts";

const chat = "chat/completions";

/** What is said of the first of these parameters, by its type. */
function said(endpoint: Endpoint, values: Readonly<Record<string, string>>): readonly string[] {
  return complaints(endpoint, values).map(({ type }) => type);
}

function complaints(endpoint: Endpoint, values: Readonly<Record<string, string>>): readonly Complaint[] {
  const parameters = Object.entries(values).map(([name, value]) => ({ name, value }));
  return checkParameters(endpoint, parameters)[0] ?? [];
}

const cases: readonly [Endpoint, Readonly<Record<string, string>>, ...string[]][] = [
  ["completions", { temperature: "2" }],
  ["completions", { temperature: "2.01" }, "out-of-range"],
  ["completions", { temperature: "-0" }],
  ["completions", { temperature: '"1"' }, "wrong-type"],
  ["completions", { temperature: "null" }],
  ["completions", { temperature: "warm" }, "not-json"],
  ["completions", { temperature: "" }, "not-json"],
  ["completions", { temperature: "0.5", top_p: "0.5" }, "advice"],
  ["completions", { temperature: "0.5", top_p: "null" }],
  ["completions", { max_tokens: "16.0" }],
  ["completions", { max_tokens: "1.5" }, "wrong-type"],
  ["completions", { max_tokens: "-1" }, "out-of-range"],
  [chat, { max_tokens: "7" }, "deprecated"],
  [chat, { max_tokens: "7", max_completion_tokens: "7" }, "excludes", "deprecated"],
  ["completions", { best_of: "2", n: "3" }, "below"],
  ["completions", { best_of: "3", n: "3" }],
  ["completions", { best_of: "3", stream: "true" }, "excludes"],
  ["completions", { best_of: "3", stream: "false" }],
  ["completions", { logprobs: "true" }, "wrong-type"],
  [chat, { logprobs: "5" }, "wrong-type"],
  [chat, { top_logprobs: "5" }, "needs"],
  [chat, { top_logprobs: "5", logprobs: "false" }, "needs"],
  [chat, { top_logprobs: "21", logprobs: "true" }, "out-of-range"],
  [chat, { stream_options: "{}" }],
  [chat, { stream_options: '{"include_usage": true}' }, "needs"],
  [chat, { stream_options: '{"include_usage": true}', stream: "true" }],
  [chat, { parallel_tool_calls: "true", tools: "[]" }, "needs"],
  [chat, { parallel_tool_calls: "false" }],
  [chat, { stop: '["a", "b", "c", "d"]' }],
  [chat, { stop: '["a", "b", "c", "d", "e"]' }, "too-many"],
  [chat, { stop: '["a", 1]' }, "wrong-type"],
  [chat, { stop: '"\\n"' }],
  [chat, { logit_bias: '{"50256": -100}' }],
  [chat, { logit_bias: '{"50256": -101}' }, "out-of-range"],
  [chat, { logit_bias: '{"the": 1}' }, "wrong-type"],
  [chat, { metadata: `{"${"k".repeat(65)}": "v"}` }, "too-long"],
  [chat, { metadata: '{"k": 1}' }, "wrong-type"],
  [chat, { safety_identifier: `"${"é".repeat(64)}"` }],
  [chat, { safety_identifier: `"${"x".repeat(65)}"` }, "too-long"],
  [chat, { reasoning_effort: '"extreme"' }, "not-a-choice"],
  [chat, { reasoning_effort: "3" }, "wrong-type"],
  [chat, { tool_choice: '{"type": "function"}', tools: "[{}]" }],
  [chat, { response_format: '{"type": "json_schema"}' }, "schema-name"],
  [chat, { response_format: '{"type": "json_schema", "json_schema": {"name": "a b"}}' }, "schema-name"],
  [chat, { response_format: '{"type": "json_schema", "json_schema": {"name": "a-b_1"}}' }],
  [chat, { seed: "12345678901234567890" }, "deprecated"],
  ["completions", { user: '"u"' }],
  ["completions", { tools: "[]" }, "other-endpoint"],
  [chat, { top_k: "40" }, "unknown"],
  [chat, { top_k: "{" }, "not-json", "unknown"],
  // A name that every object has is no parameter.
  [chat, { constructor: "1" }, "unknown"],
];

for (const [endpoint, values, ...types] of cases) {
  test(`${endpoint} ${JSON.stringify(values)} is ${types.join(", ") || "fine"}`, () => {
    expect(said(endpoint, values)).toEqual(types);
  });
}

test("a complaint says the range, the other parameter and the place", () => {
  expect(complaints(chat, { temperature: "3" })).toEqual([
    { type: "out-of-range", expected: { type: "number", least: 0, most: 2 } },
  ]);
  expect(complaints(chat, { user: '"u"' })).toEqual([
    { type: "deprecated", instead: ["safety_identifier", "prompt_cache_key"] },
  ]);
  expect(complaints(chat, { tools: '[\n  {"a": 1,}\n]' })).toEqual([
    { type: "not-json", line: 2, column: 11 },
  ]);
});

test("JSON has no trouble, and what is cut off has it at a place inside", () => {
  fc.assert(
    fc.property(fc.jsonValue(), fc.nat(), (value, at) => {
      const source = JSON.stringify({ value }, null, 1);
      expect(jsonTrouble(source)).toBeUndefined();
      const part = source.slice(0, at % source.length);
      const trouble = jsonTrouble(part);
      const lines = part.split("\n");
      expect(trouble?.line).toBeGreaterThanOrEqual(1);
      expect(trouble?.line).toBeLessThanOrEqual(lines.length);
      expect(trouble?.column).toBeLessThanOrEqual((lines[(trouble?.line ?? 1) - 1]?.length ?? 0) + 1);
    }),
  );
});

test("nothing typed makes the check fail", () => {
  const names = fc.constantFrom(
    "stop",
    "logit_bias",
    "metadata",
    "response_format",
    "n",
    "tool_choice",
    "audio",
  );
  fc.assert(
    fc.property(names, fc.oneof(fc.json(), fc.string()), (name, value) => {
      expect(checkParameters(chat, [{ name, value }])).toHaveLength(1);
    }),
  );
});
