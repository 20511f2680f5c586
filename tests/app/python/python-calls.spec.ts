/** Calls of code are runs: asked, watched and kept as those of prompt cells. */
import { expect, test } from "@playwright/test";
import { PythonSendError } from "../../../src/core/python/python-engine.ts";
import { settled } from "../fake-library.ts";
import { local } from "../running/runner-scene.ts";
import { calling, json, read, written } from "./calling-scene.ts";

const say = (prompt: string, more = "") => `{"prompt":"${prompt}"${more}}`;
const streamed = ',"stream":true';
const unasked = { ...local, baseUrl: "https://unasked.example/v1" };

test("a call goes out as it was written, and its run is the cell's", async () => {
  const { send, server, desk, saved } = calling();
  const body = '{"prompt": "Say", "n": 1.0}';
  expect(await read(send(body))).toBe(json("Say"));
  expect(server.requests).toEqual([
    expect.objectContaining({ connection: "c", url: "http://localhost:1234/v1/completions", body }),
  ]);
  const [run] = desk.callsOf({ id: "e", notebook: "n", cell: "p", count: 7, at: 0, outputs: "[]" });
  expect(run).toMatchObject({
    cell: "p",
    count: 7,
    by: { execution: "e", call: 1 },
    asked: 'completions {"n":1.0,"prompt":"Say"}',
    status: "done",
    connection: "Local",
    raw: json("Say"),
  });
  expect(saved.at(-1)).toEqual(run);
  expect(desk.shown("p")).toBeUndefined();
});

test("calls have the numbers in which they were made, and six at most go on at once", async () => {
  const { send, server, desk, lives } = calling();
  const names = Array.from("abcdefgh");
  for (const name of names) server.replies.set(name, [["hold", json(name)]]);
  const replies = names.map((name) => read(send(say(name))));
  await settled();
  expect(server.prompts).toEqual(names.slice(0, 6));
  expect(lives().map(({ run }) => run.by?.call)).toEqual([1, 2, 3, 4, 5, 6]);
  server.release("f");
  await settled();
  expect(server.prompts).toEqual(names.slice(0, 7));
  while (lives().length > 0) {
    server.release();
    await settled();
  }
  expect(await Promise.all(replies)).toEqual(names.map(json));
  expect(desk.runsOf("p").map(({ by, raw }) => [by?.call, raw])).toEqual(
    names.map((name, place) => [place + 1, json(name)]),
  );
});

test("a stream is read while it comes, and shown", async () => {
  const { send, server, lives } = calling();
  const pieces = ['data: {"choices":[{"index":0,"text":"On"}]}\n\n', "hold", "data: [DONE]\n\n"];
  server.replies.set("Say", [pieces]);
  const { body, headers } = await send(say("Say", streamed));
  expect(headers).toEqual([["content-type", "text/event-stream"]]);
  const reader = body[Symbol.asyncIterator]();
  expect(new TextDecoder().decode((await reader.next()).value)).toBe(pieces[0]);
  expect(lives()[0]?.answer.choices[0]?.text).toBe("On");
  server.release();
  expect(new TextDecoder().decode((await reader.next()).value)).toBe(pieces[2]);
  expect((await reader.next()).done).toBe(true);
});

test("what is asked again is seen once: Python gets the last attempt", async () => {
  const { send, server, desk } = calling();
  server.replies.set("Say", [429, [json("Say")]]);
  expect(await read(send(say("Say")))).toBe(json("Say"));
  expect(server.prompts).toEqual(["Say", "Say"]);
  expect(desk.runsOf("p")).toMatchObject([{ status: "done", retried: [{ type: "http", status: 429 }] }]);
});

test("a refusal is read as the server wrote it", async () => {
  const { send, server, desk } = calling();
  server.replies.set("Say", [401]);
  const reply = await send(say("Say", streamed));
  expect([reply.status, await written(reply)]).toEqual([401, '{"error":{"message":"no"}}']);
  expect(desk.runsOf("p")).toMatchObject([{ status: "failed", problem: { type: "http", status: 401 } }]);
});

test("a connection that breaks breaks for Python, too, behind what came", async () => {
  const { send, server } = calling();
  server.replies.set("Say", [["data: {}\n\n", "lost"]]);
  const { body } = await send(say("Say", streamed));
  const reader = body[Symbol.asyncIterator]();
  expect((await reader.next()).done).toBe(false);
  await expect(reader.next()).rejects.toEqual(new PythonSendError("unreachable"));
});

