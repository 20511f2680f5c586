import { expect, test } from "@playwright/test";
import { callTarget, isBaseOf, withQuery, writtenUrl } from "../../../src/core/python/call-address.ts";
import type { PythonRequest } from "../../../src/core/python/python-messages.ts";

const chosen = { type: "chosen" } as const;
const written = (url: string) => ({ type: "written", url }) as const;
const azure = (endpoint: string) => ({ type: "azure", endpoint, version: "2024-02-01" }) as const;
const connection = (baseUrl: string) => ({ id: "c", preset: "custom", label: "C", baseUrl });

function target(method: PythonRequest["method"], path: string) {
  return callTarget({ method, path, base: chosen });
}

test("the calls of the SDK are known, at Azure as well", () => {
  const chat = { endpoint: "chat/completions", path: "chat/completions" };
  expect(target("POST", "/chat/completions")).toEqual({ ...chat, query: "" });
  expect(target("POST", "/deployments/gpt-4/chat/completions?a=b")).toEqual({ ...chat, query: "?a=b" });
  expect(target("POST", "/completions")).toMatchObject({ endpoint: "completions" });
  expect(target("POST", "/embeddings")).toEqual({ path: "embeddings", query: "" });
  expect(target("GET", "/models")).toEqual({ path: "models", query: "" });
  expect(target("GET", "/models/gpt-4")).toEqual({ path: "models/gpt-4", query: "" });
});

test("nothing else that a key could be used for is sent", () => {
  for (const path of ["/files", "/fine_tuning/jobs", "/models", "/chat/completions/x", "/organization/x"])
    expect(target("POST", path), path).toBeUndefined();
  for (const path of ["/chat/completions", "/files", "/models/a/b", "/"])
    expect(target("GET", path), path).toBeUndefined();
});

test("an address that code writes is the connection's, however it is written", () => {
  const here = connection("https://api.example.com/v1");
  for (const url of [
    "https://api.example.com/v1",
    "https://api.example.com",
    "https://api.example.com/v1/chat/completions",
  ])
    expect(isBaseOf(written(url), here), url).toBe(true);
  for (const url of [
    "https://api.example.com/v2",
    "http://api.example.com/v1",
    "https://example.com/v1",
    "x",
  ])
    expect(isBaseOf(written(url), here), url).toBe(false);
  expect(isBaseOf(chosen, connection(""))).toBe(true);
  const resource = connection("https://r.openai.azure.com/openai/v1");
  expect(isBaseOf(azure("https://r.openai.azure.com/"), resource)).toBe(true);
  expect(isBaseOf(azure("https://other.openai.azure.com/"), resource)).toBe(false);
});

test("elsewhere the URL is the one that the code would ask", () => {
  expect(writtenUrl(written("https://a.example/v1/"), "/models?x=1")).toBe("https://a.example/v1/models?x=1");
  expect(writtenUrl(azure("https://r.example/"), "/deployments/d/chat/completions")).toBe(
    "https://r.example/openai/deployments/d/chat/completions?api-version=2024-02-01",
  );
  for (const url of ["https://user:secret@a.example", "file:///etc", "a.example", "https://k@a.example"])
    expect(writtenUrl(written(url), "/models"), url).toBeUndefined();
  expect(withQuery("https://a.example?b=1", "?c=2")).toBe("https://a.example?b=1&c=2");
});
