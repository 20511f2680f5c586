import { expect, test } from "@playwright/test";
import { assemble, replyOf } from "../../../src/core/api/assemble.ts";
import { printJson } from "../../../src/core/json/json.ts";
import type { Endpoint, Recording, Run } from "../../../src/core/run.ts";
import { runOf } from "../../fixtures/sse-expectations.ts";

const head = { status: 200, contentType: "text/event-stream" };

interface AssembleCase {
  readonly name: string;
  readonly endpoint?: Endpoint;
  readonly chunks: readonly string[];
  readonly json: string;
}

const top = '"id":"i","object":"chat.completion.chunk","created":1.0,"model":"m"';

const cases: readonly AssembleCase[] = [
  {
    name: "a chat with roles repeated, usage and padding",
    chunks: [
      `{${top},"system_fingerprint":"f","choices":[{"index":0,"delta":{"role":"assistant","content":""},"logprobs":null,"finish_reason":null}],"usage":null,"obfuscation":"x"}`,
      `{${top},"choices":[{"index":0,"delta":{"role":"assistant","content":"He"},"finish_reason":null}]}`,
      `{${top},"choices":[{"index":0,"delta":{"content":"y"},"finish_reason":null}],"obfuscation":"y"}`,
      `{${top},"choices":[{"index":0,"delta":{},"finish_reason":"stop"}]}`,
      `{${top},"choices":[],"usage":{"prompt_tokens":1,"completion_tokens":2.0,"total_tokens":3}}`,
    ],
    json: '{"id":"i","object":"chat.completion","created":1.0,"model":"m","choices":[{"index":0,"message":{"role":"assistant","content":"Hey"},"logprobs":null,"finish_reason":"stop"}],"usage":{"prompt_tokens":1,"completion_tokens":2.0,"total_tokens":3},"system_fingerprint":"f"}',
  },
  {
    name: "choices that take turns, the second first",
    chunks: [
      '{"choices":[{"index":1,"delta":{"content":"B"}}]}',
      '{"choices":[{"index":0,"delta":{"content":"A"}}]}',
      '{"choices":[{"index":1,"delta":{"content":"b"},"finish_reason":"length"},{"index":0,"delta":{"content":"a"},"finish_reason":"stop"}]}',
    ],
    json: '{"object":"chat.completion","choices":[{"index":0,"message":{"role":"assistant","content":"Aa"},"finish_reason":"stop"},{"index":1,"message":{"role":"assistant","content":"Bb"},"finish_reason":"length"}]}',
  },
  {
    name: "tool calls by index, id and order",
    chunks: [
      '{"choices":[{"index":0,"delta":{"role":"assistant","content":null,"tool_calls":[{"index":0,"id":"t","type":"function","function":{"name":"f","arguments":""}}]}}]}',
      '{"choices":[{"index":0,"delta":{"tool_calls":[{"index":1,"id":"u","type":"function","function":{"name":"g","arguments":"{"}}]}}]}',
      '{"choices":[{"index":0,"delta":{"tool_calls":[{"index":0,"function":{"arguments":"{}"}},{"id":"u","function":{"arguments":"}"}}]},"finish_reason":"tool_calls"}]}',
    ],
    json: '{"object":"chat.completion","choices":[{"index":0,"message":{"role":"assistant","content":null,"tool_calls":[{"id":"t","type":"function","function":{"name":"f","arguments":"{}"}},{"id":"u","type":"function","function":{"name":"g","arguments":"{}"}}]},"finish_reason":"tool_calls"}]}',
  },
  {
    name: "reasoning, which both SDKs get wrong",
    chunks: [
      '{"choices":[{"index":0,"delta":{"reasoning_content":"th"}}]}',
      '{"choices":[{"index":0,"delta":{"reasoning_content":"ink"}}]}',
      '{"choices":[{"index":0,"delta":{"content":"a"},"finish_reason":""}]}',
    ],
    json: '{"object":"chat.completion","choices":[{"index":0,"message":{"role":"assistant","content":"a","reasoning_content":"think"},"finish_reason":null}]}',
  },
  {
    name: "legacy text with token probabilities, keys like numbers in order",
    endpoint: "completions",
    chunks: [
      '{"id":"","created":0,"choices":[],"prompt_filter_results":[]}',
      '{"id":"i","object":"text_completion","created":7,"choices":[{"text":"H","index":0,"logprobs":{"tokens":["H"],"token_logprobs":[-1.0],"top_logprobs":[{" the":-0.5,"1":-2}]},"finish_reason":null}],"usage":{"total_tokens":0}}',
      '{"id":"i","object":"text_completion","created":8,"choices":[{"text":"i","index":0,"logprobs":{"tokens":["i"],"token_logprobs":[-0],"top_logprobs":null},"finish_reason":"stop"}],"usage":{"total_tokens":0}}',
      '{"choices":[],"usage":{"total_tokens":9}}',
    ],
    json: '{"id":"i","object":"text_completion","created":8,"choices":[{"text":"Hi","index":0,"logprobs":{"tokens":["H","i"],"token_logprobs":[-1.0,-0],"top_logprobs":[{" the":-0.5,"1":-2}]},"finish_reason":"stop"}],"usage":{"total_tokens":9},"prompt_filter_results":[]}',
  },
  {
    name: "junk between chunks, unknown keys, and nothing after [DONE]",
    chunks: [
      "{oops",
      "null",
      '{"choices":null,"provider":"p"}',
      '{"choices":[null,{"index":0,"delta":null},{"index":"x","text":5}],"provider":"p"}',
      '{"choices":[{"index":0,"delta":{"content":"a","__proto__":{"x":1}},"native_finish_reason":"stop"}]}',
      '{"choices":[{"index":0,"delta":{},"native_finish_reason":"stop"}]}',
      "[DONE]",
      '{"choices":[{"index":0,"delta":{"content":"EVIL"}}]}',
    ],
    json: '{"object":"chat.completion","choices":[{"index":0,"message":{"role":"assistant","content":"a","__proto__":{"x":1}},"finish_reason":null,"native_finish_reason":"stop"},{"text":5,"index":2,"message":{"role":"assistant","content":null},"finish_reason":null}],"provider":"p"}',
  },
];

