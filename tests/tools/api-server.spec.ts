import { answer, raw, refuse, stall } from "../server/responders.ts";
import { CHAT, expect, post, TEXT, test } from "./api-client.ts";

function eventsOf(stream: string): string[] {
  return stream
    .split(/\r?\n\r?\n/)
    .filter(Boolean)
    .map((event) => event.replace(/^data: /, ""));
}

test("a whole text answer repeats the prompt and counts tokens", async ({ api }) => {
  const body = await (await post(api, TEXT, {})).json();
  expect(body).toMatchObject({ object: "text_completion", model: "tutorial" });
  expect(body.choices).toEqual([
    { index: 0, text: "You said: Hello there", logprobs: null, finish_reason: "stop" },
  ]);
  expect(body.usage).toEqual({ prompt_tokens: 2, completion_tokens: 4, total_tokens: 6 });
});

test("a whole chat answer has a message", async ({ api }) => {
  const body = await (await post(api, CHAT, {})).json();
  expect(body.object).toBe("chat.completion");
  expect(body.choices[0].message).toEqual({
    role: "assistant",
    content: "You said: Hello there",
    refusal: null,
  });
});

test("every prompt gets n choices, echoed and cut as asked", async ({ api }) => {
  const wanted = { prompt: ["聊天机器人", "b"], n: 2, echo: true, max_tokens: 3 };
  const { choices } = await (await post(api, TEXT, wanted)).json();
  expect(choices.map((choice: { index: number }) => choice.index)).toEqual([0, 1, 2, 3]);
  expect(choices[0]).toMatchObject({ text: "聊天机", finish_reason: "length" });
});

for (const path of [CHAT, TEXT]) {
  test(`a stream of ${path} ends with usage and [DONE]`, async ({ api }) => {
    const wanted = { stream: true, n: 2, stream_options: { include_usage: true } };
    const response = await post(api, path, wanted);
    expect(response.headers.get("content-type")).toBe("text/event-stream");
    const events = eventsOf(await response.text());
    expect(events.at(-1)).toBe("[DONE]");
    const chunks = events.slice(0, -1).map((event) => JSON.parse(event));
    expect(chunks.at(-1)).toMatchObject({ choices: [], usage: { completion_tokens: 9 } });
    const first = chunks.flatMap(({ choices }) => choices).filter(({ index }) => index === 0);
    expect(first.map(({ text, delta }) => text ?? delta.content ?? "").join("")).toBe(
      "You said: Hello there",
    );
    expect(first.at(-1).finish_reason).toBe("stop");
  });
}

test("a preflight allows what was asked for, unless the server knows no CORS", async ({ api }) => {
  const headers = { "Access-Control-Request-Headers": "authorization,content-type" };
  const ask = () => fetch(api.baseUrl + CHAT, { method: "OPTIONS", headers });
  expect((await ask()).headers.get("access-control-allow-headers")).toBe("authorization,content-type");
  api.cors = false;
  expect((await ask()).headers.get("access-control-allow-headers")).toBeNull();
});

test("a reset before the first byte fails the request", async ({ api }) => {
  await expect(post(api, CHAT, { model: "reset-before" })).rejects.toThrow();
  expect(api.journal.posts[0]?.state).toBe("cut");
});

for (const model of ["reset-after", "hang-up-after"]) {
  test(`${model} fails the body half-way`, async ({ api }) => {
    const response = await post(api, CHAT, { model, stream: true });
    await expect(response.text()).rejects.toThrow();
    expect(api.journal.posts[0]?.state).toBe("cut");
  });
}

test("a gated stream is cut when the test says so", async ({ api }) => {
  const gate = api.gate();
  api.next(answer({ gate, stopAfter: 1, ending: "reset" }));
  const reader = (await post(api, TEXT, { stream: true })).body?.getReader();
  gate.release();
  expect((await reader?.read())?.done).toBe(false);
  gate.release();
  await expect(reader?.read()).rejects.toThrow();
});

test("a truncated stream ends in good order without [DONE]", async ({ api }) => {
  const text = await (await post(api, CHAT, { model: "truncated", stream: true })).text();
  expect(eventsOf(text)).toHaveLength(3);
  expect(text).not.toContain("[DONE]");
});

test("bytewise and CRLF streams carry the same events", async ({ api }) => {
  const streams = ["bytewise", "crlf"].map(async (model) =>
    (await post(api, CHAT, { model, stream: true })).text(),
  );
  const [bytewise = "", crlf = ""] = await Promise.all(streams);
  expect(crlf).toContain("\r\n\r\n");
  expect(eventsOf(bytewise.replaceAll("bytewise", "crlf"))).toEqual(eventsOf(crlf));
});

test("a gated stream moves only when released, and an abort is seen", async ({ api }) => {
  const gate = api.gate();
  api.next(answer({ text: "one two three", gate }));
  const client = new AbortController();
  const response = await post(api, TEXT, { stream: true }, client.signal);
  const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader();
  gate.release(2);
  await gate.reached();
  expect((await reader?.read())?.value).toContain('"one "');
  client.abort();
  const entry = await api.journal.until(({ state }) => state !== "open");
  expect(entry.state).toBe("aborted");
});

test("a stalled answer comes when released", async ({ api }) => {
  const gate = api.gate();
  api.next(stall(gate, { text: "late" }));
  const pending = post(api, TEXT, {});
  await gate.reached();
  expect(api.journal.posts[0]?.state).toBe("open");
  gate.release();
  expect((await (await pending).json()).choices[0].text).toBe("late");
});

test("raw bytes arrive as given", async ({ api }) => {
  const bytes = Uint8Array.of(0xef, 0xbb, 0xbf, 0xff, 0x0a);
  api.next(
    raw({ status: 201, contentType: "text/event-stream", chunks: [bytes.slice(0, 2), bytes.slice(2)] }),
  );
  const response = await post(api, TEXT, {});
  expect(response.status).toBe(201);
  expect(new Uint8Array(await response.arrayBuffer())).toEqual(bytes);
});

test("the queue comes before rules, rules before names, and reset forgets both", async ({ api }) => {
  api.on({ path: /chat/ }, refuse(418, { message: "rule", type: "t" }));
  api.on({ model: "special" }, answer({ text: "latest rule" }));
  api.next(answer({ text: "queue" }));
  const text = async (model: string) => (await post(api, CHAT, { model })).status;
  expect([await text("error-500"), await text("error-500"), await text("special")]).toEqual([200, 418, 200]);
  api.reset();
  expect(await text("error-500")).toBe(500);
  expect(api.journal.posts).toHaveLength(1);
});

test("the journal keeps headers and bodies", async ({ api }) => {
  await post(api, TEXT, { temperature: 0.5 });
  const entry = await api.journal.until(({ state }) => state === "answered");
  expect(entry).toMatchObject({ method: "POST", path: "/v1/completions" });
  expect(entry.headers["content-type"]).toBe("application/json");
  expect(api.journal.sent[0]).toMatchObject({ prompt: "Hello there", temperature: 0.5 });
});

test("models are listed, and other paths are refused", async ({ api }) => {
  const { data } = await (await fetch(`${api.baseUrl}/models`)).json();
  expect(data[0]).toMatchObject({ id: "tutorial", object: "model", shutdown_date: null });
  expect((await fetch(`${api.origin}/nowhere`)).status).toBe(404);
});
