/** Which fields of a request a server's words refuse. Every pattern is of a real answer, of the servers that are named. */

/** A field as the steps to it from the body: `["stream_options", "include_usage"]`, `["messages", "0", "name"]`. */
export type FieldPath = readonly string[];

/** Each finds one field, in whichever of the many notations. */
const single: readonly RegExp[] = [
  // OpenAI, Azure
  /Unsupported (?:parameter|value): '([^']+)'/giu,
  /Unknown parameter: '([^']+)'/giu,
  // vLLM before 0.10: pydantic's errors, printed by Python
  /'extra_forbidden', 'loc': \('body', ([^)]*)\)/giu,
  // Mistral through relays that pass its answer on as text
  /"extra_forbidden",\s*"loc":\s*\["body",([^\]]*)\]/giu,
  // Fireworks
  /Extra inputs are not permitted, field: '([^']+)'/giu,
  // Mistral, FastAPI (problem.ts puts the place before it), Anthropic, Bedrock; Azure AI, which writes `#/name`
  /(?<![\w.#/[\]-])([\w.#/[\]-]+): Extra inputs are not permitted/giu,
  // pydantic's own text, as relays of vLLM send it
  /^([\w.-]+)\n\s+Extra inputs are not permitted/gimu,
  // Groq, Cerebras
  /property '([^']+)' is unsupported/giu,
  /\('(messages\.\d+' : property '[^']+)' is unsupported/giu,
  // Groq, llama.cpp
  /\b(\w+)[`'"]? is not supported with/giu,
  // Google
  /Unknown name "([^"]+)"/giu,
  // xAI
  /Argument not supported on this model: (\w+)/giu,
  /does not support parameter (\w+)/giu,
  // DeepSeek, and others written in Rust; Ollama, and others written in Go
  /unknown field [`"]([^`"]+)[`"]/giu,
  /Go struct field \w+\.(\w+) of type/giu,
];

/** Each finds several names between commas: OpenAI's, and LiteLLM's with or without their values. */
const several: readonly RegExp[] = [
  /Unrecognized request arguments? supplied: (\w+(?:, \w+)*)/giu,
  /does not support parameters: [[{]([^\]}]*)/giu,
];

/** The fields that the words say the server does not take, each once. */
export function refusedFields(message: string): readonly FieldPath[] {
  const lists = found(several, message).flatMap((names) => names.split(","));
  const paths = [...found(single, message), ...lists.map((name) => name.replace(/:.*/u, ""))].map(fieldPath);
  return [...new Map(paths.map((path) => [path.join("."), path])).values()].filter((path) => path.length > 0);
}

/** The steps of a place as servers write it: `messages.[0].role`, `#/stream_options`, `'messages', 0, 'name'`. */
export function fieldPath(place: string): FieldPath {
  const steps = place.match(/[^.,[\]/#'"\s]+/gu) ?? [];
  return (steps[0] === "body" ? steps.slice(1) : steps).map(snakeCase);
}

function found(patterns: readonly RegExp[], message: string): readonly string[] {
  return patterns.flatMap((pattern) => Array.from(message.matchAll(pattern), ([, place]) => place ?? ""));
}

/** xAI says `presencePenalty` of `presence_penalty`. */
function snakeCase(name: string): string {
  return name.replace(/[a-z][A-Z]/gu, ([low = "", high = ""]) => `${low}_${high.toLowerCase()}`);
}
