import { expect, test } from "@playwright/test";
import { type Answer, advance, answerOf, mostWarnings, noAnswer } from "../../../src/core/api/answer.ts";
import { createDecoder } from "../../../src/core/api/decode.ts";
import { createEventReader, longestEvent } from "../../../src/core/api/server-sent-events.ts";
import type { Run } from "../../../src/core/run.ts";
import { runOf } from "../../fixtures/sse-expectations.ts";

const head = { status: 200, contentType: "text/event-stream" };

const refusals: readonly (readonly [body: string, problem: object])[] = [
  ['{"error":{"message":"m","code":"c","param":"p"}}', { message: "m", code: "c", param: "p" }],
  ['{"error":{"message":"m","code":503}}', { message: "m", code: "503", param: null }],
  ['{"error":"m"}', { message: "m", code: null }],
  ['{"object":"error","message":"m","code":400}', { message: "m", code: "400" }],
  ['{"message":"m"}', { message: "m" }],
  ['{"detail":"m"}', { message: "m" }],
  ['{"detail":[{"loc":["body"],"msg":"m"},{"msg":"n"}]}', { message: "m; n" }],
  ['[{"error":{"code":400,"message":"m"}}]', { message: "m", code: "400" }],
  ['{"error":{"status":"BAD"}}', { message: '{"status":"BAD"}' }],
  ['data: {"error":{"message":"m"}}\n\n', { message: "m" }],
  ["<html><head><title>Bad &amp; gone</title><style>x</style></head></html>", { message: "Bad & gone" }],
  ["upstream gone\n", { message: "upstream gone" }],
  ["", { message: "" }],
  ["null", { message: "null" }],
];

for (const [body, problem] of refusals) {
  test(`a refusal says why: ${JSON.stringify(body)}`, () => {
    const run = runOf({ status: 500, contentType: "" }, body);
    expect(answerOf(run)).toMatchObject({
      choices: [],
      problem: { type: "http", status: 500, ...problem },
      ended: "done",
    });
  });
}

const foreign: readonly (readonly [body: string, what: string, line: string])[] = [
  ["hello\nthere", "text", "hello"],
  [": only a comment\n\n", "empty", ""],
  ['event: ping\ndata: {"type":"ping"}\n\n', "text", "event: ping"],
  ['{"done":true}', "text", '{"done":true}'],
  ["{oops", "text", "{oops"],
];

for (const [body, what, line] of foreign) {
  test(`is not of this API: ${JSON.stringify(body)}`, () => {
    expect(answerOf(runOf(head, body)).problem).toEqual({ type: "foreign", what, line });
  });
}

const half = 'data: {"choices":[{"index":0,"delta":{"content":"Hel"}}]}\n\ndata: {"choi';
const endings: readonly (readonly [change: Partial<Run>, answer: Partial<Answer>])[] = [
  [{ status: "running" }, { ended: "open" }],
  [{ status: "stopped" }, { ended: "cut" }],
  [{ status: "interrupted" }, { ended: "cut" }],
  [{ status: "done" }, { ended: "cut" }],
  [
    { status: "failed", problem: { type: "lost", characters: 9 } },
    { ended: "cut", problem: { type: "lost", characters: 9 } },
  ],
];

for (const [change, answer] of endings) {
  test(`the text of a run that is ${change.status} stays`, () => {
    const [choice] = answerOf({ ...runOf(head, half), ...change }).choices;
    expect(choice?.text).toBe("Hel");
    expect(answerOf({ ...runOf(head, half), ...change })).toMatchObject({ ...answer, warnings: [] });
  });
}

test("blames no server for what was stopped before it came", () => {
  expect(answerOf({ ...runOf(head, ""), status: "stopped" })).toEqual({ ...noAnswer, ended: "cut" });
  const { response: _, ...unanswered } = runOf(head, "");
  const problem = { type: "unreachable", host: "h", causes: [] } as const;
  expect(answerOf({ ...unanswered, status: "failed", problem })).toEqual({ ...noAnswer, problem });
});

