import { expect, test } from "@playwright/test";
import fc from "fast-check";
import type { FromWorker } from "../../../src/core/python/python-messages.ts";
import { readWorkerMessage } from "../../../src/core/python/read-worker-message.ts";

const send = (path: string) => ({
  type: "send",
  call: 1,
  request: { method: "POST", path, base: { type: "chosen" }, body: "{}" },
});

const messages: readonly FromWorker[] = [
  { type: "loading", bytes: 7 },
  { type: "ready" },
  { type: "unable", detail: "" },
  {
    type: "outputs",
    outputs: [
      { type: "stream", name: "stdout", text: "x" },
      { type: "output", output: "{}", display: "d" },
      { type: "update", output: "{}", display: "d" },
      { type: "clear", wait: true },
    ],
  },
  { type: "rest", text: "x" },
  { type: "done", status: "interrupted", leftOut: 0 },
  {
    type: "values",
    ask: 1,
    values: [
      ["x", { type: "value", json: "[1]" }],
      ["y", { type: "missing" }],
      ["z", { type: "unfit", kind: "DataFrame" }],
    ],
  },
  { type: "names", ask: 2, names: ["append"] },
  { type: "interrupting" },
  {
    type: "send",
    call: 3,
    request: { method: "GET", path: "/models", base: { type: "azure", endpoint: "https://x", version: "1" } },
  },
  {
    type: "fetch",
    call: 3,
    request: { method: "GET", url: "https://x.example/y", headers: [["Accept", "*/*"]], body: "b" },
  },
  { type: "install", call: 3, names: ["numpy", "scikit-learn"] },
  { type: "files", call: 1, files: [{ name: "a/b.txt", size: 3 }] },
  { type: "file", call: 1, bytes: Uint8Array.of(1) },
  { type: "cancel", call: 3 },
  { type: "ask", call: 4, prompt: "?", secret: false },
  { type: "notice", notice: { type: "install", here: ["openai"], missing: [] } },
];

test("what the worker says is read as it is, and nothing more of it", () => {
  for (const message of messages) {
    expect(readWorkerMessage({ ...message, more: () => undefined })).toEqual(message);
  }
});

test("a path leads nowhere but to the API", () => {
  for (const path of ["/models/a%2Fb", "/deployments/gpt-4o/chat/completions?api-version=2024-06-01"]) {
    expect(readWorkerMessage(send(path))).toEqual(send(path));
  }
  for (const path of [
    "",
    "models",
    "//evil.example/x",
    "/../../admin",
    "/a/..",
    "/a b",
    "/a#b",
    "https://x/y",
    "/a\n",
    "/%2e%2e/a",
  ]) {
    expect(readWorkerMessage(send(path)), path).toBeUndefined();
  }
});

test("whatever else comes is nothing, and breaks nothing", () => {
  fc.assert(
    fc.property(fc.anything(), fc.constantFrom(...messages), (junk, message) => {
      expect(readWorkerMessage(junk)).toBeUndefined();
      for (const field of Object.keys(message)) {
        const read = readWorkerMessage({ ...message, [field]: junk });
        if (read !== undefined) expect(read.type).toBe(message.type);
      }
    }),
  );
});
