import { expect, test } from "@playwright/test";
import { asked, callOf, callWith, parameterText } from "../../../src/core/api/request.ts";
import { maybeJson, parseJson } from "../../../src/core/json/json.ts";
import type { Parameter, PromptCell } from "../../../src/core/notebook.ts";
import { answered, chatCell, completionCell, notebookOf, showing } from "../answered.ts";

function parameters(values: Readonly<Record<string, string>>): readonly Parameter[] {
  return Object.entries(values).map(([name, value]) => ({ name, value }));
}

const hello = [{ role: "user", content: "Hello" }];
const message = '{"role":"user","content":"Hello"}';

const bodies: readonly [what: string, cell: PromptCell, body: string][] = [
  ["an empty completion", completionCell("a"), '{"prompt":""}'],
  ["an empty chat", chatCell("a"), '{"messages":[]}'],
  [
    "the model first wherever it stands, the question, the rest in the cell's order",
    completionCell("a", {
      prompts: ["Say"],
      parameters: parameters({ temperature: "0", model: '"m"', max_tokens: "7" }),
    }),
    '{"model":"m","prompt":"Say","temperature":0,"max_tokens":7}',
  ],
  [
    "numbers as they were typed",
    chatCell("a", {
      messages: hello,
      parameters: parameters({ temperature: "1.0", seed: "12345678901234567890", top_p: " 1e0\n" }),
    }),
    `{"messages":[${message}],"temperature":1.0,"seed":12345678901234567890,"top_p":1e0}`,
  ],
  [
    "objects as they were typed, spaces and all",
    chatCell("a", {
      parameters: parameters({ stop: '[ "a",\n "b" ]', response_format: '{"type": "text"}' }),
    }),
    '{"messages":[],"stop":[ "a",\n "b" ],"response_format":{"type": "text"}}',
  ],
  [
    "several prompts as a list",
    completionCell("a", { prompts: ["one", '"two"'] }),
    '{"prompt":["one","\\"two\\""]}',
  ],
  [
    "token ids as they were typed",
    completionCell("a", { prompts: [" [9906, 1917]\n"], tokens: true }),
    '{"prompt":[9906, 1917]}',
  ],
  [
    "several prompts of token ids as a list of lists",
    completionCell("a", { prompts: ["[1]", "[2,3]"], tokens: true }),
    '{"prompt":[[1],[2,3]]}',
  ],
  [
    "a parameter whose name needs quoting",
    chatCell("a", { parameters: parameters({ 'a"b': "null" }) }),
    '{"messages":[],"a\\"b":null}',
  ],
];

for (const [what, cell, body] of bodies) {
  test(`the body has ${what}`, () => {
    expect(callOf(notebookOf(cell), showing(), cell)).toMatchObject({ body });
    expect(() => parseJson(body)).not.toThrow();
  });
}

for (const prompt of ["", "Hello", "[]", "[1.5]", "[-1]", '["1"]', "1", "[[1]]"]) {
  test(`${JSON.stringify(prompt)} is no list of token ids`, () => {
    const cell = completionCell("a", { prompts: ["[1]", prompt], tokens: true });
    expect(callOf(notebookOf(cell), showing(), cell)).toEqual({ type: "prompt-not-tokens", prompt: 1 });
  });
}

test("references are resolved in prompts, and are text in the body", () => {
  const cell = completionCell("b", { prompts: ["{{a.text}}", "\\{{a}}"] });
  const shown = showing(answered("a", '{"text":"say \\"hi\\""}'));
  expect(callOf(notebookOf(completionCell("a"), cell), shown, cell)).toMatchObject({
    body: '{"prompt":["say \\"hi\\"","{{a}}"]}',
  });
});

test("a continued chat sends the conversation in its messages", () => {
  const cell = chatCell("b", { continues: { from: "a", choice: 0 }, messages: hello });
  const run = answered(
    "a",
    '{"choices":[{"message":{"role":"assistant","content":"Hey"}}]}',
    `{"messages":[${message}]}`,
  );
  expect(callOf(notebookOf(chatCell("a"), cell), showing(run), cell)).toMatchObject({
    endpoint: "chat/completions",
    body: `{"messages":[${message},{"role":"assistant","content":"Hey"},${message}]}`,
  });
});

const broken = ["", " ", "hot", "1.", "'a'", "{", "1 2", "NaN", "\u00a01"];

for (const value of broken) {
  test(`a parameter that is ${JSON.stringify(value)} keeps the cell from being sent`, () => {
    const cell = chatCell("a", { parameters: parameters({ seed: "1", temperature: value }) });
    expect(callOf(notebookOf(cell), showing(), cell)).toEqual({
      type: "parameter-not-json",
      parameter: "temperature",
    });
    expect(maybeJson(value)).toBeUndefined();
  });
}

test("a question that cannot be asked is told before a parameter that is no JSON", () => {
  const cell = completionCell("a", { prompts: ["", "{{x}}"], parameters: parameters({ seed: "" }) });
  expect(callOf(notebookOf(cell), showing(), cell)).toMatchObject({ type: "reference-unknown", name: "x" });
});

const same: readonly [what: string, body: string][] = [
  ["in another order", '{"n":1.0,"model":"m"}'],
  ["streamed", '{"model":"m","stream":true,"n":1.0,"stream_options":{"include_usage":true}}'],
  ["not streamed", '{"stream":false,"model":"m","n":1.0}'],
  ["with spaces", '{ "model" : "m",\n "n" : 1.0 }'],
];

for (const [what, body] of same) {
  test(`a question ${what} is the same question`, () => {
    expect(callWith("completions", body).asked).toBe('completions {"model":"m","n":1.0}');
  });
}

const other: readonly [what: string, body: string][] = [
  ["another number text", '{"model":"m","n":1}'],
  ["another value", '{"model":"m","n":2.0}'],
  ["one field more", '{"model":"m","n":1.0,"user":null}'],
];

for (const [what, body] of other) {
  test(`a question with ${what} is another question`, () => {
    expect(callWith("completions", body).asked).not.toBe('completions {"model":"m","n":1.0}');
  });
}

test("the same body at the other endpoint is another question, and a body need not be an object", () => {
  expect(asked("completions", [])).toBe("completions []");
  expect(asked("chat/completions", parseJson("{}"))).toBe("chat/completions {}");
});

test("a call is streamed only when the body says true", () => {
  const streamed = ["true", "false", "null", '"true"', "1"].map(
    (value) => callWith("completions", `{"stream":${value}}`).streamed,
  );
  expect(streamed).toEqual([true, false, false, false, false]);
});

const texts: readonly [value: string | undefined, text: string][] = [
  ['"gpt-4"', "gpt-4"],
  ['"\\u00e9"', "é"],
  ["1.0", "1.0"],
  ["half typed", "half typed"],
  [undefined, ""],
];

for (const [value, text] of texts) {
  test(`the parameter ${value} reads as "${text}"`, () => {
    expect(parameterText(value === undefined ? undefined : { name: "model", value })).toBe(text);
  });
}
