import { expect, test } from "@playwright/test";
import { viewOf } from "../../src/app/cell-view.ts";
import { clearAll, restoreOriginal } from "../../src/app/notebook-commands.ts";
import type { Opened } from "../../src/app/opened.ts";
import type { Library } from "../../src/app/ports.ts";
import { removeCell } from "../../src/core/edits/cell-edits.ts";
import { inverse } from "../../src/core/edits/edits.ts";
import { emptyHistory } from "../../src/core/edits/history.ts";
import type { Execution } from "../../src/core/execution.ts";
import type { PythonCell } from "../../src/core/notebook.ts";
import type { Run } from "../../src/core/run.ts";
import { StorageError } from "../../src/core/storage-error.ts";
import { answered, completionCell, notebookOf } from "../core/answered.ts";
import { appScene } from "./app-scene.ts";
import { settled } from "./fake-library.ts";
import { opened } from "./running/runner-scene.ts";

const python = (id: string): PythonCell => ({ kind: "python", id, source: "1" });
const notebook = notebookOf(completionCell("a"), python("b"), python("c"));

function execution(id: string, change: Partial<Execution> = {}): Execution {
  return { id, notebook: "n", cell: "b", count: null, at: null, outputs: "[]", ...change };
}

const run = answered("a", "{}", "{}", { notebook: "n", count: 3 });

function results(runs: readonly Run[], executions: readonly Execution[]): Opened {
  return { ...opened(notebook), runs, executions };
}

test("a Python cell shows its newest execution: those of a file are the oldest", () => {
  const made = [
    execution("late", { at: 9, count: 1 }),
    execution("file", { count: 40 }),
    execution("early", { at: 5 }),
  ];
  const { app } = appScene(results([run], made));
  expect(app.desk.executions.map(({ id }) => id)).toEqual(["file", "early", "late"]);
  expect(viewOf(app, "b")?.execution?.id).toBe("late");
  expect(viewOf(app, "c")?.execution).toBeUndefined();
});

test("what is started next counts on from runs and executions alike", () => {
  const counts = (count: number | null) => appScene(results([run], [execution("x", { count })])).app.desk;
  expect([null, 2, 40].map((count) => counts(count).nextCount)).toEqual([4, 4, 41]);
});

test("an execution is kept in place of the one of its id, and its cell alone is drawn again", () => {
  const { app } = appScene(results([], [execution("x")]));
  const told: string[] = [];
  for (const id of ["a", "b", "c"]) app.changes.watch(`cell:${id}`, () => told.push(id));
  app.desk.putExecution(execution("x", { outputs: "[1]" }));
  app.desk.putExecution(execution("y", { notebook: "another" }));
  expect(app.desk.executions).toEqual([execution("x", { outputs: "[1]" })]);
  expect(told).toEqual(["b"]);
});

test("clearing takes runs and executions off the screen, and keeps both", async () => {
  const before = execution("before", { cleared: true });
  const { app, given } = appScene(results([run], [before, execution("x", { at: 1 })]));
  clearAll(app);
  await settled();
  expect([app.desk.shown("a"), app.desk.executionOf("b")]).toEqual([undefined, undefined]);
  expect(given.runs).toEqual([{ ...run, cleared: true }]);
  expect(given.executions).toEqual([execution("x", { at: 1, cleared: true })]);
  expect(app.desk.executions.map(({ id }) => id)).toEqual(["before", "x"]);
});

test("what could not be stored is not said to be saved, and is stored when it can be", async () => {
  let stored = 0;
  const saveExecutions = async () => {
    if (stored++ === 0) throw new StorageError("full");
  };
  const { app } = appScene(results([], [execution("x")]), { saveExecutions });
  app.clear(["b"]);
  await settled();
  expect([app.saving.state, app.saving.isSaved("n"), app.saving.isSaved("m")]).toMatchObject([
    { failed: { reason: "full" } },
    false,
    true,
  ]);
  app.saving.retry();
  await settled();
  expect([app.saving.state, stored]).toEqual(["saved", 2]);
});

test("a cell that was deleted comes back with what it had put out", () => {
  const { app } = appScene(results([], [execution("x")]));
  app.commit(removeCell(app.notebook, "b"));
  expect(viewOf(app, "b")).toBeUndefined();
  app.travel("undo");
  expect(viewOf(app, "b")?.execution?.id).toBe("x");
});

