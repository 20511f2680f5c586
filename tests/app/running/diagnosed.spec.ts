import { expect, test } from "@playwright/test";
import type { Diagnose, Unanswered } from "../../../src/app/ports.ts";
import { diagnosed } from "../../../src/app/running/diagnosed.ts";
import type { RunProblem } from "../../../src/core/run.ts";
import { answered } from "../../core/answered.ts";

const request: Unanswered = { preset: "ollama", url: "http://localhost:11434/v1/models", authorized: false };
const { signal } = new AbortController();
const nobody: Diagnose = async () => {
  throw new Error("nobody should be asked");
};

test("a run without an answer is given its causes, and whose settings they are", async () => {
  const failed = answered("a", "", "{}", {
    status: "failed",
    problem: { type: "unreachable", host: "localhost:11434", causes: [] },
  });
  const asked: Unanswered[] = [];
  const diagnose: Diagnose = async (about) => {
    asked.push(about);
    return ["cors"];
  };
  const problem = { type: "unreachable", host: "localhost:11434", preset: "ollama", causes: ["cors"] };
  expect(await diagnosed(diagnose, failed, request, signal)).toEqual({ ...failed, problem });
  expect(asked).toEqual([request]);
});

const others: readonly (RunProblem | undefined)[] = [undefined, { type: "lost", characters: 3 }];
for (const problem of others) {
  test(`nobody is asked about ${problem?.type ?? "an answer that came"}`, async () => {
    const ended = answered("a", "", "{}", problem ? { problem } : {});
    expect(await diagnosed(nobody, ended, request, signal)).toBe(ended);
  });
}
