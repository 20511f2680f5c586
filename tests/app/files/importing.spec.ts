import { expect, test } from "@playwright/test";
import type { BroughtFile } from "../../../src/core/formats/arriving/brought-file.ts";
import { deferred, file, notebook, Scene, summary, writable } from "./import-scene.ts";

const refused: BroughtFile = { type: "refused", name: "b.md", why: { reason: "empty" } };

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
  expect(scene.ties, "several files").toEqual([]);
});

test("a single file that can be written in place is the notebook's, and no archive is", async () => {
  const scene = new Scene();
  await scene.read([notebook]);
  scene.storing.resolve({ type: "stored", notebooks: ["one"] });
  await scene.importing.store();
  expect(scene.ties).toEqual([["one", writable, file.lastModified]]);
  const other = new Scene();
  await other.read([notebook], [new File(["x"], "a.zip")]);
  other.storing.resolve({ type: "stored", notebooks: ["one"] });
  await other.importing.store();
  expect(other.ties).toEqual([]);
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
