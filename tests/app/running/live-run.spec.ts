import { expect, test } from "@playwright/test";
import { LiveRun } from "../../../src/app/running/live-run.ts";
import { answerOf } from "../../../src/core/api/answer.ts";
import { ModelStreamError } from "../../../src/core/model-stream-error.ts";
import type { Run } from "../../../src/core/run.ts";
import { runOf } from "../../fixtures/sse-expectations.ts";

const events = { status: 200, contentType: "text/event-stream" };
const { response: _, ...unanswered } = runOf(events, "");
const begun: Run = { ...unanswered, status: "running" };
const delta = (content: string, finish: string | null = null) =>
  `data: {"choices":[{"index":0,"delta":{"content":"${content}"},"finish_reason":${JSON.stringify(finish)}}]}\n\n`;
const done = "data: [DONE]\n\n";
const lost = new ModelStreamError({ type: "lost", characters: 7 });
const refused = '{"error":{"message":"Incorrect API key","code":"invalid_api_key","param":null}}';

function stopped(): AbortSignal {
  return AbortSignal.abort();
}

interface LiveCase {
  readonly status?: number;
  readonly texts: readonly string[];
  readonly signal?: AbortSignal;
  readonly error?: unknown;
  readonly ends: Partial<Run>;
  readonly text?: string;
  readonly answer?: "done" | "cut" | "open";
}

const cases: Readonly<Record<string, LiveCase>> = {
  "a stream to its mark is done": {
    texts: [delta("He"), delta("y", "stop"), done],
    ends: { status: "done" },
    text: "Hey",
    answer: "done",
  },
  "a stream whose choices all finish needs no mark": {
    texts: [delta("Hey", "stop")],
    ends: { status: "done" },
    text: "Hey",
    answer: "done",
  },
  "a stream that just ends is done, and known to be cut": {
    texts: [delta("He")],
    ends: { status: "done" },
    text: "He",
    answer: "cut",
  },
  "an answer that came whole is done": {
    texts: ['{"choices":[{"message":', '{"content":"Hey"}}]}'],
    ends: { status: "done" },
    text: "Hey",
    answer: "done",
  },
  "an http error is the server's own words": {
    status: 401,
    texts: [refused],
    ends: {
      status: "failed",
      problem: {
        type: "http",
        status: 401,
        code: "invalid_api_key",
        param: null,
        message: "Incorrect API key",
      },
    },
  },
  "an http error without a body is its status": {
    status: 500,
    texts: [],
    ends: { status: "failed", problem: { type: "http", status: 500, code: null, param: null, message: "" } },
  },
  "an error inside the stream fails what began well": {
    texts: [delta("He"), 'data: {"error":{"message":"overloaded"}}\n\n', done],
    ends: { status: "failed", problem: { type: "server", message: "overloaded", code: null } },
    text: "He",
  },
  "an empty answer is none of this API": {
    texts: [],
    ends: { status: "failed", problem: { type: "foreign", what: "empty", line: "" } },
  },
  "a web page is none of this API": {
    texts: ["<!doctype html><title>Sign in</title>"],
    ends: { status: "failed", problem: { type: "foreign", what: "html", line: "Sign in" } },
  },
  "a connection lost in the stream fails it, and what came is kept": {
    texts: [delta("He"), 'data: {"cho'],
    error: lost,
    ends: { status: "failed", problem: { type: "lost", characters: 7 } },
    text: "He",
    answer: "cut",
  },
  "a connection lost in one body fails it": {
    texts: ['{"choices":[{"mess'],
    error: lost,
    ends: { status: "failed", problem: { type: "lost", characters: 7 } },
  },
  "a connection lost behind [DONE] has broken nothing": {
    texts: [delta("Hey", "stop"), done],
    error: lost,
    ends: { status: "done" },
    text: "Hey",
    answer: "done",
  },
  "a connection lost behind every finish_reason has broken nothing": {
    texts: [delta("Hey", "stop")],
    error: lost,
    ends: { status: "done" },
    text: "Hey",
  },
  "another failure behind [DONE] is one": {
    texts: [delta("Hey", "stop"), done],
    error: new ModelStreamError({ type: "too-large", bytes: 9 }),
    ends: { status: "failed", problem: { type: "too-large", bytes: 9 } },
  },
  "an http error whose body is lost is a lost one": {
    status: 500,
    texts: ['{"error'],
    error: lost,
    ends: { status: "failed", problem: { type: "lost", characters: 7 } },
  },
  "a stopped run keeps what came": {
    texts: [delta("He")],
    signal: stopped(),
    error: new DOMException("", "AbortError"),
    ends: { status: "stopped" },
    text: "He",
    answer: "cut",
  },
};

for (const [title, { status = 200, texts, signal, error, ends, text, answer }] of Object.entries(cases)) {
  test(title, () => {
    const live = new LiveRun(begun);
    live.take({ type: "head", head: { ...events, status } });
    for (const piece of texts) live.take({ type: "text", text: piece });
    const run = live.finished(signal ?? new AbortController().signal, error);
    const { status: how, problem } = run;
    expect({ status: how, ...(problem ? { problem } : {}) }).toEqual(ends);
    expect(run).toMatchObject({ id: begun.id, raw: texts.join(""), response: { status } });
    expect(run.timing.total).toBeGreaterThanOrEqual(run.timing.first ?? 0);
    expect("first" in run.timing).toBe(texts.length > 0);
    // What was read as it came is what its text says.
    expect(answerOf(run)).toEqual(answerOf({ ...run }));
    if (text !== undefined) expect(answerOf(run).choices[0]?.text).toBe(text);
    if (answer !== undefined) expect(answerOf(run).ended).toBe(answer);
  });
}

test("a server that was never reached leaves a failed run without a response", () => {
  const problem = { type: "unreachable", host: "x.test", causes: [] } as const;
  const run = new LiveRun(begun).finished(new AbortController().signal, new ModelStreamError(problem));
  expect(run).toMatchObject({ status: "failed", problem, raw: "", timing: {} });
  expect(run).not.toHaveProperty("response");
  expect(answerOf(run).choices).toEqual([]);
});

test("a mistake of ours is no problem of the run: it is thrown on", () => {
  const live = new LiveRun(begun);
  expect(() => live.finished(new AbortController().signal, new TypeError("ours"))).toThrow(TypeError);
});

test("the state so far is that of each piece, and waiting ends with it", () => {
  const live = new LiveRun(begun);
  expect(live.live).toMatchObject({ run: { status: "running", raw: "" }, answer: { ended: "open" } });
  live.take({ type: "head", head: events });
  live.wait("first");
  expect(live.live.waiting).toBe("first");
  live.wait(undefined);
  expect(live.live).not.toHaveProperty("waiting");
  live.take({ type: "text", text: delta("He").slice(0, 30) });
  expect(live.live.answer.choices).toEqual([]);
  live.take({ type: "text", text: delta("He").slice(30) });
  expect(live.live.answer.choices[0]?.text).toBe("He");
  expect(live.live.run.raw).toBe(delta("He"));
});
