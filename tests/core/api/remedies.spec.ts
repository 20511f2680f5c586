import { expect, test } from "@playwright/test";
import fc from "fast-check";
import { remediesFor, wantsWordJson } from "../../../src/core/api/remedies.ts";
import { apply, inverse } from "../../../src/core/edits/edits.ts";
import { remedyStep } from "../../../src/core/edits/remedy-edits.ts";
import { isPrompt, type PromptCell } from "../../../src/core/notebook.ts";
import refusals from "../../fixtures/refusals.json" with { type: "json" };
import { chatCell, notebookOf } from "../answered.ts";
import { processorTime } from "../processor-time.ts";
import { chat, completion, printRemedy, type RefusalName, refusalOf } from "../refused-cells.ts";

const streamed = { stream: "true", stream_options: '{"include_usage": true}' };
const long = { max_tokens: "8192" };

const offers: readonly (readonly [refusal: RefusalName, cell: PromptCell, ...remedies: string[]])[] = [
  ["maxTokens", chat(long), "max_tokens → max_completion_tokens"],
  ["maxTokens", chat({ ...long, max_completion_tokens: "9" }), "- max_tokens"],
  ["maxTokens", chat({})],
  ["maxTokens", completion(long), "- max_tokens"],
  ["maxTokensOfRelay", chat(long), "max_tokens → max_completion_tokens"],
  ["temperature", chat({ temperature: "0" }), "- temperature"],
  ["temperature", chat({ top_p: "0.5" })],
  ["penalty", chat({ presence_penalty: "1" }), "- presence_penalty"],
  ["temperatureOfRouter", chat({ temperature: "0" }), "- temperature"],
  ["unverified", chat(streamed), "unstream"],
  ["unverified", chat({ stream: "false" })],
  ["streamOptions", chat(streamed), "- stream_options"],
  ["streamOptionsUnknown", chat(streamed), "- stream_options"],
  ["streamOptionsMistral", chat(streamed), "- stream_options"],
  ["streamOptionsAlone", chat({ ...streamed, stream: "false" }), "- stream_options", "stream = true"],
  ["streamOptionsAlone", chat({ stream_options: "{}" }), "- stream_options", "stream = true"],
  ["streamOptionsAlone", chat(streamed)],
  ["streamOptionsAloneVllm", completion({ stream_options: "{}" }), "- stream_options", "stream = true"],
  ["bothLengths", chat({ ...long, max_completion_tokens: "9" }), "- max_tokens", "- max_completion_tokens"],
  ["bothLengths", chat({ max_completion_tokens: "9" })],
  ["bothSamplings", chat({ temperature: "1", top_p: "1" }), "- temperature", "- top_p"],
  ["bothSamplings", chat({ temperature: "1" })],
  ["lengthsVllm", chat({ max_completion_tokens: "800" }), "max_completion_tokens → max_tokens"],
  [
    "lengthsMistral",
    chat({ store: "true", max_completion_tokens: "9" }),
    "- store",
    "max_completion_tokens → max_tokens",
  ],
  ["mistralAsText", chat({ frequency_penalty: "0" }), "- frequency_penalty"],
  ["azureAi", chat(streamed), "- stream_options"],
  ["anthropicExtra", chat({ seed: "1" }), "- seed"],
  ["fireworks", chat({ store: "true" }), "- store"],
  ["groqProperty", chat({ store: "true", stop: '"x"' }), "- store"],
  ["groqLogprobs", chat({ logprobs: "true", top_logprobs: "5" }), "- logprobs top_logprobs"],
  ["groqName", chat({}), "- messages.name"],
  ["groqName", chatCell("a", { messages: [{ role: "user", content: "" }] })],
  ["groqN", chat({ n: "2" }), "n = 1"],
  ["groqN", chat({ n: "1" })],
  ["groqLength", chat({ max_completion_tokens: "99999" }), "max_completion_tokens = 16384"],
  ["vllmName", chat({}), "- messages.name"],
  ["mistralReasoning", chat({}), "- messages.reasoning_content"],
  ["cerebras", chat({}), "- messages.reasoning_content"],
  ["xaiName", chat({}), "- messages.name but user"],
  ["xaiPenalty", chat({ presence_penalty: "1" }), "- presence_penalty"],
  ["xaiPenaltyNow", chat({ presence_penalty: "1" }), "- presence_penalty"],
  ["google", chat({ frequency_penalty: "1", seed: "1" }), "- frequency_penalty", "- seed"],
  ["liteLlm", chat({ frequency_penalty: "0.5" }), "- frequency_penalty"],
  ["liteLlmNames", chat({ logprobs: "true", n: "2" }), "- logprobs", "- n"],
  ["deepSeekField", chat({ verbosity: '"low"' }), "- verbosity"],
  ["ollamaType", completion({ logprobs: "true" }), "- logprobs"],
  ["gaudi", chat({ logprobs: "true", top_logprobs: "5" }), "- logprobs top_logprobs", "- top_logprobs"],
  ["llamaLogprobs", chat({ logprobs: "true" }), "- logprobs"],
  ["llamaN", completion({ n: "3" }), "n = 1"],
  ["lengthOpenAi", chat(long), "max_tokens = 4096"],
  ["lengthOpenAi", chat({ max_tokens: "4096" })],
  ["contextOpenAi", chat(long), "max_tokens = 8128"],
  ["contextOpenAi", chat({ max_completion_tokens: "8192" }), "max_completion_tokens = 8128"],
  ["contextFunctions", chat(long), "max_tokens = 8028"],
  ["contextCompletions", completion(long), "max_tokens = 237"],
  ["contextPrompt", chat(long)],
  ["contextVllm", chat(long), "max_tokens = 8177"],
  ["contextVllmNow", chat(long), "max_tokens = 3999"],
  ["contextRouter", chat(long), "max_tokens = 8100"],
  ["rangeDeepSeek", chat(long), "max_tokens = 4096"],
  ["rangeAlibaba", chat(long), "max_tokens = 4096"],
  ["rangeAnthropic", chat(long), "max_tokens = 4096"],
  ["rangeByteDance", chat(long), "max_tokens = 4096"],
  ["tooHot", chat({ temperature: "3.5" }), "temperature = 2"],
  ["tooHotBefore", chat({ temperature: "3.5" }), "temperature = 2"],
  ["tooHotMistral", chat({ temperature: "3.5" }), "temperature = 1.5"],
  ["developerAlibaba", chat({}), "developer as system"],
  ["developerDeepSeek", chat({}), "developer as system"],
  ["developerOpenAi", chat({}), "developer as system"],
  ["developerRelay", chat({}), "developer as system"],
  ["systemOpenAi", chat({}), "system as developer", "system as user"],
  ["systemTemplate", chat({}), "system as user"],
  ["wordJson", chat({ response_format: '{"type": "json_object"}' })],
  ["schema", chat({ response_format: "{}" })],
  ["chatModel", completion({}), "to chat"],
  ["mistralEndpoint", completion({}), "to chat"],
  ["noTemplate", chat({}), "to completion"],
  ["gone", chat({ temperature: "1" })],
];

