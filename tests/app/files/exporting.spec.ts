import { expect, test } from "@playwright/test";
import { contentsOf } from "../../../src/app/files/contents.ts";
import { asOneFile, type Exported, exportNotebook } from "../../../src/app/files/exporting.ts";
import { cellsHolding } from "../../../src/app/files/key-places.ts";
import type { Format, Piece } from "../../../src/core/formats/format.ts";
import { markdown } from "../../../src/core/formats/markdown.ts";
import type { Notebook } from "../../../src/core/notebook.ts";
import { keysIn } from "../../../src/core/redact.ts";
import { answered, chatCell, completionCell, notebookOf, whole } from "../../core/answered.ts";

/** The notebook in a format that writes these pieces. */
function exported(notebook: Notebook, ...pieces: readonly Piece[]): Promise<Exported> {
  const format: Format = { ...markdown, write: () => pieces };
  const exporting = { keysIn, remark: () => "" };
  return exportNotebook(contentsOf(whole(notebook)), format, { outputs: true, raw: false }, exporting);
}

const key = "sk-proj-0123456789abcdefABCDEF";

test("a file is the pieces of its format, named after the title", async () => {
  const { file, beside, keys } = await exported(
    notebookOf(),
    { text: "# No", files: [] },
    { text: "te\n", files: [] },
  );
  expect(file).toEqual({ name: "Notes.md", mediaType: "text/markdown", parts: ["# No", "te\n"] });
  expect([beside, keys]).toEqual([[], []]);
});

test("images stand beside it as bytes; of two of one name the later one counts", async () => {
  const svg = { name: "Notes_files/b.svg", text: "<svg/>" };
  const { beside } = await exported(
    notebookOf(),
    { text: "", files: [{ name: "Notes_files/a.png", base64: btoa("old") }, svg] },
    { text: "", files: [{ name: "Notes_files/a.png", base64: btoa("new") }] },
  );
  expect(beside).toEqual([
    { name: "Notes_files/a.png", mediaType: "image/png", parts: [new TextEncoder().encode("new")] },
    { name: "Notes_files/b.svg", mediaType: "image/svg+xml", parts: ["<svg/>"] },
  ]);
});

test("a file with others beside it is downloaded as a .zip of them all", async () => {
  const inZip: string[] = [];
  const zip = async function* (files: AsyncIterable<{ readonly name: string }>) {
    for await (const { name } of files) inZip.push(name);
    yield "packed";
  };
  const image = { name: "Notes_files/a.png", base64: "" };
  const alone = await exported(notebookOf(), { text: "", files: [] });
  expect(await asOneFile(alone, { zip })).toBe(alone.file);
  const file = await asOneFile(await exported(notebookOf(), { text: "", files: [image] }), { zip });
  expect(file).toEqual({ name: "Notes.zip", mediaType: "application/zip", parts: ["packed"] });
  expect(inZip).toEqual(["Notes.md", "Notes_files/a.png"]);
});

test("keys are found in the file and in what stands beside it, each once", async () => {
  const other = key.toLowerCase();
  const { keys } = await exported(
    notebookOf(),
    { text: `a ${key}`, files: [] },
    { text: `b ${key}`, files: [{ name: "a.svg", text: other }] },
  );
  expect(keys).toEqual([key, other]);
});

test("the cells are named that hold a key in what is written, sent, answered or put out", () => {
  const asked = chatCell("a", { messages: [{ role: "user", content: key }] });
  const cells = [asked, ...["b", "c", "d", "e"].map((id) => completionCell(id))];
  const execution = { id: "x", notebook: "n", cell: "d", count: 1, at: null, outputs: `["${key}"]` };
  const runs = [answered("b", "{}", key), answered("c", key), answered("e", key, "{}", { cleared: true })];
  const contents = contentsOf({ ...whole(notebookOf(...cells), ...runs), executions: [execution] });
  expect(cellsHolding(contents, [key])).toEqual([1, 2, 3, 4]);
});
