import { expect, test } from "@playwright/test";
import { createSaving, type Saving, type SavingState } from "../../../src/app/saving/saving.ts";
import type { LogEntry } from "../../../src/core/edits/history.ts";
import type { Notebook } from "../../../src/core/notebook.ts";
import type { Run } from "../../../src/core/run.ts";
import { StorageError } from "../../../src/core/storage-error.ts";
import { FakeLibrary, settled } from "../fake-library.ts";

const notebook: Notebook = { id: "n", title: "Notes", cells: [] };
const entry = (at: number): LogEntry => ({ move: "undo", at });

interface Scene {
  readonly library: FakeLibrary;
  readonly saving: Saving;
  readonly states: SavingState[];
  /** Runs what waits for the page to be idle. */
  readonly rest: () => Promise<void>;
}

function scene(): Scene {
  const library = new FakeLibrary();
  const states: SavingState[] = [];
  const waiting: (() => void)[] = [];
  const saving = createSaving({
    library,
    idle: (callback) => waiting.push(callback),
    onState: (state) => states.push(state),
  });
  const rest = () => {
    for (const callback of waiting.splice(0)) callback();
    return settled();
  };
  return { library, saving, states, rest };
}

test("an edit is handed to the library in the same task, and saved when the library says so", async () => {
  const { library, saving, states } = scene();
  saving.enqueue(notebook, 1, entry(1));
  expect(saving.state).toBe("saving");
  await Promise.resolve();
  expect(library.calls).toEqual(["append n 1: 1"]);
  expect(saving.isSaved("n")).toBe(false);
  await library.answer();
  expect(states).toEqual(["saving", "saved"]);
  expect(saving.isSaved("n")).toBe(true);
});

test("edits of one moment go together, those that come meanwhile after them, in order", async () => {
  const { library, saving, states } = scene();
  saving.enqueue(notebook, 1, entry(1));
  saving.enqueue(notebook, 2, entry(2), "New title");
  await settled();
  saving.enqueue(notebook, 3, entry(3));
  saving.enqueue(notebook, 4, entry(4));
  await settled();
  expect(library.calls).toEqual(['append n 1: 1 2 "New title"']);
  await library.answer();
  await library.answer();
  expect(library.calls.slice(1)).toEqual(["append n 3: 3 4"]);
  expect(states).toEqual(["saving", "saved"]);
});

test("a new notebook is stored ahead of its first edit", async () => {
  const { library, saving } = scene();
  saving.create(notebook, 7);
  saving.enqueue(notebook, 1, entry(1));
  await settled();
  await library.answer();
  await library.answer();
  expect(library.calls).toEqual(["create n", "append n 1: 1"]);
  expect(saving.state).toBe("saved");
});

test("what could not be written stays in order until the next edit or a retry writes it", async () => {
  const { library, saving, states } = scene();
  const full = new StorageError("full");
  saving.enqueue(notebook, 1, entry(1));
  await settled();
  await library.answer(full);
  saving.enqueue(notebook, 2, entry(2));
  await settled();
  await library.answer(full);
  expect(saving.state).toEqual({ failed: full });
  saving.retry();
  await settled();
  await library.answer();
  expect(library.calls).toEqual(["append n 1: 1", "append n 1: 1 2", "append n 1: 1 2"]);
  expect(states).toEqual(["saving", { failed: full }, "saved"]);
});

test("a failure in one notebook does not keep another from being saved", async () => {
  const { library, saving } = scene();
  saving.enqueue(notebook, 1, entry(1));
  saving.enqueue({ ...notebook, id: "m" }, 9, entry(2));
  await settled();
  await library.answer(new StorageError("conflict"));
  await library.answer();
  expect([saving.isSaved("n"), saving.isSaved("m")]).toEqual([false, true]);
  expect(saving.state).toMatchObject({ failed: { reason: "conflict" } });
});

async function makeEdits(
  { library, saving }: Scene,
  first: number,
  count: number,
  title = "Notes",
): Promise<void> {
  for (let rev = first; rev < first + count; rev++) saving.enqueue({ ...notebook, title }, rev, entry(rev));
  await settled();
  await library.answer();
}

test("the log is folded when 200 entries have come and the page is idle", async () => {
  const stage = scene();
  await makeEdits(stage, 1, 199);
  await stage.rest();
  await makeEdits(stage, 200, 1, "Later");
  expect(stage.library.calls.filter((call) => call.startsWith("compact"))).toEqual([]);
  await stage.rest();
  expect(stage.library.calls.at(-1)).toBe("compact Later 200");
  await stage.library.answer();
  await makeEdits(stage, 201, 199);
  await stage.rest();
  expect(stage.library.calls.at(-1)).toMatch(/^append/);
});

test("entries that were there when the notebook was opened count", async () => {
  const stage = scene();
  stage.saving.opened("n", 199);
  await makeEdits(stage, 200, 1);
  await stage.rest();
  expect(stage.library.calls.at(-1)).toBe("compact Notes 200");
});

test("nothing is folded that the log does not hold yet", async () => {
  const stage = scene();
  await makeEdits(stage, 1, 200);
  stage.saving.enqueue(notebook, 201, entry(201));
  await stage.rest();
  expect(stage.library.calls.at(-1)).toMatch(/^append n 201/);
  await stage.library.answer();
  await stage.rest();
  expect(stage.library.calls.at(-1)).toBe("compact Notes 201");
});

test("a fold that fails worries nobody and is tried again later", async () => {
  const stage = scene();
  await makeEdits(stage, 1, 200);
  await stage.rest();
  await stage.library.answer(new StorageError("full"));
  expect(stage.saving.state).toBe("saved");
  await makeEdits(stage, 201, 200);
  await stage.rest();
  expect(stage.library.calls.at(-1)).toBe("compact Notes 400");
});

test("runs that could not be stored are stored as soon as an edit is", async () => {
  const { library, saving } = scene();
  // Sound: the saving looks at nothing else of a run.
  const run = { id: "r" } as Run;
  saving.saveRuns([run]);
  await settled();
  await library.answer(new StorageError("full"));
  expect(saving.state).toMatchObject({ failed: { reason: "full" } });
  saving.enqueue(notebook, 1, entry(1));
  await settled();
  await library.answer();
  await library.answer();
  expect(library.calls).toEqual(["runs r", "append n 1: 1", "runs r"]);
  expect(saving.state).toBe("saved");
});

test("a failure elsewhere is shown until something is written here", async () => {
  const { library, saving } = scene();
  saving.report(new StorageError("unavailable"));
  expect(saving.state).toMatchObject({ failed: { reason: "unavailable" } });
  saving.enqueue(notebook, 1, entry(1));
  await settled();
  await library.answer();
  expect(saving.state).toBe("saved");
});

test("an error that is none of storage is not taken for one", () => {
  const { saving } = scene();
  expect(() => saving.report(new TypeError("a mistake of ours"))).toThrow(TypeError);
  expect(saving.state).toBe("saved");
});
