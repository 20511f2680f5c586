import { expect, test } from "@playwright/test";
import { convertCell } from "../../../src/core/edits/cell-edits.ts";
import { outputsOf } from "../../../src/core/formats/jupyter/sources.ts";
import { completionCell } from "../../core/answered.ts";
import { opened } from "../running/runner-scene.ts";
import { stream } from "./fake-python.ts";
import { code, pythonScene } from "./python-scene.ts";

test("what a cell puts out is shown as it comes, and kept when it ends", async () => {
  const { run, end, engine, python, desk, kept, runner } = pythonScene(code("a", "print()"));
  await run("a");
  expect(kept).toMatchObject([{ cell: "a", count: 1, status: "running", outputs: "[]" }]);
  expect(desk.executionOf("a")).toBeUndefined();
  engine.running?.put("half");
  const half = python.live("a");
  engine.running?.put(" and half");
  expect(half?.outputs).toEqual([stream("half")]);
  expect(python.live("a")?.outputs).toEqual([stream("half and half")]);
  expect(outputsOf(python.live("a")?.execution.outputs ?? "")).toEqual([stream("half and half")]);
  await end("ok", 7);
  expect(python.live("a")).toBeUndefined();
  expect(desk.executionOf("a")).toMatchObject({ status: "ok", count: 1, leftOut: 7 });
  expect(kept.at(-1)).toEqual(desk.executionOf("a"));
  expect(kept[0]?.id).toBe(kept[1]?.id);
  expect(runner.ended).toEqual([{ cell: "a", how: "done" }]);
});

test("one cell's code runs at a time, in the order of asking, beside prompts", async () => {
  const cells = [code("a"), code("b"), completionCell("p", { prompts: ["p"] }), code("c")];
  const { run, end, engine, server, running, waiting } = pythonScene(...cells);
  server.replies.set("p", ["hold"]);
  await run("b", "a", "p", "c");
  expect([running(), waiting()]).toEqual([
    ["b", "p"],
    ["a", "c"],
  ]);
  await end();
  await end();
  await end();
  expect(engine.executed).toEqual(["1: b", "3: a", "4: c"]);
  expect(running()).toEqual(["p"]);
});

test("in order, code and prompts take their turns as the notebook has them", async () => {
  const cells = [code("a"), completionCell("p", { prompts: ["p"] }), code("b"), code("c", "1")];
  const { runner, end, engine, server, running, run } = pythonScene(...cells);
  server.replies.set("p", ["hold", 'data: {"choices":[{"text":"x","finish_reason":"stop"}]}\n\n']);
  const all = runner.run(cells.map(({ id }) => id));
  await run();
  expect(running()).toEqual(["a"]);
  await end();
  expect(running()).toEqual(["p"]);
  server.release();
  await run();
  expect(running()).toEqual(["b"]);
  await end();
  await all;
  expect(engine.executed).toEqual(["1: a", "3: b", "4: 1"]);
});

for (const status of ["error", "lost"] as const) {
  test(`code that ends as ${status} ends the order, and all code that waits; the rest can be resumed`, async () => {
    const cells = [code("a"), completionCell("p"), code("b")];
    const { runner, end, run, desk, server } = pythonScene(...cells, code("c"));
    void runner.run(["a", "p", "b"]);
    await run("c");
    await end(status);
    expect(desk.executionOf("a")?.status).toBe(status);
    expect([runner.halt, runner.busy, server.requests]).toEqual([
      { at: "a", rest: ["p", "b", "c"] },
      false,
      [],
    ]);
    void runner.resume();
    await run();
    expect([server.requests.length, runner.isRunning("b")]).toEqual([1, true]);
    await end();
    expect(runner.isRunning("c")).toBe(true);
  });
}

test("Stop interrupts code, and what waits behind it is forgotten; asked again it insists", async () => {
  const { runner, run, end, engine, desk, waiting, running } = pythonScene(code("a"), code("b"), code("c"));
  await run("a", "b");
  engine.running?.put("so far");
  runner.stopCell("a");
  runner.stopCell("a");
  expect([engine.interrupts, waiting()]).toEqual([2, []]);
  await run("c");
  await end("interrupted");
  expect(desk.executionOf("a")).toMatchObject({ status: "interrupted" });
  expect(outputsOf(desk.executionOf("a")?.outputs ?? "")).toEqual([stream("so far")]);
  expect([running(), runner.halt]).toEqual([["c"], undefined]);
});

