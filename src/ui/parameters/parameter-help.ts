/** One line of help for each parameter; a parameter without one does not compile. */
import { msg } from "@lit/localize";
import type { ParameterName } from "../../core/api/parameters.ts";

/** What a parameter does, in one line, in the page's language. */
export function parameterHelp(name: ParameterName): string {
  return lines[name]();
}

const lines: { readonly [N in ParameterName]: () => string } = {
  model: () => msg("Who answers. Every server has its own names."),
  temperature: () => msg("How daring: 0 nearly always takes the likeliest token, 2 almost any."),
  top_p: () => msg("Keeps only the likeliest tokens that together have this probability."),
  max_completion_tokens: () => msg("How many tokens the answer may have, its reasoning included."),
  max_tokens: () => msg("How many tokens the answer may have. Left out of a completion, it is only 16."),
  n: () => msg("How many answers to ask for. Each of them costs tokens."),
  stop: () => msg("Where the model stops: texts that end the answer and are not part of it."),
  stream: () => msg("Sends the answer piece by piece while it is written."),
  stream_options: () => msg("What a stream brings besides the text, such as the usage at its end."),
  response_format: () => msg("Makes the answer text, JSON, or JSON that fits a schema."),
  tools: () => msg("Functions that the model may ask you to call."),
  tool_choice: () => msg("Whether the model may, must or must not call a tool, or which one."),
  parallel_tool_calls: () => msg("Whether the model may call several tools at once."),
  reasoning_effort: () => msg("How long a reasoning model thinks before it answers."),
  verbosity: () => msg("How long an answer the model is to give."),
  logprobs: () => msg("How likely each token of the answer was; in a completion, with so many alternatives."),
  top_logprobs: () => msg("How many alternatives to show for each token."),
  frequency_penalty: () => msg("Above 0, makes a token less likely the more often it has come already."),
  presence_penalty: () => msg("Above 0, makes a token that has come already less likely."),
  logit_bias: () => msg("Makes single tokens likelier or less likely; -100 forbids one, 100 forces it."),
  best_of: () => msg("Writes so many answers on the server and returns the n best of them."),
  echo: () => msg("Repeats the prompt before the answer."),
  suffix: () => msg("What comes after the text that is filled in."),
  metadata: () => msg("Notes that are kept with a stored answer, to find it again."),
  modalities: () => msg("What the answer is made of: text, or text and audio."),
  audio: () => msg("The voice and the file format of a spoken answer."),
  prediction: () => msg("Text that much of the answer will repeat, which makes it come faster."),
  moderation: () => msg("Has another model check the question and the answer."),
  prompt_cache_key: () =>
    msg("Requests with the same key share cached beginnings, which is faster and cheaper."),
  prompt_cache_options: () => msg("How long the beginning of the prompt is cached, and which part of it."),
  safety_identifier: () => msg("Who asks, as a code of your own, so that abuse can be traced to one person."),
  service_tier: () => msg("How fast, and at what price, the request is handled."),
  store: () => msg("Keeps the answer on the server, for its dashboard."),
  web_search_options: () => msg("How a model that searches the web does so, and from where."),
  seed: () => msg("The same number is to give the same answer, as far as the server can."),
  user: () => msg("Who asks, as a code of your own."),
  functions: () => msg("Functions that the model may ask you to call, as they were written before tools."),
  function_call: () => msg("Whether the model may call a function, or which one."),
  prompt_cache_retention: () => msg("How long the beginning of the prompt stays cached."),
};
