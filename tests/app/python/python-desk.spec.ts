import { expect, test } from "@playwright/test";
import { PythonDesk } from "../../../src/app/python/python-desk.ts";
import { notebookOf } from "../../core/answered.ts";
import { settled } from "../fake-library.ts";
import { opened, scene } from "../running/runner-scene.ts";
import { code, pythonScene } from "./python-scene.ts";

test("nothing is made before a cell is run; loading is told in bytes, a hundred times at most", async () => {
  const { python, run, engine, desk } = pythonScene(code("a"));
  expect([python.state, engine.lives, engine.host]).toEqual(["off", 0, undefined]);
  engine.holdLoading();
  let told = 0;
  desk.changes.watch("python", () => told++);
  await run("a");
  expect([python.state, python.progress, python.engine]).toEqual(["loading", undefined, undefined]);
  for (let bytes = 0; bytes <= 5000; bytes++) engine.progress(bytes, 5000);
  expect(python.progress).toEqual({ loaded: 5000, total: 5000 });
  expect(told).toBeLessThanOrEqual(102);
  engine.load();
  await run();
  expect([python.state, python.progress, python.engine]).toEqual(["ready", undefined, engine]);
});

test("where Python cannot be had the cell says why, the code behind it waits no longer, and one may try again", async () => {
  const { python, run, end, engine, runner, desk, kept } = pythonScene(code("a"), code("b"));
  engine.holdLoading();
  await run("a", "b");
  engine.load("404 pyodide.asm.wasm");
  await run();
  expect([python.state, python.failure, python.failedAt]).toEqual(["failed", "404 pyodide.asm.wasm", "a"]);
  expect(python.lacksCode).toBe(false);
  expect([runner.halt, runner.ended]).toEqual([{ at: "a", rest: ["b"] }, [{ cell: "a", how: "failed" }]]);
  expect([desk.executions, kept]).toEqual([[], []]);
  await run("a");
  engine.load();
  await run();
  expect([python.state, python.failure]).toEqual(["ready", undefined]);
  await end();
  expect(desk.executionOf("a")?.status).toBe("ok");
});

test("where the page's code for it cannot be had, likewise; and it is told apart", async () => {
  const { engine } = pythonScene();
  let isOffline = true;
  const load = () => (isOffline ? Promise.reject(new TypeError("offline")) : engine.side());
  const { python, runner } = scene(notebookOf(code("a", "1")), { python: load });
  python.readAhead();
  await settled();
  expect([python.state, python.lacksCode]).toEqual(["off", false]);
  await runner.run(["a"]);
  expect([python.state, python.failure, python.failedAt]).toEqual(["failed", "TypeError: offline", "a"]);
  expect(python.lacksCode).toBe(true);
  isOffline = false;
  await runner.run(["a"]);
  expect([python.state, python.lacksCode]).toEqual(["ready", false]);
});

test("what was read ahead is not asked for again, and starts nothing", async () => {
  const { engine } = pythonScene();
  let asked = 0;
  const load = () => {
    asked++;
    return engine.side();
  };
  const { python, runner } = scene(notebookOf(code("a", "1")), { python: load });
  python.readAhead();
  await import("../../../src/app/python/notebook-python.ts");
  await settled();
  expect([asked, python.state, engine.host, engine.lives]).toEqual([1, "off", undefined, 0]);
  python.readAhead();
  await runner.run(["a"]);
  expect([asked, python.state]).toEqual([1, "ready"]);
});

test("a restart loses what runs and all that was known, also while it is loaded", async () => {
  const { python, run, end, engine, desk, runner } = pythonScene(code("a"), code("b"));
  await run("a");
  engine.host?.notice({ type: "key-ignored" });
  python.restart();
  await run();
  expect([python.state, python.noticesOf("a"), runner.busy]).toEqual(["off", [], false]);
  expect(desk.executionOf("a")?.status).toBe("lost");
  engine.holdLoading();
  await run("b");
  expect(python.state).toBe("loading");
  python.restart();
  await run();
  expect([python.state, runner.busy, python.failure]).toEqual(["off", false, undefined]);
  await run("b");
  engine.load();
  await run();
  await end();
  expect(desk.executionOf("b")?.status).toBe("ok");
});

test("a worker that had to be ended is no Python any more", async () => {
  const { python, run, end } = pythonScene(code("a"));
  await run("a");
  await end("lost");
  expect(python.state).toBe("off");
});

test("another profile is kept, and Python starts anew with it", async () => {
  const kept = new Map<string, unknown>();
  const { python, run, engine, desk } = pythonScene(code("a", "1"));
  const stage = scene(notebookOf());
  expect(python.profile).toBe("tutorial");
  await run("a");
  python.setProfile("tutorial");
  expect(engine.profiles).toEqual(["tutorial"]);
  python.setProfile("current");
  expect(engine.profiles).toEqual(["tutorial", "current"]);
  const settings = { read: (name: string) => kept.get(name), write: kept.set.bind(kept) };
  const other = new PythonDesk({ ...stage, desk, settings } as never);
  other.setProfile("current");
  expect([other.profile, kept.get("sdk-profile")]).toEqual(["current", "current"]);
  kept.set("sdk-profile", 7);
  expect(other.profile).toBe("tutorial");
});

test("code asks the person one thing at a time; a question that is taken back has no answer", async () => {
  const { python, run, engine, desk } = pythonScene(code("a"));
  await run("a");
  let told = 0;
  desk.changes.watch("python", () => told++);
  const [keeping, dropping] = [new AbortController(), new AbortController()];
  const ask = (prompt: string, { signal }: AbortController) =>
    engine.host?.ask({ prompt, secret: prompt === "Key" }, signal);
  const answers = [ask("Name", keeping), ask("Key", dropping), ask("Age", keeping)];
  await run();
  expect(python.question).toMatchObject({ cell: "a", question: { prompt: "Name", secret: false } });
  python.question?.answer("Ada");
  expect(python.question?.question.prompt).toBe("Key");
  dropping.abort();
  expect(python.question?.question.prompt).toBe("Age");
  desk.lay(opened({ id: "other", title: "", cells: [] }));
  expect(python.question).toBeUndefined();
  desk.lay(opened(notebookOf(code("a"))));
  python.question?.answer("36");
  expect(await Promise.all(answers)).toEqual(["Ada", null, "36"]);
  expect([python.question, told]).toEqual([undefined, 6]);
});

test("notices are said once, at the cell that caused them; a cell that runs anew says itself what it installs", async () => {
  const { python, run, end, engine, told } = pythonScene(code("a"), code("b"));
  await run("a");
  told.length = 0;
  const install = { type: "install", here: ["openai"], missing: ["torch"] } as const;
  for (const notice of [{ type: "key-ignored" }, install, { type: "key-ignored" }, install] as const)
    engine.host?.notice(notice);
  expect(told).toContain("a");
  expect([python.noticesOf("a"), python.noticesOf("b")]).toEqual([[{ type: "key-ignored" }, install], []]);
  await end();
  await run("a");
  expect(python.noticesOf("a")).toEqual([{ type: "key-ignored" }]);
  for (let at = 0; at < 100; at++) engine.host?.notice({ ...install, missing: [`p${at}`] });
  expect(python.noticesOf("a")).toHaveLength(10);
});