test("a copy of a notebook has what its cells came to, under ids of its own, at once or not at all", async () => {
  const { app, given } = appScene(results([run], [execution("x"), execution("y", { cell: "gone" })]));
  const id = await app.shelf.duplicate(app.desk, "Copy");
  const [copy, ...others] = given.wholes;
  const cells = copy?.notebook.cells.map((cell) => cell.id);
  expect([others, copy?.notebook.id, copy?.notebook.title]).toEqual([[], id, "Copy"]);
  expect(copy?.runs).toMatchObject([
    { ...run, id: expect.stringMatching(/^new-/), notebook: id, cell: cells?.[0] },
  ]);
  expect(copy?.executions).toEqual([
    { ...execution("x"), id: expect.stringMatching(/^new-/), notebook: id, cell: cells?.[1] },
  ]);
  expect([given.runs, given.executions]).toEqual([[], []]);
});

test("a tutorial gets back what its cells had come to", async () => {
  const original = { notebook, runs: [run], executions: [execution("x")] };
  const { app, given } = appScene({ ...results([run], original.executions), original });
  app.clear(["a", "b"]);
  restoreOriginal(app);
  await settled();
  expect([app.desk.shown("a"), app.desk.executionOf("b")]).toEqual([run, execution("x")]);
  expect(given.executions.at(-1)).toEqual(execution("x"));
});

/** A library of a long notebook, which gives the rest of its executions when it is told to. */
function slow() {
  let go: () => void = () => undefined;
  const held = new Promise<void>((resolve) => {
    go = resolve;
  });
  const cells = Array.from({ length: 60 }, (_, at) => python(`c${at}`));
  const all = cells.map(({ id }, at) => execution(`x${at}`, { cell: id }));
  const library: Partial<Library> = {
    open: async (id) => ({
      notebook: { ...notebookOf(...cells), id },
      history: emptyHistory,
      rev: 0,
      uncompacted: 0,
    }),
    executionsOf: async (_, ids) => all.filter(({ cell }) => ids.includes(cell)),
    executions: async function* () {
      yield all.slice(0, 40);
      await held;
      yield all.slice(40);
    },
  };
  return { library, go };
}

test("the first cells' executions are there at once, the others when all has been read", async () => {
  const { library, go } = slow();
  const { app } = appScene(opened(notebook), library);
  await app.open("long");
  const known = () => app.desk.executions.length;
  expect([known(), app.desk.isWhole]).toEqual([30, false]);
  let isDone = false;
  app.desk.whenWhole(() => {
    isDone = true;
  });
  await settled();
  expect([known(), app.desk.isWhole, isDone]).toEqual([40, false, false]);
  go();
  await settled();
  expect([known(), app.desk.isWhole, isDone]).toEqual([60, true, true]);
});

test("what was still to be read of a notebook that was left is of no concern any more", async () => {
  const { library, go } = slow();
  const { app } = appScene(opened(notebook), library);
  await app.open("long");
  const whole = app.desk.opened;
  app.desk.whenWhole(() => {
    throw new Error("Another notebook is open");
  });
  app.desk.lay(results([], [execution("x")]));
  go();
  await settled();
  expect(app.desk.executions).toEqual([execution("x")]);
  expect(whole).toMatchObject({ rest: expect.anything() });
});

const gone = removeCell(notebook, "b");
const histories = {
  "was deleted before the page was left": { done: [{ edits: gone, at: 1 }], undone: [] },
  "was inserted, and that undone": { done: [], undone: [{ edits: gone.map(inverse), at: 1 }] },
};

for (const [what, history] of Object.entries(histories)) {
  test(`a cell that ${what} comes back with what it had come to`, async () => {
    const left = { ...notebook, id: "other", cells: notebook.cells.filter(({ id }) => id !== "b") };
    const { app } = appScene(opened(notebook), {
      open: async () => ({ notebook: left, history, rev: 1, uncompacted: 1 }),
      executions: async function* () {
        yield [execution("x", { notebook: "other" })];
      },
    });
    await app.open("other");
    await settled();
    app.travel(history.done.length > 0 ? "undo" : "redo");
    expect(viewOf(app, "b")?.execution?.id).toBe("x");
  });
}
