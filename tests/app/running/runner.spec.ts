import { expect, test } from "@playwright/test";
import { answerOf } from "../../../src/core/api/answer.ts";
import type { Notebook } from "../../../src/core/notebook.ts";
import { completionCell, notebookOf } from "../../core/answered.ts";
import { settled } from "../fake-library.ts";
import { type Reply, whole } from "./fake-server.ts";
import { local, opened, scene } from "./runner-scene.ts";

const note = { kind: "markdown", id: "note", source: "" } as const;
const asking = (id: string, prompt = id) => completionCell(id, { prompts: [prompt] });
const three = notebookOf(note, asking("a"), asking("b"), asking("c"));
const ids = ["note", "a", "b", "c"];

/** A runner that asks a server, with what the server replies to some prompts. */
function live(notebook: Notebook = three, replies: Readonly<Record<string, Reply>> = {}) {
  const stage = scene(notebook, { connection: local });
  for (const [prompt, reply] of Object.entries(replies)) stage.server.replies.set(prompt, reply);
  const prompts = () => stage.server.prompts;
  const states = () =>
    ids.map((id) => (stage.runner.isRunning(id) ? "runs" : stage.runner.isQueued(id) ? "waits" : ""));
  return { ...stage, prompts, states };
}

test("all prompt cells are run once each, in order, and their runs are counted and kept", async () => {
  const { runner, desk, prompts, saved } = live();
  await runner.run(ids);
  expect(prompts()).toEqual(["a", "b", "c"]);
  expect(desk.runs.map(({ cell, count, status }) => `${cell} ${count} ${status}`)).toEqual([
    "a 1 done",
    "b 2 done",
    "c 3 done",
  ]);
  await settled();
  expect(saved.filter(({ status }) => status === "done").map(({ cell }) => cell)).toEqual(["a", "b", "c"]);
  expect([runner.busy, runner.halt, runner.ended]).toEqual([
    false,
    undefined,
    ["a", "b", "c"].map((cell) => ({ cell, how: "done" })),
  ]);
});

test("a run is in the library before its answer, as running", async () => {
  const { runner, saved, server } = live(three, { a: ["hold", whole("A")] });
  const running = runner.run(["a"]);
  await settled();
  expect(saved).toMatchObject([{ cell: "a", status: "running", raw: "", connection: "Local" }]);
  expect(server.requests).toMatchObject([
    { connection: "c", url: "http://localhost:1234/v1/completions", body: '{"prompt":"a"}' },
  ]);
  server.release();
  await running;
});

test("in order the others wait while one cell runs, and a cell is not asked for twice", async () => {
  const { runner, states, server, prompts } = live(three, { a: ["hold", whole("A")] });
  const running = runner.run(ids);
  await settled();
  expect(states()).toEqual(["", "runs", "waits", "waits"]);
  const again = runner.run(["a", "b", "note", "gone"]);
  expect(states()).toEqual(["", "runs", "waits", "waits"]);
  server.release();
  await Promise.all([running, again]);
  expect(prompts()).toEqual(["a", "b", "c"]);
  expect(states()).toEqual(["", "", "", ""]);
});

const failures: readonly [what: string, reply: Reply, problem: object][] = [
  ["a 401", 401, { type: "http", status: 401, message: "no" }],
  ["a lost connection", [whole("B").slice(0, 20), "lost"], { type: "lost" }],
  ["a web page", ["<title>Sign in</title>"], { type: "foreign", what: "html" }],
];

for (const [what, reply, problem] of failures) {
  test(`${what} stops the run of all, and the rest can be resumed`, async () => {
    const { runner, desk, prompts, server, states } = live(three, { b: reply });
    await runner.run(ids);
    expect(prompts()).toEqual(["a", "b"]);
    expect(desk.shown("b")).toMatchObject({ status: "failed", problem });
    expect([runner.halt, runner.ended]).toEqual([
      { at: "b", rest: ["c"] },
      ["a", "b"].map((cell) => ({ cell, how: cell === "b" ? "failed" : "done" })),
    ]);
    expect(states()).toEqual(["", "", "", ""]);
    server.replies.delete("b");
    await runner.resume();
    expect([prompts().at(-1), runner.halt]).toEqual(["c", undefined]);
  });
}

