import { test as base, expect } from "@playwright/test";
import { ApiServer } from "../server/api-server.ts";

/** Playwright's `test` with a fresh API server. */
export const test = base.extend<{ api: ApiServer }>({
  api: async ({}, use) => {
    const api = await ApiServer.start();
    await use(api);
    await api.close();
  },
});

/** The two endpoints, from the base URL. */
export const CHAT = "/chat/completions";
export const TEXT = "/completions";

/** Asks a server as the product does. */
export function post(api: ApiServer, path: string, body: object, signal?: AbortSignal): Promise<Response> {
  const chat =
    path === CHAT ? { messages: [{ role: "user", content: "Hello there" }] } : { prompt: "Hello there" };
  const payload = JSON.stringify({ model: "tutorial", ...chat, ...body });
  const headers = { "Content-Type": "application/json" };
  return fetch(api.baseUrl + path, {
    method: "POST",
    body: payload,
    headers,
    redirect: "manual",
    ...(signal ? { signal } : {}),
  });
}

export { expect };