test("code that is stopped while Python is loaded does not run, and is no failure", async () => {
  const { runner, run, engine, desk, kept, python } = pythonScene(code("a", "1"));
  engine.holdLoading();
  await run("a");
  runner.stop();
  await run();
  expect([runner.busy, engine.executed, kept, desk.executions]).toEqual([false, [], [], []]);
  expect(runner.ended).toEqual([{ cell: "a", how: "stopped" }]);
  engine.load();
  await run();
  expect(python.state).toBe("ready");
  await run("a");
  expect([engine.executed, engine.lives]).toEqual([["1: 1"], 1]);
});

test("a cell that is converted while it waits does not run as what it was", async () => {
  const { run, end, engine, desk, runner, server } = pythonScene(code("a"), code("b"));
  await run("a", "b");
  desk.commit(convertCell(desk.notebook, "b", "completion"));
  await end();
  expect([engine.executed, server.requests, runner.busy]).toEqual([["1: a"], [], false]);
});

test("a page that goes keeps what was put out, once and as interrupted", async () => {
  const { runner, run, end, engine, kept } = pythonScene(code("a"), code("b"));
  await run("a", "b");
  engine.running?.put("so far");
  runner.leave();
  await end();
  expect(kept.map(({ status }) => status)).toEqual(["running", "interrupted"]);
  expect(outputsOf(kept.at(-1)?.outputs ?? "")).toEqual([stream("so far")]);
  expect(engine.executed).toEqual(["1: a"]);
});

test("a page that goes while Python is loaded keeps nothing", async () => {
  const { runner, run, engine, kept } = pythonScene(code("a"));
  engine.holdLoading();
  await run("a");
  runner.leave();
  await run();
  expect(kept).toEqual([]);
});

test("code of a notebook that was left goes on, until the next one's code runs", async () => {
  const { runner, run, end, engine, desk, python, kept } = pythonScene(code("a"));
  await run("a");
  const lay = (id: string) => {
    runner.forgetQueue();
    desk.lay(opened({ id, title: "", cells: [code("a", "other")] }));
  };
  lay("other");
  expect([python.state, python.live("a"), python.engine]).toEqual(["off", undefined, undefined]);
  engine.running?.put("unseen");
  await run("a");
  expect(kept.filter(({ status }) => status !== "running")).toMatchObject([
    { notebook: "n", cell: "a", status: "lost" },
  ]);
  expect([engine.executed, engine.lives, python.state]).toEqual([["1: a", "1: other"], 2, "ready"]);
  expect(python.live("a")?.execution).toMatchObject({ notebook: "other" });
  await end();
  expect(desk.executionOf("a")).toMatchObject({ notebook: "other", status: "ok" });
});

test("what comes is drawn once a frame: the cell first, then its output alone", async () => {
  const { run, end, engine, desk, draw, told } = pythonScene(code("a"));
  let pieces = 0;
  desk.changes.watch("answer:a", () => pieces++);
  await run("a");
  draw();
  told.length = 0;
  for (let piece = 0; piece < 100; piece++) engine.running?.put("x");
  draw();
  expect([told, pieces]).toEqual([[], 1]);
  await end();
  expect(told).toContain("a");
});

test("a call that is sent while no code runs waits for the next cell", async () => {
  const { run, end, engine, server } = pythonScene(code("a", "1"), code("b"));
  await run("a");
  const body = '{"prompt":"Say"}';
  const request = { method: "POST", path: "/completions", base: { type: "chosen" }, body } as const;
  const signal = new AbortController();
  let outcome = "waits";
  const sent = engine.host?.send(request, signal.signal).then(({ status }) => {
    outcome = `answered ${status}`;
  });
  const given = new AbortController();
  const dropped = engine.host?.send(request, given.signal).catch(() => "dropped");
  given.abort();
  expect(await dropped).toBe("dropped");
  await run();
  expect([outcome, server.requests]).toEqual(["waits", []]);
  await run("b");
  await sent;
  expect(outcome).toBe("answered 200");
  await end();
});