for (const { name, endpoint, chunks, json } of cases) {
  test(`merges ${name}`, () => {
    const raw = chunks.map((chunk) => `data: ${chunk}\n\n`).join("");
    const assembled = assemble(runOf(head, raw, endpoint));
    expect(assembled && printJson(assembled.json)).toBe(json);
  });
}

test("counts the chunks of a stream, and none of a whole object", () => {
  const chunk = 'data: {"choices":[{"index":0,"text":"a"}]}\n\n';
  expect(assemble(runOf(head, chunk + chunk, "completions"))?.chunks).toBe(2);
  expect(assemble(runOf(head, '{"choices":[]}'))?.chunks).toBe(0);
});

test("keeps a whole object as it came", () => {
  const body = '{"choices":[{"text":"a","index":0}],"z":1.0,"a":{"2":1,"1":2}}';
  expect(printJson(assemble(runOf(head, `\uFEFF\n${body}\n`))?.json ?? null)).toBe(body);
});

for (const raw of [
  "",
  "\n",
  "<html>",
  "{oops",
  "[1]",
  "data: {oops\n\n",
  ": hi\n\n",
  'data: {"error":"x"}\n\n',
  "{".repeat(10_000),
]) {
  test(`finds no object in ${JSON.stringify(raw.slice(0, 30))}`, () =>
    expect(assemble(runOf(head, raw))).toBeUndefined());
}

test("makes of a recorded text an object of what is known", () => {
  const recorded: Recording = { at: "2023-11-20", holds: "text" };
  const chat: Run = { ...runOf(head, "Hi"), recorded };
  expect(printJson(assemble(chat)?.json ?? null)).toBe(
    '{"choices":[{"message":{"role":"assistant","content":"Hi"}}]}',
  );
  expect(replyOf(chat, 0)).toEqual(replyOf(runOf(head, '{"choices":[{"message":{"content":"Hi"}}]}'), 0));
  const legacy: Run = { ...chat, endpoint: "completions" };
  expect(printJson(assemble(legacy)?.json ?? null)).toBe('{"choices":[{"text":"Hi"}]}');
  expect(replyOf(legacy, 0)).toBeUndefined();
});

const replies = [
  [
    '{"role":"assistant","content":"a","refusal":null,"annotations":[],"reasoning":"b"}',
    '{"role":"assistant","content":"a"}',
  ],
  [
    '{"content":null,"role":"assistant","refusal":"no"}',
    '{"role":"assistant","content":null,"refusal":"no"}',
  ],
  [
    '{"tool_calls":[{"id":"t"}],"function_call":null}',
    '{"role":"assistant","content":null,"tool_calls":[{"id":"t"}]}',
  ],
] as const;

for (const [message, reply] of replies) {
  test(`sends ${message} back without what servers refuse`, () => {
    const run = runOf(
      head,
      `{"choices":[{"index":0,"message":{"content":"other"}},{"index":1,"message":${message}}]}`,
    );
    expect(printJson(replyOf(run, 1) ?? null)).toBe(reply);
    expect(replyOf(run, 2)).toBeUndefined();
  });
}
