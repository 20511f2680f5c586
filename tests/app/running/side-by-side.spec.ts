import { expect, test } from "@playwright/test";
import { notebookOf } from "../../core/answered.ts";
import { settled } from "../fake-library.ts";
import { whole } from "./fake-server.ts";
import { opened } from "./runner-scene.ts";
import { asking, eight, live, taking } from "./side-by-side-scene.ts";

test("six run at once, the others when there is room, and each has its own count", async () => {
  const { runner, desk, server, ids, running, waiting, answered } = live(eight);
  const all = runner.run(ids, "side by side");
  await settled();
  expect([running(), waiting()]).toEqual([ids.slice(0, 6), ["g", "h"]]);
  expect(server.prompts).toEqual(ids.slice(0, 6));
  await answered("e");
  expect([running().includes("g"), waiting()]).toEqual([true, ["h"]]);
  for (const id of [...ids].reverse()) await answered(id);
  await answered("g");
  await answered("h");
  await all;
  expect(desk.runs.map(({ cell, count }) => `${cell} ${count}`)).toEqual(
    ids.map((id, at) => `${id} ${at + 1}`),
  );
});

test("a cell that takes an answer waits for it, and takes the new one", async () => {
  const notebook = notebookOf(asking("a"), asking("x"), taking("b", "a"), taking("c", "b"));
  const { runner, server, running, waiting, answered } = live(notebook);
  for (const id of ["a", "b", "c", "x"]) void runner.run([id], "side by side");
  await settled();
  expect([running(), waiting()]).toEqual([
    ["a", "x"],
    ["b", "c"],
  ]);
  await answered("a");
  expect(server.prompts).toEqual(["a", "x", "b <a>", "c <b <a>>"]);
  await answered("x");
  expect(runner.busy).toBe(false);
});

test("a cell run by hand runs beside a run of all, which stays in order", async () => {
  const notebook = notebookOf(asking("a"), asking("b"), asking("c"), asking("d"));
  const { runner, server, running, waiting, answered } = live(notebook);
  void runner.run(["a", "b", "c"]);
  void runner.run(["d"], "side by side");
  expect([running(), waiting()]).toEqual([
    ["a", "d"],
    ["b", "c"],
  ]);
  void runner.run(["c"], "side by side");
  expect(running()).toEqual(["a", "c", "d"]);
  await settled();
  await answered("d");
  await answered("c");
  expect([running(), waiting()]).toEqual([["a"], ["b"]]);
  await answered("a");
  await answered("b");
  expect([server.prompts, runner.busy]).toEqual([["a", "d", "c", "b"], false]);
});

test("Stop on a cell stops that one, and what waits for its answer; all others go on", async () => {
  const notebook = notebookOf(asking("a"), taking("b", "a"), asking("c"), asking("d"));
  const { runner, desk, running, waiting, answered, ids } = live(notebook);
  const all = runner.run(ids, "side by side");
  await settled();
  runner.stopCell("a");
  expect(waiting()).toEqual([]);
  await settled();
  expect([running(), runner.halt, runner.refusals.of("b")]).toEqual([["c", "d"], undefined, undefined]);
  await answered("c");
  await answered("d");
  await all;
  expect(desk.runs.map(({ cell, status }) => `${cell} ${status}`)).toEqual(["a stopped", "c done", "d done"]);
});

test("Stop on a cell that waits forgets it; in order the next one goes on", async () => {
  const { runner, server, waiting, answered } = live(eight);
  const all = runner.run(["a", "b", "c"]);
  runner.stopCell("b");
  expect(waiting()).toEqual(["c"]);
  await settled();
  runner.stopCell("a");
  await settled();
  await answered("c");
  await all;
  expect([server.prompts, runner.halt]).toEqual([["a", "c"], undefined]);
});

test("a cell that is run again while it is being stopped runs when it has stopped", async () => {
  const { runner, desk, answered } = live(eight);
  void runner.run(["a"], "side by side");
  await settled();
  runner.stopCell("a");
  void runner.run(["a"], "side by side");
  await settled();
  await answered("a");
  expect(desk.runs.map(({ count, status }) => `${count} ${status}`)).toEqual(["1 stopped", "2 done"]);
});

test("Stop stops all that run and wait", async () => {
  const { runner, desk, ids, waiting } = live(eight);
  const all = runner.run(ids, "side by side");
  await settled();
  runner.stop();
  await all;
  expect([waiting(), desk.runs.map(({ status }) => status)]).toEqual([[], Array(6).fill("stopped")]);
});

test("one frame draws all cells that stream, and says all that ended in it", async () => {
  const { runner, server, frames, draw, told, ids } = live(eight);
  const six = ids.slice(0, 6);
  for (const id of six) server.replies.set(id, [...whole(id), "hold", ...whole(id)]);
  const all = runner.run(six, "side by side");
  await settled();
  expect(frames).toHaveLength(1);
  told.length = 0;
  draw();
  expect(told).toEqual(six);
  server.release();
  await all;
  expect(frames).toHaveLength(1);
  expect(runner.ended).toEqual(six.map((cell) => ({ cell, how: "done" })));
  draw();
  server.replies.set("g", [whole("g")]);
  await runner.run(["g"]);
  expect(runner.ended).toEqual([{ cell: "g", how: "done" }]);
});

test("a page that goes keeps every run that was sent, and starts none", async () => {
  const { runner, saved, server, ids } = live(eight);
  const all = runner.run(ids, "side by side");
  await settled();
  runner.leave();
  server.release();
  await all;
  await settled();
  const ended = saved.filter(({ status }) => status !== "running");
  expect(ended.map(({ cell, status }) => `${cell} ${status}`)).toEqual(
    ids.slice(0, 6).map((id) => `${id} interrupted`),
  );
});

test("runs of a notebook that was left are kept in it, side by side with those of the next", async () => {
  const { runner, desk, saved, answered, waiting } = live(eight);
  void runner.run(["a", "b"], "side by side");
  await settled();
  runner.forgetQueue();
  desk.lay(opened({ id: "other", title: "", cells: [asking("a"), taking("b", "a")] }));
  void runner.run(["b"], "side by side");
  expect([runner.isRunning("a"), runner.isRunning("b"), waiting()]).toEqual([false, true, []]);
  await answered("b");
  await answered("a");
  const ended = saved.filter(({ status }) => status !== "running");
  expect(ended.map(({ notebook, cell, count }) => `${notebook} ${cell} ${count}`)).toEqual([
    "n b 2",
    "n a 1",
  ]);
  expect(runner.refusals.of("b")).toMatchObject({ type: "unsendable" });
});

test("a thousand cells, each taking the answer of the one above, are asked for and stopped at once", () => {
  const ids = Array.from({ length: 1000 }, (_, at) => `c${at}`);
  const cells = ids.map((id, at) => (at === 0 ? asking(id) : taking(id, `c${at - 1}`)));
  const { runner } = live(notebookOf(...cells));
  const began = performance.now();
  void runner.run(ids);
  runner.stop();
  // A walk through the notebook for each cell and each reference in it took a minute.
  expect(performance.now() - began).toBeLessThan(3000);
});
