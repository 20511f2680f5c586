import { readFileSync } from "node:fs";
import { zipSync } from "fflate";
import { expectAccessible } from "./expect-accessible.ts";
import { expect, test } from "./fixtures.ts";
import { storedIn } from "./image-steps.ts";
import { dropMade, ImportDialog, markdownCell, notebookFile, textFile } from "./import-steps.ts";
import { NotebookPage } from "./notebook-page.ts";
import { dropFiles, type SampleFile } from "./sample-images.ts";

interface HostileFile {
  readonly id: string;
  readonly ext: string;
  readonly base64?: string;
}

const fixture = new URL("../fixtures/hostile-imports.json", import.meta.url);
const { imports }: { imports: readonly HostileFile[] } = JSON.parse(readFileSync(fixture, "utf8"));

/** What says of one file that it would unpack to a gigabyte. */
function boastful(): Buffer {
  const zip = Buffer.from(zipSync({ "a.ipynb": Buffer.from("{}") }));
  const directory = zip.indexOf("PK\x01\x02", 0, "latin1");
  zip.writeUInt32LE(1_000_000_000, directory + 24);
  return zip;
}

const refusals: readonly (readonly [file: SampleFile, sentence: string])[] = [
  [textFile("blank.ipynb", "\ufeff \n"), "This file is empty."],
  [textFile("cut.ipynb", '{\n "cells": [}'), "This is no JSON: it breaks off in line 2, column 12."],
  [textFile("deep.ipynb", "[".repeat(100_000)), "It is nested too deeply, from line 1, column"],
  [textFile("list.ipynb", "[]"), "This is JSON, but no notebook."],
  [textFile("object.json", '{"a": 1}'), "This is no notebook: cells is no list."],
  [textFile("old.ipynb", '{"nbformat": 3, "worksheets": []}'), "It is of format 3"],
  [textFile("new.ipynb", '{"nbformat": 5, "cells": []}'), "It is of format 5"],
  [textFile("bytes.md", Buffer.from([0x89, 0x50, 0xff, 0xfe])), "This is no text."],
  [
    textFile("cut.zip", Buffer.from("PK\x03\x04\x14\0\0\0\x08\0", "latin1")),
    "This archive cannot be unpacked",
  ],
  [
    textFile("none.zip", Buffer.from(zipSync({ "a.txt": Buffer.from("a") }))),
    "There is no notebook (.ipynb) in this archive.",
  ],
  [textFile("bomb.zip", boastful()), "It has 954 MB"],
];

test("each file that cannot be read is refused in a sentence, and the library stays as it was", async ({
  page,
  open,
}, testInfo) => {
  await open();
  const { dialog } = new ImportDialog(page);
  const before = await storedIn(page);
  await dropFiles(
    new NotebookPage(page).cell(1),
    testInfo,
    refusals.map(([file]) => file),
  );
  const alerts = dialog.getByRole("alert");
  await expect(alerts).toHaveCount(refusals.length);
  const said = await alerts.allTextContents();
  for (const [at, [file, sentence]] of refusals.entries()) expect(said[at], file.name).toContain(sentence);
  await expectAccessible(page, "refusals");
  await expect(dialog.getByRole("button", { name: /^Import/ })).toHaveCount(0);
  await page.keyboard.press("Escape");
  expect(await storedIn(page)).toEqual(before);
});

test("a file of more than 200 MB is not read", async ({ page, open }) => {
  await open();
  const imports = new ImportDialog(page);
  const { dialog } = imports;
  await imports.open();
  await expect(imports.address).toBeVisible();
  await dropMade(page, "huge.ipynb", "{", " ".repeat(1_048_576), 201, "}");
  await expect(dialog.getByRole("alert")).toContainText("It has 202 MB");
});

test("UTF-16 that says so is read, and what is wrong with a notebook is told by its place", async ({
  page,
  open,
}, testInfo) => {
  await open();
  const { dialog } = new ImportDialog(page);
  const { buffer } = notebookFile("", [markdownCell("Wide"), { cell_type: "odd" }]);
  const wide = Buffer.from(`\ufeff${buffer.toString()}`, "utf16le");
  await dropFiles(new NotebookPage(page).cell(1), testInfo, [textFile("wide.ipynb", wide)]);
  await dialog.getByText("Not as the format says: 1").click();
  await expect(dialog).toContainText(
    "cells[1].cell_type is of a kind that the format does not have. The cell was left out.",
  );
});

test("hostile files are read or refused, change no prototype and run nothing", async ({
  page,
  open,
}, testInfo) => {
  await open();
  const notebook = new NotebookPage(page);
  const { dialog, take } = new ImportDialog(page);
  const files = imports.flatMap(({ id, ext, base64 }) =>
    base64 === undefined ? [] : [textFile(`${id}.${ext}`, Buffer.from(base64, "base64"))],
  );
  await dropFiles(notebook.cell(1), testInfo, files);
  await expect(dialog.getByRole("heading", { level: 3 })).toHaveCount(files.length);
  await take.click();
  await expect(dialog).toBeHidden();
  await notebook.reload();
  const touched = await page.evaluate(() => [
    "polluted" in {},
    "pwn" in window,
    Object.keys(Object.prototype),
  ]);
  expect(touched).toEqual([false, false, []]);
});
