import { expect, test } from "@playwright/test";
import { chatCell, completionCell } from "../../core/answered.ts";
import { code, pythonScene } from "./python-scene.ts";

const prompt = (id: string, text: string) => completionCell(id, { name: id, prompts: [text] });

test("an answer is a variable of the code that runs next, and of none behind that", async () => {
  const { run, end, engine } = pythonScene(prompt("data", "2+2"), code("a"), code("b"));
  await run("data");
  await run("a");
  await end();
  await run("b");
  await end();
  expect(engine.bound).toEqual([[expect.stringMatching(/^data \{.*"text":"2\+2"/u)], []]);
});

test("of several answers under one name the one that was asked for last counts", async () => {
  const other = completionCell("other", { name: "data", prompts: ["second"] });
  const { run, end, engine } = pythonScene(other, prompt("data", "first"), code("a"));
  await run("data");
  await run("other");
  await run("a");
  await end();
  expect(engine.bound).toEqual([[expect.stringContaining("second")]]);
});

test("a name that is no variable's is none", async () => {
  const { run, end, engine } = pythonScene(prompt("my data", "x"), prompt("class", "y"), code("a"));
  await run("my data");
  await run("class");
  await run("a");
  await end();
  expect(engine.bound).toEqual([[]]);
});

test("Python that begins anew gets all that is shown", async () => {
  const { run, end, engine, python } = pythonScene(prompt("data", "x"), code("a"));
  await run("data");
  await run("a");
  await end();
  python.restart();
  await run("a");
  await end();
  expect(engine.bound.map((names) => names.length)).toEqual([1, 1]);
});

test("a prompt takes a variable as it is when it is sent", async () => {
  const { run, end, engine, server } = pythonScene(code("a"), prompt("p", "{{python.x}}"));
  engine.variables.set("x", { type: "value", json: '"one"' });
  await run("a");
  await end();
  engine.variables.set("x", { type: "value", json: '"two"' });
  await run("p");
  expect(server.prompts).toEqual(["two"]);
});

test("a prompt that takes a variable waits for the code that runs", async () => {
  const { run, end, engine, server, waiting } = pythonScene(
    code("a"),
    prompt("p", "{{python.x}}"),
    prompt("q", "free"),
  );
  await run("a", "p", "q");
  expect([waiting(), server.prompts]).toEqual([["p"], ["free"]]);
  engine.variables.set("x", { type: "value", json: "[1]" });
  await end();
  expect(server.prompts).toEqual(["free", "[1]"]);
});

test("without Python, or without the variable, nothing is sent, and the cell says why", async () => {
  const { run, end, engine, server, runner } = pythonScene(code("a"), prompt("p", "{{python.x}}"));
  await run("p");
  expect(runner.refusals.of("p")).toEqual({ type: "unsendable", why: { type: "python-not-run", name: "x" } });
  await run("a");
  await end();
  await run("p");
  expect(runner.refusals.of("p")).toEqual({ type: "unsendable", why: { type: "python-unknown", name: "x" } });
  engine.variables.set("x", { type: "unfit", kind: "DataFrame" });
  await run("p");
  expect(runner.refusals.of("p")).toMatchObject({ why: { type: "python-no-value", kind: "DataFrame" } });
  expect(server.prompts).toEqual([]);
});

test("where code ends, the cells that take its variables are drawn, and know these", async () => {
  const list = chatCell("c", { continues: { python: "messages" } });
  const { run, end, engine, desk } = pythonScene(code("a"), list, prompt("q", "free"));
  const drawn: string[] = [];
  for (const id of ["c", "q"]) desk.changes.watch(`cell:${id}`, () => drawn.push(id));
  engine.variables.set("messages", { type: "value", json: '[{"role":"user","content":"x"}]' });
  await run("a");
  await end();
  expect(drawn).toContain("c");
  expect(drawn).not.toContain("q");
  expect([...(desk.shown.python?.keys() ?? [])]).toEqual(["messages"]);
});

test("Python that is gone is no longer spoken for", async () => {
  const { run, end, engine, desk, python } = pythonScene(code("a"), prompt("p", "{{python.x}}"));
  engine.variables.set("x", { type: "value", json: "1" });
  await run("a");
  await end();
  expect(desk.shown.python?.size).toBe(1);
  python.restart();
  expect(desk.shown.python).toBeUndefined();
});