for (const [name, cell, ...remedies] of offers) {
  const { what } = refusals[name];
  const has = cell.parameters.map((parameter) => parameter.name).join(" ");
  test(`${what} (${name}), ${cell.kind} with ${has}: ${remedies.join(", ") || "nothing"}`, () => {
    expect(remediesFor(refusalOf(name), cell).map(printRemedy)).toEqual(remedies);
  });
}

test("each sample is in the table, and each that offers something offers nothing once it is done", () => {
  expect(new Set(offers.map(([name]) => name))).toEqual(new Set(Object.keys(refusals)));
  for (const [name, cell] of offers) {
    const problem = refusalOf(name);
    for (const remedy of remediesFor(problem, cell)) {
      const notebook = notebookOf(cell);
      const step = remedyStep(notebook, cell, remedy);
      const after = step.reduce(apply, notebook);
      expect(after, name).not.toEqual(notebook);
      const [mended = cell] = after.cells;
      if (isPrompt(mended) && remedy.type !== "convert")
        expect(remediesFor(problem, mended).map(printRemedy), name).not.toContain(printRemedy(remedy));
      expect(step.toReversed().map(inverse).reduce(apply, after), name).toEqual(notebook);
    }
  }
});

test("nothing is offered for other problems, and the word JSON is asked for in words", () => {
  const [refusal, cell] = [refusalOf("temperature"), chat({ temperature: "0" })];
  for (const status of [401, 403, 429, 500]) expect(remediesFor({ ...refusal, status }, cell)).toEqual([]);
  expect(remediesFor({ type: "server", message: refusal.message, code: null }, cell)).toEqual([]);
  expect([wantsWordJson(refusalOf("wordJson")), wantsWordJson(refusalOf("schema"))]).toEqual([true, false]);
});

test("no words of a server break the rules, or hold up the page", () => {
  // Sound: the keys of the samples.
  const messages = (Object.keys(refusals) as RefusalName[]).map((name) => refusalOf(name).message);
  const cell = chat({ temperature: "0", ...long, ...streamed });
  fc.assert(
    fc.property(fc.constantFrom(...messages), fc.constantFrom(...messages), fc.nat(300), (one, other, at) => {
      const message = one.slice(0, at) + other.slice(at);
      const problem = { type: "http", status: 400, code: null, param: null, message } as const;
      for (const remedy of remediesFor(problem, cell)) remedyStep(notebookOf(cell), cell, remedy);
    }),
  );
  for (const piece of [
    "maximum context length is 1 tokens ",
    "'a' and ",
    "a.b[0]/",
    "1 ",
    "Unsupported parameter: '",
  ]) {
    const message = piece.repeat(4_000).slice(0, 4_000);
    const problem = { type: "http", status: 400, code: null, param: null, message } as const;
    expect(
      processorTime(() => remediesFor(problem, cell)),
      piece,
    ).toBeLessThan(100);
  }
});
