import { expect, test } from "@playwright/test";
import type { Execution } from "../../../src/core/execution.ts";
import { readExecution, readRun } from "../../../src/core/records/records.ts";
import type { Run, RunProblem } from "../../../src/core/run.ts";

const run: Run = {
  id: "r",
  notebook: "n",
  cell: "a",
  count: 1,
  at: 1_700_000_000_000,
  connection: "Local",
  endpoint: "chat/completions",
  asked: "{}",
  sent: { url: "http://localhost:1234/v1", headers: [["accept", "*/*"]], authorized: true, body: "{}" },
  status: "done",
  response: { status: 200, contentType: "text/event-stream", requestId: "q" },
  raw: "data: [DONE]\n\n",
  timing: { first: 1.5, total: 20 },
};

const problems: readonly RunProblem[] = [
  { type: "http", status: 429, code: null, param: null, message: "Slow down" },
  { type: "server", message: "Overloaded", code: "x" },
  { type: "unreachable", host: "localhost", preset: "ollama", causes: ["cors", "wrong-key"] },
  { type: "unreachable", host: "localhost", causes: [] },
  { type: "lost", characters: 12 },
  { type: "foreign", what: "html", line: "<html>" },
  { type: "too-large", bytes: 1 },
  { type: "no-key" },
  { type: "no-recording" },
  { type: "unsendable", why: { type: "reference-below", text: "{{data}}", name: "data", cell: "b" } },
  { type: "unsendable", why: { type: "python-not-run", name: "x" } },
  { type: "unsendable", why: { type: "python-unknown", name: "x" } },
  { type: "unsendable", why: { type: "python-no-value", name: "x", kind: "DataFrame" } },
  { type: "unsendable", why: { type: "python-no-messages", name: "messages" } },
  { type: "unsendable", why: { type: "continues-no-reply", cell: "b", choice: 3 } },
];

test("every run reads as itself", () => {
  const recorded = { at: "2026-11-22", holds: "object" } as const;
  const runs: readonly Run[] = [
    run,
    { ...run, sent: { ...run.sent, keyHeader: "api-key" } },
    { ...run, recorded, cleared: true, sent: { ...run.sent, url: null } },
    ...problems.map((problem): Run => ({ ...run, status: "failed", problem })),
    { ...run, retried: problems },
  ];
  expect(runs.map((each) => readRun({ ...structuredClone(each), schema: 1, evil: 1 }))).toEqual(runs);
});

test("a run without its answer or question is none; without details it stays", () => {
  for (const key of ["id", "notebook", "cell", "asked", "raw", "sent", "status", "endpoint"]) {
    expect(readRun({ ...run, [key]: { toString: "x" } })).toBeUndefined();
  }
  const { response: _, ...rest } = run;
  const spoilt = {
    ...run,
    response: "x",
    problem: { type: "http" },
    recorded: {},
    cleared: "yes",
    timing: null,
  };
  expect(readRun(spoilt)).toEqual({ ...rest, timing: {} });
});

test("a run from before causes were looked for tells whether the computer was offline", () => {
  const older = (online: boolean) => ({
    ...run,
    status: "failed",
    problem: { type: "unreachable", host: "h", online },
  });
  expect(readRun(older(false))?.problem).toEqual({ type: "unreachable", host: "h", causes: ["offline"] });
  expect(readRun(older(true))?.problem).toEqual({ type: "unreachable", host: "h", causes: [] });
});

const execution: Execution = { id: "x", notebook: "n", cell: "a", count: 4, at: 1_700_000, outputs: "[]" };

test("every execution reads as itself, and nothing else of it is kept", () => {
  const executions: readonly Execution[] = [
    execution,
    { ...execution, count: null, at: null, cleared: true },
  ];
  expect(executions.map((each) => readExecution({ ...each, schema: 1, evil: 1 }))).toEqual(executions);
  expect(readExecution({ ...execution, cleared: "yes" })).toEqual(execution);
});

test("an execution without any of what it needs is none", () => {
  for (const key of Object.keys(execution))
    expect(readExecution({ ...execution, [key]: { toString: "x" } }), key).toBeUndefined();
});