test("a recorded text is the answer, with nothing invented", () => {
  const { response: _, ...run } = runOf(head, '{"not":"read"}');
  const answer = answerOf({ ...run, recorded: { at: "2023-11-20", holds: "text" } });
  expect(answer).toMatchObject({ choices: [{ text: '{"not":"read"}', finish_reason: null }], ended: "done" });
  expect(answer.usage).toBeUndefined();
});

test("one finished choice of two is an answer cut off", () => {
  const raw = 'data: {"choices":[{"index":0,"text":"a","finish_reason":"stop"},{"index":1,"text":"b"}]}\n\n';
  expect(answerOf(runOf(head, raw)).ended).toBe("cut");
  expect(answerOf(runOf(head, `${raw}data: [DONE]\n\n`)).ended).toBe("done");
});

test("a choice without an index has that of its place", () => {
  const raw = '{"choices":[{"text":"a"},{"text":"b"},{"index":-1,"text":"c"},{"index":"x","text":"d"}]}';
  expect(answerOf(runOf(head, raw)).choices.map(({ text }) => text)).toEqual(["a", "b", "c", "d"]);
});

test("finds the call a part belongs to by index, by id, or takes the latest", () => {
  const parts = [
    '[{"id":"t","type":"function","function":{"name":"f","arguments":"1"}}]',
    '[{"id":"u","function":{"name":"g","arguments":"2"}},{"function":{"arguments":"3"}}]',
    '[{"id":"t","function":{"arguments":"4"}},{"index":1,"function":{"arguments":{"a":1}}}]',
  ];
  const raw = parts.map((calls) => `data: {"choices":[{"delta":{"tool_calls":${calls}}}]}\n\n`).join("");
  expect(answerOf(runOf(head, raw)).choices[0]?.toolCalls).toEqual([
    { index: 0, id: "t", type: "function", name: "f", arguments: "14" },
    { index: 1, id: "u", type: "function", name: "g", arguments: '23{"a":1}' },
  ]);
});

test("the last usage that says something counts", () => {
  const usages = [
    '"choices":[{"index":0,"text":""}],"usage":{"total_tokens":0}',
    '"choices":[],"usage":{"total_tokens":5,"prompt_tokens_details":{"cached_tokens":2}}',
    '"choices":[{"index":0,"text":""}],"usage":{"total_tokens":0}',
    '"choices":[],"usage":null',
  ];
  const raw = usages.map((members) => `data: {${members}}\n\n`).join("");
  expect(answerOf(runOf(head, raw)).usage).toEqual({ total_tokens: 5, cached_tokens: 2 });
});

test("keeps count of no more warnings than anyone reads", () => {
  const deltas = createDecoder(head).push("data: {oops\n\n".repeat(20_000));
  expect(deltas.reduce(advance, noAnswer).warnings).toHaveLength(mostWarnings);
});

for (const size of [1, 4096, Number.POSITIVE_INFINITY]) {
  test(`an event too long to be true ends the reading, in pieces of ${size} KiB`, () => {
    const raw = `data: a\n\ndata: ${"x".repeat(longestEvent + 1)}\n\ndata: b\n\n`;
    const reader = createEventReader();
    const events = piecesOf(raw, size * 1024).flatMap((piece) => reader.push(piece));
    expect([...events, ...reader.end()].map(({ data }) => data)).toEqual(["a"]);
    expect(reader.overflowed()).toBe(true);
    expect(answerOf(runOf(head, raw)).problem).toEqual({ type: "too-large", bytes: longestEvent });
  });
}

test("delivers what is pending at the end, marked as such", () => {
  const reader = createEventReader();
  expect([...reader.push("id: 7\rdata: a\r"), ...reader.push("\ndata: b")]).toEqual([]);
  expect(reader.end()).toEqual([{ event: "message", data: "a\nb", id: "7", pending: true }]);
});

function piecesOf(text: string, size: number): string[] {
  if (size >= text.length) return [text];
  return Array.from({ length: Math.ceil(text.length / size) }, (_, index) =>
    text.slice(index * size, (index + 1) * size),
  );
}
