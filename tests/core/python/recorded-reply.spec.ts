/** What Python reads of a recorded run is what the run's answer is, whichever form it came in. */
import { expect, test } from "@playwright/test";
import fc from "fast-check";
import { answerOf } from "../../../src/core/api/answer.ts";
import { assemble } from "../../../src/core/api/assemble.ts";
import { printJson } from "../../../src/core/json/json.ts";
import { recordedReply } from "../../../src/core/python/recorded-reply.ts";
import type { Endpoint, Run } from "../../../src/core/run.ts";
import { answered } from "../answered.ts";

const ask = { whole: '{"model":"m"}', stream: '{"model":"m","stream":true}' } as const;
const withUsage = '{"stream":true,"stream_options":{"include_usage":true}}';
const chat = { endpoint: "chat/completions" } as const;

/** The run that Python's own reading would be of. */
function asRead(run: Run): Run {
  const { head, pieces } = recordedReply(run);
  return { ...answered("read", pieces.join("")), response: head, endpoint: run.endpoint };
}

function objectOf(run: Run): string | undefined {
  const json = assemble(run)?.json;
  return json === undefined ? undefined : printJson(json);
}

const text = fc.string({ unit: "grapheme", maxLength: 30 });
const call = fc.record({ name: text, arguments: text });
const calls = fc
  .array(call, { minLength: 1, maxLength: 3 })
  .map((all) => all.map((said, place) => ({ id: `call-${place}`, type: "function", function: said })));
const message: fc.Arbitrary<object> = fc.oneof(
  fc.record({ role: fc.constant("assistant"), content: text }),
  fc.record({ role: fc.constant("assistant"), content: fc.constant(null), tool_calls: calls }),
  fc.record({
    role: fc.constant("assistant"),
    content: text,
    refusal: fc.constant(null),
    reasoning_content: text,
  }),
);
const ends = { logprobs: null, finish_reason: "stop" };
const usage = { prompt_tokens: 1, completion_tokens: 2, total_tokens: 3 };

/** A response as the API sends it whole, in its order of keys. */
function bodyOf(endpoint: Endpoint): fc.Arbitrary<string> {
  const isText = endpoint === "completions";
  const said: fc.Arbitrary<object> = isText
    ? text.map((words) => ({ text: words }))
    : message.map((one) => ({ message: one }));
  return fc.array(said, { minLength: 1, maxLength: 3 }).map((all) => {
    const choices = all.map((own, index) => ({
      ...(isText ? { ...own, index } : { index, ...own }),
      ...ends,
    }));
    const object = isText ? "text_completion" : "chat.completion";
    return JSON.stringify({ id: "i", object, created: 1, model: "m", choices, usage });
  });
}

const anyBody = fc
  .constantFrom("completions" as const, "chat/completions" as const)
  .chain((endpoint) => bodyOf(endpoint).map((body) => ({ endpoint, body })));

test("a whole answer that is asked for as a stream streams, and amounts to itself", () => {
  fc.assert(
    fc.property(anyBody, ({ endpoint, body }) => {
      const run = answered("a", body, withUsage, { endpoint });
      const read = asRead(run);
      expect(read.response?.contentType).toBe("text/event-stream");
      expect(objectOf(read)).toBe(objectOf(run));
      expect(answerOf(read)).toEqual(answerOf(run));
    }),
  );
});

test("a stream that is asked for whole is what it amounts to", () => {
  fc.assert(
    fc.property(anyBody, ({ endpoint, body }) => {
      const streamed = recordedReply(answered("a", body, withUsage, { endpoint })).pieces.join("");
      const whole = recordedReply(answered("a", streamed, ask.whole, { endpoint }));
      expect(whole.head.contentType).toBe("application/json");
      expect(JSON.parse(whole.pieces.join(""))).toEqual(JSON.parse(body));
    }),
  );
});

test("what has the form that is asked for stays as it came, byte for byte", () => {
  const body = '{ "choices" : [{"message":{"content":"\\u00e9"}}] }\n';
  const stream =
    ': hi\r\n\r\ndata: {"choices":[{"index":0,"delta":{"content":"é"}}]}\r\n\r\ndata: [DONE]\n\n';
  expect(recordedReply(answered("a", body, ask.whole, chat)).pieces).toEqual([body]);
  const { pieces } = recordedReply(answered("a", stream, ask.stream, chat));
  expect([pieces.join(""), pieces.length]).toEqual([stream, 3]);
});

test("the text alone is an answer in either form", () => {
  const recorded = { at: "2024-04-09", holds: "text" } as const;
  const run = answered("a", '{"looks": "like JSON"}', ask.whole, { ...chat, recorded });
  const { response: _, ...bare } = run;
  const said = { role: "assistant", content: run.raw };
  expect(JSON.parse(recordedReply(bare).pieces.join(""))).toEqual({ choices: [{ message: said }] });
  expect(recordedReply(bare).head).toEqual({ status: 200, contentType: "application/json" });
  const read = asRead({ ...bare, sent: { ...bare.sent, body: ask.stream } });
  expect(answerOf(read).choices[0]?.text).toBe(run.raw);
});

test("counts come with a stream only where they were asked for", () => {
  const body = '{"choices":[{"index":0,"text":"a","finish_reason":"stop"}],"usage":{"total_tokens":3}}';
  const streamed = (sent: string) => recordedReply(answered("a", body, sent)).pieces.join("");
  expect(streamed(ask.stream)).not.toContain("usage");
  expect(streamed(withUsage)).toContain(
    'data: {"choices":[],"usage":{"total_tokens":3}}\n\ndata: [DONE]\n\n',
  );
});

test("a prompt that went as a chat message is answered in the shape of completions", () => {
  const substitution = { endpoint: { asked: "completions", sent: "chat/completions", left: [] } } as const;
  const raw =
    '{"object":"chat.completion","choices":[{"index":0,"message":{"content":"Hi"},"finish_reason":"stop"}]}';
  const change = { endpoint: "completions", substitution } as const;
  const whole = recordedReply(answered("a", raw, ask.whole, change)).pieces.join("");
  expect(whole).toBe(
    '{"object":"text_completion","choices":[{"text":"Hi","index":0,"finish_reason":"stop"}]}',
  );
  const { pieces } = recordedReply(answered("a", raw, ask.stream, change));
  expect(pieces[0]).toContain('"text":"Hi"');
});

test("a refusal is given as it came, whatever was asked for", () => {
  const response = { status: 429, contentType: "text/html", requestId: "r" };
  const run = answered("a", "<p>busy</p>", ask.stream, { ...chat, response, status: "failed" });
  expect(recordedReply(run)).toEqual({ head: response, pieces: ["<p>busy</p>"] });
});
