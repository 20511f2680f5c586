import { expect, test } from "@playwright/test";
import type { Fetched, Importer, Read, Stored } from "../../src/app/import-port.ts";
import { Importing, type ImportTarget } from "../../src/app/importing.ts";
import type { Notice } from "../../src/app/session.ts";
import type { ArrivalSummary } from "../../src/core/formats/arrival-summary.ts";
import type { BroughtFile, ImportChoice } from "../../src/core/formats/brought-file.ts";

const summary: ArrivalSummary = {
  title: "Title",
  kinds: [],
  outputs: 0,
  runs: 0,
  faults: [],
  faultCount: 0,
  isOutOfOrder: false,
  changed: [],
  offers: [],
  kept: [],
  keys: [],
};
const notebook: BroughtFile = { type: "read", name: "a.ipynb", summary };
const refused: BroughtFile = { type: "refused", name: "b.md", why: { reason: "empty" } };
const file = new File(["x"], "a.ipynb");

interface Deferred<T> {
  readonly promise: Promise<T>;
  readonly resolve: (value: T) => void;
}

function deferred<T>(): Deferred<T> {
  let resolve: (value: T) => void = () => undefined;
  const promise = new Promise<T>((settle) => {
    resolve = settle;
  });
  return { promise, resolve };
}

/** An importer whose answers the test gives, and an app that writes down what it is told. */
class Scene {
  readonly told: (string | Notice | undefined)[] = [];
  readonly taken: unknown[] = [];
  choices: readonly ImportChoice[] = [];
  stops = 0;
  reading = deferred<Read>();
  storing = deferred<Stored>();
  fetching = deferred<Fetched>();
  readonly importing: Importing;

  constructor() {
    const importer: Importer = {
      choose: () => Promise.resolve([]),
      read: () => this.reading.promise,
      store: (choices, onStored) => {
        this.choices = choices;
        onStored(1);
        return this.storing.promise;
      },
      fetch: (_address, signal) =>
        Promise.race([
          this.fetching.promise,
          new Promise<never>((_, reject) =>
            signal.addEventListener("abort", () => reject(signal.reason), { once: true }),
          ),
        ]),
      stop: () => void this.stops++,
    };
    const target: ImportTarget = {
      shelf: {
        refresh: async () => void this.told.push("refresh"),
        titleOf: (id) => `title of ${id}`,
        notebooks: [
          { id: "here", title: "Here", created: 0 },
          { id: "open", title: "As it was", created: 0 },
        ],
      },
      notebook: { id: "open", title: "Open", cells: [] },
      open: async (id) => void this.told.push(`open ${id}`),
      attempt: (work) => work(),
      tell: (notice) => void this.told.push(notice),
    };
    this.importing = new Importing({
      importer,
      target,
      onChange: () => undefined,
      onTaken: (taken) => this.taken.push(taken),
    });
  }

  /** Brings files that come to this. */
  async read(files: readonly BroughtFile[], brought: readonly File[] = [file]): Promise<void> {
    this.reading.resolve({ type: "read", files });
    await this.importing.read(brought);
  }
}

test("what was read is stored as it was wanted, and the last notebook opened", async () => {
  const scene = new Scene();
  const { importing } = scene;
  await scene.read([notebook, refused, notebook], [file, file, file]);
  expect(importing.readable).toHaveLength(2);
  importing.convert(2, true);
  scene.storing.resolve({ type: "stored", notebooks: ["one", "two"] });
  await importing.store();
  expect(scene.choices).toEqual([
    { place: 0, converts: false },
    { place: 2, converts: true },
  ]);
  expect(scene.told).toEqual(["refresh", "open two", { type: "imported", title: "title of two", count: 2 }]);
  expect(importing.state).toEqual({ type: "done" });
  expect(scene.stops, "the worker and what it holds").toBe(1);
  expect(scene.taken, "several files").toEqual([]);
});

test("a single file is told with the notebook that it became", async () => {
  const scene = new Scene();
  await scene.read([notebook]);
  scene.storing.resolve({ type: "stored", notebooks: ["one"] });
  await scene.importing.store();
  expect(scene.taken).toEqual([{ notebook: "one", file }]);
});

test("a choice can be taken back", async () => {
  const scene = new Scene();
  await scene.read([notebook]);
  scene.importing.convert(0, true);
  scene.importing.convert(0, false);
  void scene.importing.store();
  expect(scene.choices).toEqual([{ place: 0, converts: false }]);
});

test("a notebook here that the file was written of can be replaced, and no other one", async () => {
  const scene = new Scene();
  const of = (formerId: string): BroughtFile => ({ ...notebook, summary: { ...summary, formerId } });
  await scene.read([of("here"), of("gone"), of("open")]);
  expect(scene.importing.readable.map((read) => scene.importing.formerOf(read)?.title)).toEqual([
    "Here",
    undefined,
    "Open",
  ]);
  scene.importing.replace(0, true);
  scene.importing.replace(1, true);
  void scene.importing.store();
  expect(scene.choices.map(({ replaces }) => replaces)).toEqual(["here", undefined, undefined]);
});

test("a failure says what was stored before it, and that is shown", async () => {
  const scene = new Scene();
  await scene.read([notebook, notebook]);
  scene.storing.resolve({ type: "failed", why: "full", notebooks: ["one"] });
  await scene.importing.store();
  expect(scene.importing.state).toEqual({ type: "failed", why: "full", stored: 1 });
  expect(scene.told).toContain("open one");
});

test("reading that takes too long has failed, and files can be brought again", async () => {
  const scene = new Scene();
  scene.reading.resolve({ type: "failed", why: "deadline" });
  await scene.importing.read([file]);
  expect(scene.importing.state).toEqual({ type: "failed", why: "deadline", stored: 0 });
  scene.reading = deferred();
  await scene.read([notebook]);
  expect(scene.importing.state.type).toBe("read");
});

test("while files are read no others are taken, until it is cancelled", async () => {
  const scene = new Scene();
  void scene.importing.read([file]);
  expect(scene.importing.state).toMatchObject({ type: "reading", progress: { file: "a.ipynb", total: 1 } });
  expect(scene.importing.takesFiles).toBe(false);
  await scene.importing.read([new File([], "other")]);
  expect(scene.importing.state).toMatchObject({ progress: { file: "a.ipynb" } });
  scene.importing.cancel();
  expect(scene.importing.state).toEqual({ type: "asking" });
  expect(scene.stops).toBe(1);
});

test("a file that was fetched is read", async () => {
  const scene = new Scene();
  scene.reading.resolve({ type: "read", files: [notebook] });
  scene.fetching.resolve({ type: "file", file });
  await scene.importing.fetch("https://example.org/a.ipynb");
  expect(scene.importing.state.type).toBe("read");
});

test("an address that gives none is said, and a fetch that was cancelled is not", async () => {
  const scene = new Scene();
  scene.fetching.resolve({ type: "failed", why: { reason: "status", status: 404 } });
  await scene.importing.fetch("https://example.org/a.ipynb");
  expect(scene.importing.state).toEqual({ type: "asking", trouble: { reason: "status", status: 404 } });
  scene.fetching = deferred();
  const fetching = scene.importing.fetch("https://example.org/a.ipynb");
  scene.importing.cancel();
  await fetching;
  expect(scene.importing.state).toEqual({ type: "asking" });
});
