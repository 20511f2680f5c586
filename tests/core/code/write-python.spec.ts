import { expect, test } from "@playwright/test";
import { pythonLiteral } from "../../../src/core/code/python-literal.ts";
import { writePython } from "../../../src/core/code/write-python.ts";
import { parseJson } from "../../../src/core/json/json.ts";
import type { Endpoint } from "../../../src/core/run.ts";

const literals: readonly (readonly [what: string, json: string, python: string])[] = [
  ["null", "null", "None"],
  ["true", "true", "True"],
  ["false", "false", "False"],
  ["a number as it was typed", "1.0", "1.0"],
  ["an exponent", "1e5", "1e5"],
  ["an integer beyond 2^53", "12345678901234567890", "12345678901234567890"],
  ["a string", '"Hello!"', '"Hello!"'],
  ["an empty string", '""', '""'],
  ["quotes and backslashes", String.raw`"\"a\" 'b' \\n"`, String.raw`"\"a\" 'b' \\n"`],
  ["line ends and tabs", String.raw`"a\nb\r\n\tc"`, String.raw`"a\nb\r\n\tc"`],
  [
    "control characters",
    String.raw`"\u0000\u0007\u001b[0m\u007f\u0085"`,
    String.raw`"\x00\x07\x1b[0m\x7f\x85"`,
  ],
  ["separators of lines", String.raw`"a\u2028b\u2029c"`, String.raw`"a\u2028b\u2029c"`],
  ["characters that turn text around", String.raw`"\u202e\u2066\ufeff"`, String.raw`"\u202e\u2066\ufeff"`],
  ["invisible characters beyond U+FFFF", '"a\u{e0041}b"', String.raw`"a\U000e0041b"`],
  ["lone surrogates", String.raw`"\ud83d x \ude00"`, String.raw`"\ud83d x \ude00"`],
  ["other scripts, emoji and wide spaces", '"讲10个　😀 é"', '"讲10个　😀 é"'],
  ["a list of plain values", '["a",1,null]', '["a", 1, None]'],
  ["empty ones", "[{},[]]", "[\n  {},\n  []\n]"],
  ["keys in their order", '{"10":-100,"2":100}', '{"10": -100, "2": 100}'],
  ["__proto__", '{"__proto__":1}', '{"__proto__": 1}'],
  [
    "values in values",
    '{"a":[{"b":true},[1]],"c":"d"}',
    '{\n  "a": [\n    {"b": True},\n    [1]\n  ],\n  "c": "d"\n}',
  ],
];

for (const [what, json, python] of literals) {
  test(`Python writes ${what}`, () => {
    expect(pythonLiteral(parseJson(json))).toBe(python);
  });
}

interface Example {
  readonly what: string;
  readonly endpoint: Endpoint;
  readonly body: string;
  readonly code: readonly string[];
}

const examples: readonly Example[] = [
  {
    what: "the tutorial's first call",
    endpoint: "completions",
    body: '{"model":"gpt-3.5-turbo-instruct","prompt":"Say this is a test","max_tokens":7,"temperature":0}',
    code: [
      "data = client.completions.create(",
      '  model="gpt-3.5-turbo-instruct",',
      '  prompt="Say this is a test",',
      "  max_tokens=7,",
      "  temperature=0",
      ")",
      "print(data.choices[0].text)",
    ],
  },
  {
    what: "a conversation, one message a line",
    endpoint: "chat/completions",
    body: '{"model":"m","messages":[{"role":"user","content":"a\\nb","name":"Li"},{"role":"assistant","content":null}]}',
    code: [
      "data = client.chat.completions.create(",
      '  model="m",',
      "  messages=[",
      '    {"role": "user", "content": "a\\nb", "name": "Li"},',
      '    {"role": "assistant", "content": None}',
      "  ]",
      ")",
      "print(data.choices[0].message.content)",
    ],
  },
  {
    what: "fields that the SDK does not know",
    endpoint: "completions",
    body: '{"model":"m","top_k":4,"prompt":"p","messages":[{"a":1}],"timeout":1.0}',
    code: [
      "data = client.completions.create(",
      '  model="m",',
      '  prompt="p",',
      "  extra_body={",
      '    "top_k": 4,',
      '    "messages": [',
      '      {"a": 1}',
      "    ],",
      '    "timeout": 1.0',
      "  }",
      ")",
      "print(data.choices[0].text)",
    ],
  },
  {
    what: "several prompts",
    endpoint: "completions",
    body: '{"model":"m","prompt":["a","b"]}',
    code: [
      "data = client.completions.create(",
      '  model="m",',
      '  prompt=["a", "b"]',
      ")",
      "for choice in data.choices:",
      "  print(choice.text)",
    ],
  },
  {
    what: "one prompt in tokens",
    endpoint: "completions",
    body: '{"prompt":[1,2]}',
    code: ["data = client.completions.create(", "  prompt=[1, 2]", ")", "print(data.choices[0].text)"],
  },
  {
    what: "several choices",
    endpoint: "chat/completions",
    body: '{"messages":[],"n":3}',
    code: [
      "data = client.chat.completions.create(",
      "  messages=[],",
      "  n=3",
      ")",
      "for choice in data.choices:",
      "  print(choice.message.content)",
    ],
  },
  {
    what: "a stream",
    endpoint: "completions",
    body: '{"prompt":"p","stream":true,"n":1}',
    code: [
      "data = client.completions.create(",
      '  prompt="p",',
      "  stream=True,",
      "  n=1",
      ")",
      "for chunk in data:",
      '  print(chunk.choices[0].text or "", end="")',
      "print()",
    ],
  },
  {
    what: "a stream whose last chunk is the usage",
    endpoint: "chat/completions",
    body: '{"messages":[],"stream":true,"stream_options":{"include_usage":true}}',
    code: [
      "data = client.chat.completions.create(",
      "  messages=[],",
      "  stream=True,",
      '  stream_options={"include_usage": True}',
      ")",
      "for chunk in data:",
      "  if chunk.choices:",
      '    print(chunk.choices[0].delta.content or "", end="")',
      "print()",
    ],
  },
  {
    what: "a stream of several choices",
    endpoint: "chat/completions",
    body: '{"messages":[],"stream":true,"n":2}',
    code: [
      "data = client.chat.completions.create(",
      "  messages=[],",
      "  stream=True,",
      "  n=2",
      ")",
      "data_texts = {}",
      "for chunk in data:",
      "  for choice in chunk.choices:",
      '    data_texts[choice.index] = data_texts.get(choice.index, "") + (choice.delta.content or "")',
      "for index in sorted(data_texts):",
      "  print(data_texts[index])",
    ],
  },
];

for (const { what, endpoint, body, code } of examples) {
  test(`the SDK call of ${what}`, () => {
    expect(writePython({ endpoint, name: "data", body: parseJson(body) }).split("\n")).toEqual(code);
  });
}

test("the result has the cell's name", () => {
  expect(writePython({ endpoint: "completions", name: "答案", body: parseJson('{"prompt":"p"}') })).toBe(
    '答案 = client.completions.create(\n  prompt="p"\n)\nprint(答案.choices[0].text)',
  );
});
