import type { ParameterName } from "../../src/core/api/parameters.ts";
import type { Endpoint } from "../../src/core/run.ts";

const tool = '{"type": "function", "function": {"name": "now"}}';

/** A JSON source to set each parameter to; what the page writes itself when it begins is never the same. */
const values: { readonly [N in ParameterName]: string | { readonly [E in Endpoint]: string } } = {
  model: '"tutorial"',
  temperature: "1.50",
  top_p: "0.250",
  max_completion_tokens: "321",
  max_tokens: "17",
  n: "3",
  stop: '["\\n\\n", "END"]',
  stream: "false",
  stream_options: '{"include_usage": false, "include_obfuscation": false}',
  response_format: '{"type": "json_object"}',
  tools: `[${tool}]`,
  tool_choice: '"required"',
  parallel_tool_calls: "true",
  reasoning_effort: '"xhigh"',
  verbosity: '"high"',
  logprobs: { completions: "2", "chat/completions": "false" },
  top_logprobs: "7",
  frequency_penalty: "-1.5",
  presence_penalty: "1e-1",
  logit_bias: '{"50256": -100, "11": 5}',
  best_of: "4",
  echo: "false",
  suffix: '"and \\"so\\" on"',
  metadata: '{"lesson": "4"}',
  modalities: '["text"]',
  audio: '{"voice": "echo", "format": "wav"}',
  prediction: '{"type": "content", "content": "Once"}',
  moderation: '{"model": "m", "policy": {"input": {}}}',
  prompt_cache_key: '"lesson-4"',
  prompt_cache_options: '{"mode": "explicit"}',
  safety_identifier: '"learner"',
  service_tier: '"priority"',
  store: "false",
  web_search_options: '{"search_context_size": "high"}',
  seed: "12345678901234567890",
  user: '"learner 1"',
  functions: '[{"name": "now"}]',
  function_call: '"none"',
  prompt_cache_retention: '"in_memory"',
};

/** The JSON source to set a parameter of an endpoint to. */
export function valueFor(endpoint: Endpoint, name: ParameterName): string {
  const value = values[name];
  return typeof value === "string" ? value : value[endpoint];
}
