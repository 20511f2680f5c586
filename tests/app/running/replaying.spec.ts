import { expect, test } from "@playwright/test";
import { answerOf } from "../../../src/core/api/answer.ts";
import type { Run } from "../../../src/core/run.ts";
import { StorageError } from "../../../src/core/storage-error.ts";
import { answered, completionCell, notebookOf } from "../../core/answered.ts";
import { settled } from "../fake-library.ts";
import { whole } from "./fake-server.ts";
import { scene } from "./runner-scene.ts";

const cell = completionCell("a", { prompts: ["Say"] });
const streamed = { ...cell, parameters: [{ name: "stream", value: "true" }] };
const notebook = notebookOf(cell);
const day = Date.UTC(2024, 3, 9);
const asked = { asked: 'completions {"prompt":"Say"}', endpoint: "completions", at: day } as const;
const recording = (text: string): Run => answered("other", whole(text), "{}", asked);
const bundled = (...runs: readonly Run[]) => ({
  tutorials: async () => ({ notebook, runs, executions: [] }),
});

function textOf(run: Run | undefined): string | undefined {
  return run && answerOf(run).choices[0]?.text;
}

test("the newest recording of the library is replayed ahead of a bundled one, and nothing is sent", async () => {
  const kept = [recording("newest"), recording("older")];
  const { runner, desk, server } = scene(notebook, { kept, ...bundled(recording("bundled")) });
  await runner.run(["a"]);
  expect(textOf(desk.shown("a"))).toBe("newest");
  expect(desk.shown("a")).toMatchObject({
    cell: "a",
    status: "done",
    connection: "Recorded",
    sent: { url: null, authorized: false, body: '{"prompt":"Say"}' },
    recorded: { at: "2024-04-09T00:00:00.000Z", holds: "response" },
  });
  expect(server.requests).toEqual([]);
});

test("a bundled recording keeps the day and the extent it says of itself", async () => {
  const recorded = { at: "2024-04-09", holds: "text" } as const;
  const run = { ...recording(""), raw: "just text", recorded };
  const { runner, desk } = scene(notebook, bundled(run));
  await runner.run(["a"]);
  expect(desk.shown("a")).toMatchObject({ raw: "just text", recorded });
});

test("a tutorial that cannot be had, or a library that cannot be read, hides no other recording", async () => {
  let failed = 0;
  const tutorials = async () => {
    if (failed++ === 0) throw new TypeError("Failed to fetch");
    return { notebook, runs: [recording("bundled")], executions: [] };
  };
  const { runner, desk } = scene(notebook, {
    tutorials,
    recordings: () => Promise.reject(new StorageError("unavailable")),
  });
  await runner.run(["a"]);
  expect(textOf(desk.shown("a"))).toBe("bundled");
});

test("a question that nobody recorded is refused, and the rest waits", async () => {
  const { runner, desk } = scene(notebookOf(cell, completionCell("b")), bundled());
  await runner.run(["a", "b"]);
  expect(runner.refusals.of("a")).toEqual({ type: "no-recording" });
  expect([runner.halt, desk.runs]).toEqual([{ at: "a", rest: ["b"] }, []]);
});

test("Stop ends the showing of a streamed recording and cuts nothing off", async () => {
  const text = "a long text that is shown in many glimpses ".repeat(50);
  const { runner, desk } = scene(notebookOf(streamed), { kept: [recording(text)] });
  const running = runner.run(["a"]);
  await settled();
  expect(runner.live("a")?.answer).toMatchObject({ ended: "open" });
  expect(runner.live("a")?.run.raw).toBe("");
  runner.stop();
  await running;
  expect(desk.shown("a")).toMatchObject({ status: "done", raw: whole(text) });
  expect(runner.ended.at(-1)?.how).toBe("done");
});
