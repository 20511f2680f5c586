/**
 * The request parameters of both endpoints, as OpenAI's specification 2.3.0 has them. `prompt` and `messages`
 * are missing: they are the cell. Chips, checks, help, Python's signatures and CONTRIBUTING's list come from
 * here.
 */
import type { Endpoint } from "../run.ts";
import type { ParameterEntry, ParameterRule, ParameterType } from "./parameter.ts";

const boolean: ParameterType = { type: "boolean" };
const object: ParameterType = { type: "object" };
const text: ParameterType = { type: "text" };
const penalty: ParameterRule = {
  type: { type: "number", least: -2, most: 2 },
  default: "0",
  first: "0.5",
};
const seed: ParameterRule = { type: { type: "integer" }, first: "1" };
const user: ParameterRule = { type: text, first: '""' };
const length: ParameterRule = { type: { type: "integer", least: 0 }, first: "256" };

const table = {
  model: both({ type: text, first: '""' }),
  temperature: both({
    type: { type: "number", least: 0, most: 2 },
    default: "1",
    first: "1",
    apartFrom: ["top_p"],
  }),
  top_p: both({ type: { type: "number", least: 0, most: 1 }, default: "1", first: "1" }),
  max_completion_tokens: chat(length),
  max_tokens: {
    completions: { ...length, default: "16" },
    "chat/completions": {
      ...length,
      excludes: ["max_completion_tokens"],
      deprecated: ["max_completion_tokens"],
    },
  },
  n: both({ type: { type: "integer", least: 1, most: 128 }, default: "1", first: "2" }),
  stop: both({ type: { type: "texts", most: 4 }, default: "null", first: '["\\n"]' }),
  stream: both({ type: boolean, default: "false", first: "true" }),
  stream_options: both({
    type: object,
    default: "null",
    first: '{"include_usage": true}',
    needs: ["stream"],
  }),
  response_format: chat({
    type: { type: "response-format" },
    default: '{"type":"text"}',
    first: '{"type": "text"}',
  }),
  tools: chat({ type: { type: "list" }, first: "[]" }),
  tool_choice: chat({
    type: { type: "choice", choices: ["auto", "none", "required"], objects: true },
    first: '"auto"',
    needs: ["tools"],
  }),
  parallel_tool_calls: chat({ type: boolean, default: "true", first: "false", needs: ["tools"] }),
  reasoning_effort: chat({
    type: { type: "choice", choices: ["none", "minimal", "low", "medium", "high", "xhigh", "max"] },
    default: '"medium"',
    first: '"low"',
  }),
  verbosity: chat({
    type: { type: "choice", choices: ["low", "medium", "high"] },
    default: '"medium"',
    first: '"low"',
  }),
  logprobs: {
    completions: { type: { type: "integer", least: 0, most: 5 }, default: "null", first: "5" },
    "chat/completions": { type: boolean, default: "false", first: "true" },
  },
  top_logprobs: chat({ type: { type: "integer", least: 0, most: 20 }, first: "5", needs: ["logprobs"] }),
  frequency_penalty: both(penalty),
  presence_penalty: both(penalty),
  logit_bias: both({ type: { type: "biases", least: -100, most: 100 }, default: "null", first: "{}" }),
  best_of: completions({
    type: { type: "integer", least: 0, most: 20 },
    default: "1",
    first: "3",
    excludes: ["stream"],
    notBelow: "n",
  }),
  echo: completions({ type: boolean, default: "false", first: "true" }),
  suffix: completions({ type: { type: "text", lines: true }, default: "null", first: '""' }),
  metadata: chat({ type: { type: "pairs", most: 16, name: 64, text: 512 }, first: "{}" }),
  modalities: chat({ type: { type: "list" }, default: '["text"]', first: '["text", "audio"]' }),
  audio: chat({ type: object, first: '{"voice": "alloy", "format": "mp3"}', needs: ["modalities"] }),
  prediction: chat({ type: object, first: '{"type": "content", "content": ""}' }),
  moderation: chat({ type: object, first: '{"model": "omni-moderation-latest"}' }),
  prompt_cache_key: chat({ type: text, first: '""' }),
  prompt_cache_options: chat({ type: object, first: '{"ttl": "30m", "mode": "implicit"}' }),
  safety_identifier: chat({ type: { type: "text", most: 64 }, first: '""' }),
  service_tier: chat({
    type: { type: "choice", choices: ["auto", "default", "flex", "scale", "priority", "fast"] },
    default: '"auto"',
    first: '"flex"',
  }),
  store: chat({ type: boolean, default: "false", first: "true" }),
  web_search_options: chat({ type: object, first: '{"search_context_size": "medium"}' }),
  seed: { completions: seed, "chat/completions": { ...seed, deprecated: [] } },
  user: {
    completions: user,
    "chat/completions": { ...user, deprecated: ["safety_identifier", "prompt_cache_key"] },
  },
  functions: chat({ type: { type: "list", most: 128 }, first: "[]", deprecated: ["tools"] }),
  function_call: chat({
    type: { type: "choice", choices: ["auto", "none"], objects: true },
    first: '"auto"',
    needs: ["functions"],
    deprecated: ["tool_choice"],
  }),
  prompt_cache_retention: chat({
    type: { type: "choice", choices: ["in_memory", "24h"] },
    first: '"24h"',
    deprecated: ["prompt_cache_options"],
  }),
} satisfies { readonly [name: string]: ParameterEntry };

export type ParameterName = keyof typeof table;

const entries: ReadonlyMap<string, ParameterEntry> = new Map(Object.entries(table));

/** The names, the most used first. */
// Sound: the keys of a table that is written out here, and of nothing wider.
export const parameterNames = Object.keys(table) as readonly ParameterName[];

/** What the table says of a parameter of an endpoint; undefined when the endpoint does not know it. */
export function ruleOf(endpoint: Endpoint, name: string): ParameterRule | undefined {
  return entries.get(name)?.[endpoint];
}

export function isParameterName(name: string): name is ParameterName {
  return entries.has(name);
}

/** The parameters of one endpoint in the order in which the page offers them, the deprecated last. */
export function namesOf(endpoint: Endpoint): readonly ParameterName[] {
  const known = parameterNames.filter((name) => ruleOf(endpoint, name));
  const isDeprecated = (name: string): boolean => ruleOf(endpoint, name)?.deprecated !== undefined;
  return [...known.filter((name) => !isDeprecated(name)), ...known.filter(isDeprecated)];
}

function both(rule: ParameterRule): ParameterEntry {
  return { completions: rule, "chat/completions": rule };
}

function chat(rule: ParameterRule): ParameterEntry {
  return { "chat/completions": rule };
}

function completions(rule: ParameterRule): ParameterEntry {
  return { completions: rule };
}
