import { expect, test } from "@playwright/test";
import { completionCell, notebookOf } from "../../core/answered.ts";
import { local, scene } from "./runner-scene.ts";

const asking = (id: string, prompt = id) => completionCell(id, { prompts: [prompt] });

test("a cell that cannot be sent says why until it is forgiven, and the rest waits", async () => {
  const notebook = notebookOf(asking("a"), asking("b", "{{a.choices[0].text}}"), asking("c"));
  const { runner, server, told } = scene(notebook, { connection: local });
  await runner.run(["b", "c"]);
  const why = { type: "reference-not-run", cell: "a" };
  expect(runner.refusals.of("b")).toMatchObject({ type: "unsendable", why });
  expect([server.prompts, runner.halt]).toEqual([[], { at: "b", rest: ["c"] }]);
  told.length = 0;
  runner.refusals.forgive("b");
  runner.refusals.forgive("c");
  expect([runner.refusals.of("b"), told]).toEqual([undefined, ["b"]]);
});

test("an answer above forgives those who waited for it, and they take it", async () => {
  const notebook = notebookOf(asking("a"), asking("b", "<{{a.choices[0].text}}>"));
  const { runner, server } = scene(notebook, { connection: local });
  await runner.run(["b"]);
  await runner.run(["a"]);
  expect(runner.refusals.of("b")).toBeUndefined();
  await runner.run(["b"]);
  expect(server.prompts).toEqual(["a", "<a>"]);
});

test("a connection that needs a key and has none sends nothing", async () => {
  const stage = scene(notebookOf(asking("a"), asking("b")), { connection: { ...local, preset: "openai" } });
  await stage.runner.run(["a", "b"]);
  expect(stage.runner.refusals.of("a")).toEqual({ type: "no-key" });
  expect([stage.server.requests, stage.desk.runs]).toEqual([[], []]);
});
