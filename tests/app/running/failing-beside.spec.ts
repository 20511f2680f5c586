import { expect, test } from "@playwright/test";
import { notebookOf } from "../../core/answered.ts";
import { settled } from "../fake-library.ts";
import { whole } from "./fake-server.ts";
import { asking, eight, live, taking } from "./side-by-side-scene.ts";

test("a failure refuses what takes its answer, even an earlier one, and stops nothing else", async () => {
  const notebook = notebookOf(asking("a"), taking("b", "a"), taking("c", "b"), asking("d"));
  const { runner, desk, server, ids, answered } = live(notebook, { a: [whole("old")] });
  await runner.run(["a"]);
  server.replies.set("a", [whole("half").slice(0, 30), "lost"]);
  const all = runner.run(ids, "side by side");
  await settled();
  await answered("d");
  await all;
  const first = (cell: string) => ({ type: "unsendable", why: { type: "reference-not-run", cell } });
  expect(runner.refusals.of("b")).toMatchObject(first("a"));
  expect(runner.refusals.of("c")).toMatchObject(first("b"));
  expect([runner.halt, server.prompts, desk.shown("d")?.status]).toEqual([
    undefined,
    ["a", "a", "d"],
    "done",
  ]);
  // Another cell's answer changes nothing about that; its own does.
  const again = runner.run(["d"]);
  await settled();
  await answered("d");
  await again;
  expect(runner.refusals.of("b")).toBeDefined();
  server.replies.set("a", [whole("new")]);
  await runner.run(["a"]);
  expect(runner.refusals.of("b")).toBeUndefined();
});

test("a run of all that needs a failed cell beside it stops there", async () => {
  const notebook = notebookOf(asking("a"), taking("b", "a"), asking("c"));
  const { runner, server, waiting } = live(notebook, { a: ["hold", "lost"] });
  void runner.run(["a"], "side by side");
  const all = runner.run(["b", "c"]);
  expect(waiting()).toEqual(["b", "c"]);
  await settled();
  server.release("a");
  await all;
  expect([server.prompts, runner.halt]).toEqual([["a"], { at: "b", rest: ["c"] }]);
});

for (const [what, reply, stops] of [
  ["a key that is refused", 401, true],
  ["a key without permission", 403, true],
  ["a quota that is spent", [`data: {"error":{"message":"no","code":"insufficient_quota"}}\n\n`], true],
  ["a server that fails", 500, false],
] as const) {
  test(`${what} ${stops ? "stops all that wait" : "stops no other cell"}, and nothing that runs`, async () => {
    const { runner, desk, ids, running, waiting, answered } = live(eight, { a: reply });
    void runner.run(ids, "side by side");
    await settled();
    expect(running()).toEqual(stops ? ids.slice(1, 6) : ids.slice(1, 7));
    expect([runner.halt, waiting()]).toEqual(
      stops ? [{ at: "a", rest: ["g", "h"] }, []] : [undefined, ["h"]],
    );
    for (const id of ids) await answered(id);
    expect(desk.runs.filter(({ status }) => status === "done")).toHaveLength(stops ? 5 : 7);
  });
}