test("a failure of the last cell halts nothing, and a halt can be dismissed", async () => {
  const { runner } = live(three, { b: 500 });
  await runner.run(["a", "b"]);
  expect(runner.halt).toBeUndefined();
  await runner.run(["b", "c"]);
  expect(runner.halt).toBeDefined();
  runner.dismissHalt();
  await runner.resume();
  expect([runner.halt, runner.ended.at(-1)?.cell]).toEqual([undefined, "b"]);
});

test("Stop keeps the text that came, forgets what waits and is no failure", async () => {
  const { runner, desk, prompts } = live(three, { a: [whole("half of it"), "hold"] });
  const running = runner.run(ids);
  await settled();
  runner.stop();
  await running;
  const run = desk.shown("a");
  expect(run).toMatchObject({ status: "stopped", raw: whole("half of it") });
  expect(run && answerOf(run).choices[0]?.text).toBe("half of it");
  expect([prompts(), runner.halt, runner.ended.at(-1)?.how]).toEqual([["a"], undefined, "stopped"]);
});

test("a cell that is run right after Stop is run", async () => {
  const { runner, prompts } = live(three, { a: ["hold"] });
  const running = runner.run(["a"]);
  await settled();
  runner.stop();
  void runner.run(["b"]);
  await running;
  expect([prompts(), runner.halt]).toEqual([["a", "b"], undefined]);
});

test("a run whose notebook is no longer open is stored and not shown, and halts nothing there", async () => {
  for (const reply of [
    ["hold", whole("A")],
    ["hold", "lost"],
  ]) {
    const { runner, desk, server, saved } = live(three, { a: reply });
    const running = runner.run(["a", "b"]);
    await settled();
    runner.forgetQueue();
    desk.lay(opened({ id: "other", title: "", cells: [asking("x")] }));
    const more = runner.run(["x"]);
    server.release();
    await Promise.all([running, more]);
    await settled();
    expect(saved.filter(({ status }) => status !== "running")).toMatchObject([
      { notebook: "n", cell: "a" },
      { notebook: "other", cell: "x", count: 1 },
    ]);
    expect([desk.runs.map(({ cell }) => cell), runner.halt]).toEqual([["x"], undefined]);
  }
});

test("a cell of the same id in another notebook shows nothing of the run", async () => {
  const { runner, desk, server } = live(three, { a: [whole("A"), "hold"] });
  const running = runner.run(["a"]);
  await settled();
  desk.lay(opened({ ...three, id: "translated" }));
  expect([runner.isRunning("a"), runner.live("a")]).toEqual([false, undefined]);
  server.release();
  await running;
  expect(desk.shown("a")).toBeUndefined();
});

test("a page that goes keeps what came of the run, once and as interrupted", async () => {
  const { runner, saved, server } = live(three, { a: [whole("A"), "hold"] });
  const running = runner.run(["a"]);
  await settled();
  runner.leave();
  server.release();
  await running;
  await settled();
  expect(saved.map(({ status }) => status)).toEqual(["running", "interrupted"]);
  expect(saved.at(-1)?.raw).toBe(whole("A"));
});

test("what comes is drawn at most once a frame, and shown while it comes", async () => {
  const pieces = [...whole("many little pieces")];
  const { runner, server, frames, draw, told } = live(three, { a: [...pieces, "hold", ...pieces] });
  const running = runner.run(["a"]);
  await settled();
  expect(frames).toHaveLength(1);
  expect(runner.live("a")?.answer.choices[0]?.text).toBe("many little pieces");
  expect(runner.live("b")).toBeUndefined();
  told.length = 0;
  draw();
  expect(told).toEqual(["a"]);
  server.release();
  await running;
  expect(frames).toHaveLength(1);
  expect(runner.live("a")).toBeUndefined();
});
