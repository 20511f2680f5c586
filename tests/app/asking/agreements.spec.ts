import { expect, test } from "@playwright/test";
import { Agreements } from "../../../src/app/asking/agreements.ts";
import { Questions } from "../../../src/app/asking/questions.ts";
import { createChanges } from "../../../src/app/changes.ts";
import { PythonSendError } from "../../../src/core/python/python-engine.ts";
import { settled } from "../fake-library.ts";
import { calling, json, read } from "../python/calling-scene.ts";

test("an agreement is about one notebook, one origin and one thing to do there", async () => {
  const questions = new Questions(createChanges());
  const agreements = new Agreements(questions);
  const agree = (notebook: string, url: string, type: "python-fetch" | "python-address") =>
    agreements.agree(notebook, url, { type, host: new URL(url).host });
  const ways = [
    ["n", "https://a.example/1", "python-fetch"],
    ["m", "https://a.example/1", "python-fetch"],
    ["n", "http://a.example/1", "python-fetch"],
    ["n", "https://a.example/1", "python-address"],
  ] as const;
  for (const [notebook, url, type] of ways) {
    const answer = agree(notebook, url, type);
    expect(questions.pending).toEqual({ type, host: "a.example" });
    questions.answer(true);
    expect(await answer).toBe(true);
  }
  expect(await agree("n", "https://a.example/2", "python-fetch")).toBe(true);
  expect(questions.pending).toBeUndefined();
});

test("a no to an address holds for the execution", async () => {
  const { send, questions, server, refusals, agreements } = calling();
  const base = { type: "written", url: "https://other.example/v1" } as const;
  const ask = (prompt: string) => read(send(`{"prompt":"${prompt}"}`, undefined, base));
  const first = ask("a");
  await settled();
  questions.answer(false);
  await expect(first).rejects.toEqual(new PythonSendError("refused"));
  await expect(ask("b")).rejects.toEqual(new PythonSendError("refused"));
  expect([questions.pending, server.requests]).toEqual([undefined, []]);
  expect(refusals).toEqual(Array(2).fill({ type: "not-agreed", host: "other.example" }));
  agreements.begin();
  await settled();
  const next = ask("c");
  await settled();
  questions.answer(true);
  expect(await next).toBe(json("c"));
});
