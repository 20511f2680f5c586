import { expect, test } from "@playwright/test";
import type { Retrying } from "../../../src/app/running/attempts.ts";
import type { Pause } from "../../../src/app/running/pause.ts";
import { ModelStreamError } from "../../../src/core/model-stream-error.ts";
import { notebookOf } from "../../core/answered.ts";
import { settled } from "../fake-library.ts";
import { whole } from "./fake-server.ts";
import { local, scene } from "./runner-scene.ts";
import { asking } from "./side-by-side-scene.ts";

/** The status of a refusal, nobody there, or the pieces of an answer. */
type Step = number | "gone" | readonly string[];

/** A runner whose server goes through these steps, attempt by attempt, and pauses that pass when they are told to. */
function stage(...steps: readonly Step[]) {
  const pauses: { ms: number; pass: () => void }[] = [];
  const pause: Pause = (ms, signal) =>
    new Promise((resolve) => {
      pauses.push({ ms, pass: resolve });
      signal.addEventListener("abort", () => resolve(), { once: true });
    });
  const made = scene(notebookOf(asking("a"), asking("b")), { connection: local, pause });
  const plain = made.server.stream.bind(made.server);
  let attempt = 0;
  made.server.stream = async function* (request, signal) {
    const step = request.body.includes('"a"') ? steps[attempt++] : undefined;
    if (step === "gone") {
      made.server.requests.push(request);
      throw new ModelStreamError({ type: "unreachable", host: "h", causes: [] });
    }
    if (step !== undefined) made.server.replies.set("a", step);
    yield* plain(request, signal);
  };
  const passed = async () => {
    pauses.at(-1)?.pass();
    await settled();
  };
  const retrying = (): Retrying | undefined => made.runner.live("a")?.retrying;
  const run = async (...cells: readonly string[]) => {
    const running = made.runner.run(cells.length > 0 ? cells : ["a"]);
    await settled();
    return { end: running };
  };
  return { ...made, pauses, passed, retrying, run };
}

const answered = [whole("A")];

test("a server that is busy is asked again, with the same body, and its answer is the run's", async () => {
  const { run, passed, desk, server, pauses, retrying, saved } = stage(429, answered);
  const { end } = await run();
  expect(retrying()).toMatchObject({ problem: { type: "http", status: 429 }, attempt: 2, most: 3 });
  expect(pauses[0]?.ms).toBeGreaterThanOrEqual(375);
  expect(pauses[0]?.ms).toBeLessThanOrEqual(500);
  await passed();
  await end;
  expect(desk.shown("a")).toMatchObject({
    status: "done",
    raw: whole("A"),
    retried: [{ type: "http", status: 429 }],
    response: { status: 200 },
  });
  expect(new Set(server.requests.map(({ body }) => body)).size).toBe(1);
  await settled();
  expect(saved.map(({ status }) => status)).toEqual(["running", "done"]);
  expect(new Set(saved.map(({ id }) => id)).size).toBe(1);
});

test("the third attempt is the last, and its problem the run's", async () => {
  const { run, passed, desk, server, pauses } = stage(503, "gone", 500, answered);
  const { end } = await run();
  await passed();
  expect(pauses[1]?.ms).toBeGreaterThanOrEqual(750);
  await passed();
  await end;
  expect(server.requests).toHaveLength(3);
  expect(desk.shown("a")).toMatchObject({
    status: "failed",
    raw: '{"error":{"message":"no"}}',
    problem: { type: "http", status: 500 },
    retried: [{ status: 503 }, { type: "unreachable" }],
  });
});

for (const [what, ...steps] of [
  ["a key that is refused", 401],
  ["a request that is refused", 400],
  ["text that came before the connection was lost", [whole("A").slice(0, 30), "lost"]],
  ["a connection lost behind 200", ["lost"]],
] as const) {
  test(`${what} is not asked again`, async () => {
    const { run, desk, server } = stage(...steps);
    await (await run()).end;
    expect(server.requests).toHaveLength(1);
    expect(desk.shown("a")).toMatchObject({ status: "failed" });
    expect(desk.shown("a")).not.toHaveProperty("retried");
  });
}

test("Now begins the next attempt at once", async () => {
  const { run, desk, retrying } = stage(500, answered);
  const { end } = await run();
  retrying()?.now();
  await end;
  expect(desk.shown("a")).toMatchObject({ status: "done", retried: [{ status: 500 }] });
});

test("Cancel ends the run with what the server said, and with it a run of all", async () => {
  const { run, desk, server, retrying, runner } = stage(500, answered);
  const { end } = await run("a", "b");
  retrying()?.cancel();
  await end;
  expect(server.requests).toHaveLength(1);
  expect(desk.shown("a")).toMatchObject({ status: "failed", problem: { status: 500 } });
  expect(runner.halt).toEqual({ at: "a", rest: ["b"] });
});

test("Stop in the pause is no failure, and asks nothing more", async () => {
  const { run, desk, server, runner } = stage(500, answered);
  const { end } = await run();
  runner.stopCell("a");
  await end;
  expect(server.requests).toHaveLength(1);
  expect(desk.shown("a")).toMatchObject({ status: "stopped" });
  expect(desk.shown("a")).not.toHaveProperty("problem");
  expect(runner.ended).toEqual([{ cell: "a", how: "stopped" }]);
});

test("a run of all waits for the pause", async () => {
  const { run, passed, server, desk } = stage(500, answered);
  const { end } = await run("a", "b");
  expect(server.prompts).toEqual(["a"]);
  await passed();
  await end;
  expect([server.prompts, desk.shown("b")?.status]).toEqual([["a", "a", "b"], "done"]);
});

test("a page that goes in the pause keeps the run as interrupted, with nothing of the refusal", async () => {
  const { run, runner, saved } = stage(500, answered);
  await run();
  runner.leave();
  await settled();
  expect(saved.at(-1)).toMatchObject({ status: "interrupted", raw: "", retried: [{ status: 500 }] });
});

test("pieces of an answer are kept on the way, and none of the refusals before it", async () => {
  const kept: string[] = [];
  const { run, passed, library } = stage(500, answered);
  library.appendRaw = async (_run, _part, text) => void kept.push(text);
  const now = performance.now.bind(performance);
  let ms = 0;
  // Every piece comes long after the last one was kept.
  performance.now = () => (ms += 1_000);
  try {
    const { end } = await run();
    await passed();
    await end;
  } finally {
    performance.now = now;
  }
  expect(kept).toEqual([whole("A")]);
});
