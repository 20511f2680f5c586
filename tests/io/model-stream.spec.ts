import type { ModelRequest } from "../../src/app/ports.ts";
import { cuts, sseCases, type Way, ways } from "../fixtures/sse-expectations.ts";
import { expect, test } from "../page/fixtures.ts";
import { ApiServer } from "../server/api-server.ts";
import { raw } from "../server/responders.ts";
import { abortAtOnce, leaveAfterText, readCase, secretKey, stream } from "./stream-in-page.ts";

const path = "/chat/completions";

for (const way of ways) {
  test(`a browser reads all cases ${way} as Node does`, async ({ harness }) => {
    expect(
      await harness.evaluate((how) => quire.sseCases.flatMap((one) => quire.mismatches(one, how)), way),
    ).toEqual([]);
  });
}

for (const way of ["whole", "bytewise"] satisfies Way[]) {
  test(`all cases come over the network ${way} as they should`, async ({ harness, api, allow }) => {
    test.slow();
    allow.error(/Failed to load resource: the server responded with a status of/);
    for (const { id, status, headers, bytes } of sseCases) {
      const exposing = { ...headers, "Access-Control-Expose-Headers": "Retry-After" };
      const chunks = bytes.length > 2048 ? [bytes] : [...cuts(bytes, way)].flat();
      api.next(raw({ status, headers: exposing, chunks: status === 204 ? [] : chunks }));
      const request = { connection: "c", url: api.baseUrl + path, headers: [], body: "{}" };
      expect.soft(await harness.evaluate(readCase, { id, request }), id).toEqual([]);
    }
  });
}

test("sends the body, the key and its own headers, and nothing else", async ({ harness, api }) => {
  const request = {
    ...requestTo(api),
    headers: [["X-Own", "1"]] as const,
    body: '{"model":"tutorial","temperature":1.0}',
  };
  await stream(harness, request);
  const [preflight, post] = api.journal.entries;
  expect(preflight?.headers["access-control-request-headers"]).toBe("authorization,content-type,x-own");
  expect(post).toMatchObject({ method: "POST", path: "/v1/chat/completions", body: request.body });
  const { authorization, "content-type": type, "x-own": own, cookie, referer } = post?.headers ?? {};
  expect({ authorization, type, own, cookie, referer }).toEqual({
    authorization: `Bearer ${secretKey}`,
    type: "application/json",
    own: "1",
  });
});

test("sends no Authorization without a key, nor a key to another origin", async ({ harness, api }) => {
  await stream(harness, { ...requestTo(api), connection: "other" });
  await stream(harness, requestTo(api), { origin: "https://api.example" });
  for (const preflight of api.journal.entries.filter(({ method }) => method === "OPTIONS")) {
    expect(preflight.headers["access-control-request-headers"]).toBe("content-type");
  }
  expect(api.journal.posts.map((post) => post.headers.authorization)).toEqual([undefined, undefined]);
});

test("follows no redirect", async ({ harness, api, allow }) => {
  allow.error(/Failed to load resource|redirect/i);
  const { error } = await stream(harness, requestTo(api, "redirect"));
  expect(error).toEqual({ type: "unreachable", host: new URL(api.origin).host, causes: [] });
  expect(api.journal.posts).toHaveLength(1);
});

test("says when a server cannot be reached, or does not speak CORS", async ({ harness, api, allow }) => {
  allow.error(/Failed to load resource|CORS policy/);
  const gone = await ApiServer.start();
  const request = requestTo(gone);
  allow.origin(gone.origin);
  const host = new URL(gone.origin).host;
  await gone.close();
  expect((await stream(harness, request)).error).toEqual({ type: "unreachable", host, causes: [] });
  api.cors = false;
  expect((await stream(harness, requestTo(api))).error).toMatchObject({ type: "unreachable" });
});

for (const end of ["reset", "hangUp"] as const) {
  test(`keeps what came before the connection was lost (${end})`, async ({ harness, api, allow }) => {
    allow.error(/Failed to load resource|ERR_/);
    const gate = api.gate();
    api.next(async (exchange) => {
      exchange.start(200, { "Content-Type": "text/event-stream" });
      await exchange.write("data: {}\n\nsk-");
      await gate.pass();
      exchange[end]();
    });
    const streaming = stream(harness, requestTo(api));
    await expect.poll(() => harness.evaluate(() => globalThis.arrived)).toContain("data: {}");
    gate.open();
    const lost = { type: "lost", characters: 13 };
    expect(await streaming).toMatchObject({ text: "data: {}\n\nsk-", error: lost });
  });
}

for (const leave of ["abort", "return"] as const) {
  test(`closes the connection on ${leave}`, async ({ harness, api }) => {
    const gate = api.gate();
    api.next(raw({ contentType: "text/event-stream", chunks: ["data: a\n\n", "data: b\n\n"], gate }));
    gate.release();
    const request = requestTo(api);
    expect(await harness.evaluate(leaveAfterText, { request, leave })).toBe(
      leave === "abort" ? "the reason" : "returned",
    );
    await api.journal.until((entry) => entry.state === "aborted");
  });
}

test("gives the caller's reason when it was aborted before the head", async ({ harness, api }) => {
  const request = requestTo(api, "stall");
  expect(await harness.evaluate(abortAtOnce, request)).toBe("the reason");
});

test("stops a body that is too large", async ({ harness, api }) => {
  const mebibyte = "x".repeat(1 << 20);
  api.next(raw({ contentType: "text/plain", chunks: Array.from({ length: 66 }, () => mebibyte) }));
  const { error, length } = await stream(harness, requestTo(api));
  expect(error).toEqual({ type: "too-large", bytes: 64 << 20 });
  expect(length).toBeLessThanOrEqual(64 << 20);
});

test("refuses a key that no header can carry before asking anyone", async ({ harness, api }) => {
  for (const bad of ["ｓｋ－全角密钥０１２３４５", "sk-01234\n56789"]) {
    const { error } = await stream(harness, requestTo(api, "unusable"), { key: bad });
    expect(error).toEqual({ type: "key-unusable" });
  }
  // Of this test alone: a request that the test before gave up may reach the server only now.
  expect(api.journal.entries.filter(({ json }) => json?.["model"] === "unusable")).toEqual([]);
});

test("takes a key out of what the server echoes, wherever it is cut", async ({ harness, api }) => {
  const said = `no such key: ${secretKey}, sk-test`;
  for (let at = 1; at < said.length; at += 1) {
    api.next(raw({ contentType: "text/plain", chunks: [said.slice(0, at), said.slice(at)] }));
    expect((await stream(harness, requestTo(api))).text).toBe("no such key: [key], sk-test");
  }
});

function requestTo(api: ApiServer, model = "tutorial"): ModelRequest {
  const body = JSON.stringify({ model, stream: true, messages: [{ role: "user", content: "Hi" }] });
  return { connection: "c", url: api.baseUrl + path, headers: [], body };
}
