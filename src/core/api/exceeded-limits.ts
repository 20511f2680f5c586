/** Which bound a request is beyond, in the words of the servers that are named. */

/** The greatest or least value that the server takes, for a parameter or for how long the answer may be. */
export interface Limit {
  readonly parameter: string | "length";
  readonly side: "most" | "least";
  readonly value: number;
}

type Reader = readonly [words: RegExp, read: (match: RegExpExecArray) => Limit];

const number = String.raw`(-?\d+(?:\.\d+)?)`;

const readers: readonly Reader[] = [
  // OpenAI: what a model may write at most
  [/supports at most (\d+) completion tokens/iu, ([, most]) => length(most)],
  // OpenAI's older completions, OpenRouter, DeepSeek, vLLM: what the model reads and writes together
  [
    /maximum context length is (\d+) tokens\D+?requested (?:about )?(\d+) tokens[^.]*?(\d+) (?:in|for)\s+(?:the|your)\s+(?:completion|output)/iu,
    ([, context, asked, written]) => length(Number(context) - Number(asked) + Number(written)),
  ],
  // vLLM
  [
    /maximum context length is (\d+) tokens.*?(?:has|contains)(?: at least)? (\d+) input tokens/isu,
    ([, context, read]) => length(Number(context) - Number(read)),
  ],
  // Together
  [
    /must be <= (\d+)\. Given: (\d+) `inputs` tokens/iu,
    ([, context, read]) => length(Number(context) - Number(read)),
  ],
  // DeepSeek; Alibaba
  [/range of max_tokens (?:is|should be) \[\d+, ?(\d+)\]/iu, ([, most]) => length(most)],
  // Groq
  [
    /max_(?:completion_)?tokens`?(?: for `[^`]+`)? must be less than or equal to `?(\d+)/iu,
    ([, most]) => length(most),
  ],
  // Anthropic
  [/max_tokens: \d+ > (\d+), which is the maximum/iu, ([, most]) => length(most)],
  // OpenAI, and ByteDance in nearly its words
  [
    new RegExp(`(?:Invalid '|parameter \`)(\\w+).*?expected a value ([<>])= ${number}`, "isu"),
    ([, parameter, sign, value]) => limit(parameter, sign === "<", value),
  ],
  // OpenAI before 2024, Together
  [
    new RegExp(`is (greater than the max|less than the min)imum of ${number} - '(\\w+)'`, "iu"),
    ([, side, value, parameter]) => limit(parameter, side?.startsWith("g") === true, value),
  ],
  // Groq
  [
    new RegExp(`'(\\w+)' : \\w+ must be at (most|least) ${number}`, "iu"),
    ([, parameter, side, value]) => limit(parameter, side === "most", value),
  ],
  // Mistral, FastAPI
  [
    new RegExp(`\\b(\\w+): Input should be (less|greater) than or equal to ${number}`, "iu"),
    ([, parameter, side, value]) => limit(parameter, side === "less", value),
  ],
  // llama.cpp
  [/Only one completion choice is allowed/iu, () => limit("n", true, "1")],
];

/** The bound that the words name, or undefined. */
export function exceededLimit(message: string): Limit | undefined {
  for (const [words, read] of readers) {
    const match = words.exec(message);
    if (match) return read(match);
  }
  return undefined;
}

function length(most: number | string | undefined): Limit {
  return limit("length", true, most);
}

function limit(parameter = "", isMost: boolean, value: number | string | undefined): Limit {
  return { parameter, side: isMost ? "most" : "least", value: Number(value) };
}
