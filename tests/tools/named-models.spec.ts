import { CHAT, expect, post, TEXT, test } from "./api-client.ts";

const STATUSES: [model: string, path: string, status: number, code: unknown][] = [
  ["error-400", CHAT, 400, "unsupported_parameter"],
  ["error-401", CHAT, 401, "invalid_api_key"],
  ["error-403", CHAT, 403, "unsupported_country_region_territory"],
  ["error-404", CHAT, 404, "model_not_found"],
  ["chat-model", TEXT, 404, null],
  ["text-model", CHAT, 404, null],
  ["error-429-rate", TEXT, 429, "rate_limit_exceeded"],
  ["error-429-quota", TEXT, 429, "insufficient_quota"],
  ["error-500", TEXT, 500, null],
  ["error-503", TEXT, 503, 503],
];

for (const [model, path, status, code] of STATUSES) {
  test(`${model} on ${path} answers ${status}`, async ({ api }) => {
    const response = await post(api, path, { model });
    expect(response.status).toBe(status);
    expect(response.headers.get("access-control-allow-origin")).toBe("*");
    expect((await response.json()).error.code).toBe(code);
  });
}

const BODIES: [model: string, status: number, type: string | null, start: string][] = [
  ["html-502", 502, "text/html", "<!doctype html>"],
  ["html-200", 200, "text/html; charset=utf-8", "<!doctype html>"],
  ["ndjson", 200, "application/x-ndjson", '{"response":"Hel"'],
  ["json-for-stream", 200, "application/json", '{"id":"chatcmpl-test"'],
  ["empty-200", 200, "application/json", ""],
  ["no-content-204", 204, null, ""],
];

for (const [model, status, type, start] of BODIES) {
  test(`${model} answers a stream with ${status} ${type}`, async ({ api }) => {
    const response = await post(api, CHAT, { model, stream: true });
    expect([response.status, response.headers.get("content-type")]).toEqual([status, type]);
    const body = await response.text();
    expect(body.slice(0, start.length || undefined)).toBe(start);
  });
}

test("a reasoning model refuses max_tokens and takes max_completion_tokens", async ({ api }) => {
  const model = "reasoning-model";
  const refused = await (await post(api, CHAT, { model, max_tokens: 9 })).json();
  expect(refused.error).toMatchObject({ param: "max_tokens", code: "unsupported_parameter" });
  expect((await post(api, CHAT, { model, max_completion_tokens: 9 })).status).toBe(200);
});

test("a 401 can lack CORS headers", async ({ api }) => {
  const response = await post(api, CHAT, { model: "error-401-no-cors" });
  expect([response.status, response.headers.get("access-control-allow-origin")]).toEqual([401, null]);
});

test("a redirect names another path", async ({ api }) => {
  const response = await post(api, CHAT, { model: "redirect" });
  expect([response.status, response.headers.get("location")]).toEqual([
    307,
    "/elsewhere/v1/chat/completions",
  ]);
});
