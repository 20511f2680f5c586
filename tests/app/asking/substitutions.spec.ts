import { expect, test } from "@playwright/test";
import { modelNoticeOf } from "../../../src/app/asking/model-notice.ts";
import { Substitutions } from "../../../src/app/asking/substitutions.ts";
import { createChanges } from "../../../src/app/changes.ts";
import { assemble, received } from "../../../src/core/api/assemble.ts";
import { printJson } from "../../../src/core/json/json.ts";
import { noStandIns } from "../../../src/core/models/substitute.ts";
import type { PromptCell } from "../../../src/core/notebook.ts";
import { readRun } from "../../../src/core/records/records.ts";
import { completionCell, notebookOf } from "../../core/answered.ts";
import { local, scene } from "../running/runner-scene.ts";

function memory(stored = new Map<string, unknown>()) {
  const write = (name: string, value: unknown) => void stored.set(name, structuredClone(value));
  return new Substitutions(createChanges(), { read: (name) => stored.get(name), write });
}

test("a choice holds for one notebook on one connection, and is there again", () => {
  const stored = new Map<string, unknown>();
  const before = memory(stored);
  before.chooseModel("n", "c", "old", "new");
  before.sendAsChat("n", "c", true);
  const after = memory(stored);
  expect(after.of("n", "c")).toMatchObject({ models: new Map([["old", "new"]]), asChat: true });
  expect([after.of("m", "c"), after.of("n", "d")]).toEqual([noStandIns, noStandIns]);
  after.chooseModel("n", "c", "old", undefined);
  after.sendAsChat("n", "c", false);
  expect(after.of("n", "c")).toEqual(noStandIns);
  expect(stored.get("substitutions")).toEqual([]);
});

test("what was stored and edited by hand is as if it were not there", () => {
  const junk = [null, 1, { notebook: "n" }, { notebook: "n", connection: "c", models: {}, asChat: 1 }];
  expect(memory(new Map([["substitutions", junk]])).of("n", "c")).toEqual(noStandIns);
});

test("no more than 200 notebooks' choices are kept, the newest", () => {
  const choices = memory();
  for (let n = 0; n < 201; n++) choices.sendAsChat(`n${n}`, "c", true);
  expect([choices.of("n0", "c").asChat, choices.of("n1", "c").asChat]).toEqual([false, true]);
});

const parameters = [
  { name: "model", value: '"old"' },
  { name: "best_of", value: "2" },
];
const asking = completionCell("a", { name: "data", prompts: ["Say"], parameters });
const taking = completionCell("b", { prompts: ["Again: {{data.choices[0].text}}"], parameters });
const answer =
  '{"id":"x","object":"chat.completion","choices":[{"index":0,"message":{"role":"assistant","content":"Said."},"finish_reason":"stop"}]}';

/** A notebook whose completions go as chat messages to another model. */
function substituting() {
  const stage = scene(notebookOf(asking, taking), { connection: local });
  stage.substitutions.chooseModel("n", "c", "old", "new");
  stage.substitutions.sendAsChat("n", "c", true);
  stage.server.replies.set("undefined", [answer]);
  return stage;
}

test("the run is of what the cell asks; what was sent and went without is in its record", async () => {
  const { runner, desk, server } = substituting();
  await runner.run(["a"]);
  expect(server.requests).toMatchObject([
    {
      url: "http://localhost:1234/v1/chat/completions",
      body: '{"model":"new","messages":[{"role":"user","content":"Say"}]}',
    },
  ]);
  const run = desk.shown("a");
  expect(run).toMatchObject({
    status: "done",
    endpoint: "completions",
    asked: 'completions {"best_of":2,"model":"old","prompt":"Say"}',
    substitution: {
      model: { asked: "old", sent: "new" },
      endpoint: { asked: "completions", sent: "chat/completions", left: ["best_of"] },
    },
  });
  expect(readRun(structuredClone(run))).toEqual(run);
});

test("references read its answer in the shape that was asked; what was received is kept", async () => {
  const { runner, desk, server } = substituting();
  await runner.run(["a", "b"]);
  expect(server.requests[1]?.body).toContain('"content":"Again: Said."');
  const run = desk.shown("a");
  expect(run && printJson(assemble(run)?.json ?? null)).toBe(
    '{"id":"x","object":"text_completion","choices":[{"text":"Said.","index":0,"finish_reason":"stop"}]}',
  );
  expect(run && printJson(received(run)?.json ?? null)).toBe(answer);
});

test("streamed, it is assembled in that shape, too", async () => {
  const { runner, desk, server } = substituting();
  const chunk = (delta: object, reason: string | null) =>
    `data: ${JSON.stringify({ choices: [{ index: 0, delta, finish_reason: reason }] })}\n\n`;
  server.replies.set("undefined", [
    chunk({ role: "assistant", content: "Sa" }, null),
    chunk({ content: "id." }, "stop"),
  ]);
  await runner.run(["a"]);
  const run = desk.shown("a");
  expect(run && printJson(assemble(run)?.json ?? null)).toContain('"choices":[{"text":"Said.","index":0');
});

test("several prompts are refused in words, and nothing is sent", async () => {
  const cell = completionCell("a", { prompts: ["One", "Two"] });
  const { runner, server, substitutions } = scene(notebookOf(cell), { connection: local });
  substitutions.sendAsChat("n", "c", true);
  await runner.run(["a"]);
  expect(runner.refusals.of("a")).toEqual({
    type: "unsendable",
    why: { type: "prompt-not-chat", why: "several" },
  });
  expect(server.requests).toEqual([]);
});

test("Recorded plays it again with what was sent for it", async () => {
  const { runner, desk } = substituting();
  await runner.run(["a"]);
  const kept = desk.runs;
  const again = scene(notebookOf(asking), { kept });
  await again.runner.run(["a"]);
  expect(again.desk.shown("a")?.substitution).toEqual(kept[0]?.substitution);
});

/** The notice of a cell on a connection whose server lacks these models. */
function notice(
  cell: PromptCell,
  lacking: readonly string[],
  stage = scene(notebookOf(cell), { connection: local }),
) {
  const models = { lacks: (id: string) => lacking.includes(id) };
  // Only `lacks` is asked of the models.
  return modelNoticeOf({ ...stage, models } as unknown as Parameters<typeof modelNoticeOf>[0], cell);
}

test("a cell says what its connection lacks, and what stands in for it", async () => {
  expect(notice(asking, [])).toBeUndefined();
  expect(notice(asking, ["old"])).toEqual({ model: { asked: "old" } });
  const { substitutions } = scene(notebookOf(asking), { connection: local });
  substitutions.chooseModel("n", "c", "old", "new");
  const stage = { ...scene(notebookOf(asking), { connection: local }), substitutions };
  expect(notice(asking, [], stage)).toEqual({ model: { asked: "old", sent: "new" } });
  substitutions.sendAsChat("n", "c", true);
  expect(notice(asking, [], stage)).toEqual({ model: { asked: "old", sent: "new" }, endpoint: "chat" });
});

test("a completion cell that was refused its endpoint says so; on Recorded nothing is said", async () => {
  const stage = scene(notebookOf(asking), { connection: local });
  stage.server.replies.set("Say", 405);
  await stage.runner.run(["a"]);
  expect(notice(asking, [], stage)).toEqual({ endpoint: "missing" });
  expect(notice(asking, ["old"], scene(notebookOf(asking)))).toBeUndefined();
});
