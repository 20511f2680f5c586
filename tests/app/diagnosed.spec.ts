import { expect, test } from "@playwright/test";
import { diagnosed } from "../../src/app/diagnosed.ts";
import type { Diagnose, Unanswered } from "../../src/app/ports.ts";
import { ModelStreamError } from "../../src/core/model-stream-error.ts";

const request: Unanswered = { preset: "ollama", url: "http://localhost:11434/v1/models", authorized: false };
const { signal } = new AbortController();
const nobody: Diagnose = async () => {
  throw new Error("nobody should be asked");
};

test("a request without an answer is given its causes, and whose settings they are", async () => {
  const error = new ModelStreamError({ type: "unreachable", host: "localhost:11434", causes: [] });
  const asked: Unanswered[] = [];
  const diagnose: Diagnose = async (about) => {
    asked.push(about);
    return ["cors"];
  };
  const problem = { type: "unreachable", host: "localhost:11434", preset: "ollama", causes: ["cors"] };
  expect(await diagnosed(diagnose, error, request, signal)).toMatchObject({ problem });
  expect(asked).toEqual([request]);
});

for (const error of [undefined, new Error("x"), new ModelStreamError({ type: "lost", characters: 3 })]) {
  test(`nobody is asked about ${error ?? "an answer that came"}`, async () => {
    expect(await diagnosed(nobody, error, request, signal)).toBe(error);
  });
}