test("code that stops reading stops the call; behind [DONE] there is nothing to stop", async () => {
  const { send, server, desk } = calling();
  const done = 'data: {"choices":[{"index":0,"text":"a"}]}\n\ndata: [DONE]\n\n';
  server.replies.set("half", [['data: {"choices":[{"index":0,"text":"a"}]}\n\n', "hold"]]);
  server.replies.set("whole", [[done, "hold"]]);
  for (const prompt of ["half", "whole"]) {
    const stop = new AbortController();
    await send(say(prompt, streamed), stop.signal);
    await settled();
    stop.abort();
    await settled();
  }
  expect(desk.runsOf("p").map(({ status }) => status)).toEqual(["stopped", "done"]);
});

test("the person is asked once for all, and a no holds for the execution", async () => {
  const { send, questions, server, refusals } = calling({ connection: unasked });
  const [one, other] = [read(send(say("a"))), read(send(say("b")))];
  await settled();
  expect(questions.pending).toEqual({ type: "send-without-key", host: "unasked.example" });
  questions.answer(false);
  await expect(one).rejects.toEqual(new PythonSendError("refused"));
  await expect(other).rejects.toEqual(new PythonSendError("refused"));
  await expect(read(send(say("c")))).rejects.toEqual(new PythonSendError("refused"));
  expect([questions.pending, server.requests]).toEqual([undefined, []]);
  expect(refusals).toEqual(Array(3).fill({ type: "not-agreed", host: "unasked.example" }));
});

test("an address in the code is asked about, and gets no key and no connection", async () => {
  const { send, questions, server, desk } = calling();
  const base = { type: "written", url: "https://other.example/v1" } as const;
  const [one, other] = [read(send(say("a"), undefined, base)), read(send(say("b"), undefined, base))];
  await settled();
  expect(questions.pending).toEqual({ type: "python-address", host: "other.example" });
  questions.answer(true);
  expect(await Promise.all([one, other])).toEqual([json("a"), json("b")]);
  expect(questions.pending).toBeUndefined();
  expect(await read(send(say("c"), undefined, base))).toBe(json("c"));
  expect(server.requests.map(({ connection, url }) => [connection, url])).toEqual(
    Array(3).fill(["", "https://other.example/v1/completions"]),
  );
  expect(desk.runsOf("p")[0]).toMatchObject({ connection: "other.example", sent: { authorized: false } });
  const own = { type: "written", url: "http://localhost:1234" } as const;
  await read(send(say("d"), undefined, own));
  expect(server.requests.at(-1)).toMatchObject({ connection: "c" });
});

test("what stands in for a model does so for code", async () => {
  const { send, server, desk, substitutions } = calling();
  substitutions.chooseModel("n", "c", "old", "new");
  await read(send('{"model":"old","prompt":"Say"}'));
  expect(server.requests[0]?.body).toBe('{"model":"new","prompt":"Say"}');
  expect(desk.runsOf("p")).toMatchObject([
    { asked: 'completions {"model":"old","prompt":"Say"}', substitution: { model: { sent: "new" } } },
  ]);
});

test("a prompt that goes as a chat message comes back as a completion", async () => {
  const { send, server, substitutions } = calling();
  substitutions.sendAsChat("n", "c", true);
  server.replies.set("undefined", [['{"choices":[{"index":0,"message":{"content":"Hi"}}]}']]);
  expect(JSON.parse(await read(send(say("Say"))))).toEqual({ choices: [{ text: "Hi", index: 0 }] });
  expect(server.requests[0]?.url).toBe("http://localhost:1234/v1/chat/completions");
});

test("lists of models are passed on, and make no run", async () => {
  const { get, server, desk } = calling();
  server.replies.set("models", [['{"data":[]}']]);
  expect(await read(get("/models"))).toBe('{"data":[]}');
  expect(server.requests).toMatchObject([{ method: "GET", url: "http://localhost:1234/v1/models" }]);
  expect(desk.runs).toEqual([]);
  await expect(read(get("/files"))).rejects.toEqual(new PythonSendError("refused"));
});

test("an image is stored once, and sent as it was", async () => {
  const { send, server, desk, images } = calling();
  const url = "data:image/png;base64,iVBORw0KGgo=";
  const body = `{"prompt":"Say","messages":[{"url":"${url}"}]}`;
  await read(send(body));
  expect(server.requests[0]?.body).toBe(body);
  expect(images.size).toBe(1);
  expect(desk.runsOf("p")[0]?.sent.body).toContain('"url":"quire-image:');
});

test("where the page goes the calls are kept as far as they are, and no further", async () => {
  const { send, calls, server, saved } = calling();
  server.replies.set("Say", [["half", "hold"]]);
  void send(say("Say", streamed));
  await settled();
  expect(calls.leave()).toMatchObject([{ status: "interrupted", raw: "half" }]);
  server.release();
  await settled();
  expect(saved.map(({ status }) => status)).toEqual(["running"]);
});
