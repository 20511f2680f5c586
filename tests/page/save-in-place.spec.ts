import type { Page } from "@playwright/test";
import { chooseExport } from "./export-steps.ts";
import { expect, test } from "./fixtures.ts";
import { NotebookPage } from "./notebook-page.ts";
import { contentOf, write } from "./text-steps.ts";

const key = "sk-proj-0123456789abcdefABCDEF";

/** The files are real, in the origin's own folder; only the browser's dialog is answered by the test. */
test.beforeEach(async ({ page, open }) => {
  await page.addInitScript(() => {
    const picker = {
      showSaveFilePicker: async ({ suggestedName }: { suggestedName: string }) => {
        const folder = await navigator.storage.getDirectory();
        return folder.getFileHandle(document.body.dataset["chosen"] ?? suggestedName, { create: true });
      },
    };
    Object.assign(window, picker);
  });
  await open();
  const notebook = new NotebookPage(page);
  await notebook.createNotebook();
  await notebook.title.fill("Notes");
  await write(contentOf(notebook.cell(1)), "one");
});

test("a notebook is saved to a file, and then in place", async ({ page }) => {
  const notebook = new NotebookPage(page);
  const status = notebook.banner.getByRole("status");
  await chooseExport(page, "Save to a file…");
  await expect(status).toHaveText("Saved to Notes.ipynb");
  expect(await cellsIn(page, "Notes.ipynb")).toContain('"content": "one"');

  await write(contentOf(notebook.cell(1)), "two");
  await expect(status).toHaveText("Saved");
  expect(await cellsIn(page, "Notes.ipynb")).toContain('"content": "one"');
  await page.keyboard.press("ControlOrMeta+s");
  await expect(status).toHaveText("Saved to Notes.ipynb");
  expect(await cellsIn(page, "Notes.ipynb")).toContain('"content": "two"');

  await write(contentOf(notebook.cell(1)), "three");
  await chooseExport(page, "Save to Notes.ipynb");
  await expect(status).toHaveText("Saved to Notes.ipynb");
  expect(await cellsIn(page, "Notes.ipynb")).toContain('"content": "three"');
});

test("the file's name says its format", async ({ page }) => {
  await page.evaluate(() => (document.body.dataset["chosen"] = "notes.md"));
  await chooseExport(page, "Save to a file…");
  await expect(new NotebookPage(page).banner.getByRole("status")).toHaveText("Saved to notes.md");
  expect(await textIn(page, "notes.md")).toContain("```python\n");
});

test("without a file of its own a notebook is saved in the library alone", async ({ page }) => {
  const notebook = new NotebookPage(page);
  await contentOf(notebook.cell(1)).press("ControlOrMeta+s");
  await expect(notebook.banner.getByRole("status")).toHaveText("Saved");
  expect(await namesOfFiles(page)).toEqual([]);
});

test("what another program wrote is not replaced unasked", async ({ page }) => {
  const notebook = new NotebookPage(page);
  const status = notebook.banner.getByRole("status");
  await chooseExport(page, "Save to a file…");
  await expect(status).toHaveText("Saved to Notes.ipynb");
  await page.evaluate(async () => {
    const handle = await (await navigator.storage.getDirectory()).getFileHandle("Notes.ipynb");
    const writing = await handle.createWritable();
    await writing.write("theirs");
    await writing.close();
  });
  const question = page.getByRole("dialog", { name: "Replace what is in “Notes.ipynb” now?" });
  await page.keyboard.press("ControlOrMeta+s");
  await question.getByRole("button", { name: "Cancel" }).click();
  await expect(question).toBeHidden();
  expect(await textIn(page, "Notes.ipynb")).toBe("theirs");
  await write(contentOf(notebook.cell(1)), "ours");
  await page.keyboard.press("ControlOrMeta+s");
  await question.getByRole("button", { name: "Replace" }).click();
  await expect(status).toHaveText("Saved to Notes.ipynb");
  expect(await cellsIn(page, "Notes.ipynb")).toContain('"content": "ours"');
});

test("a key in the notebook is asked about once", async ({ page }) => {
  const notebook = new NotebookPage(page);
  const status = notebook.banner.getByRole("status");
  const question = page.getByRole("dialog", { name: "This file would hold what looks like an API key" });
  await write(contentOf(notebook.cell(1)), `my key is ${key}`);
  await chooseExport(page, "Save to a file…");
  await question.getByRole("button", { name: "Cancel" }).click();
  await expect(question).toBeHidden();
  // Nor is an empty one left behind.
  await expect.poll(() => namesOfFiles(page)).toEqual([]);

  await chooseExport(page, "Save to a file…");
  await question.getByRole("button", { name: "Export anyway" }).click();
  await expect(status).toHaveText("Saved to Notes.ipynb");
  await write(contentOf(notebook.cell(1)), `it still is ${key}`);
  await page.keyboard.press("ControlOrMeta+s");
  await expect(status).toHaveText("Saved to Notes.ipynb");
  await write(contentOf(notebook.cell(1)), `and ${key.replace("proj", "next")}`);
  await page.keyboard.press("ControlOrMeta+s");
  await expect(question).toBeVisible();
});

test("a file that is gone, or may not be written, is said so; the notebook is safe", async ({ page }) => {
  const notebook = new NotebookPage(page);
  const status = notebook.banner.getByRole("status");
  await chooseExport(page, "Save to a file…");
  await expect(status).toHaveText("Saved to Notes.ipynb");
  await write(contentOf(notebook.cell(1)), "two");
  await page.evaluate(() =>
    Object.assign(FileSystemFileHandle.prototype, { requestPermission: async () => "denied" }),
  );
  await page.keyboard.press("ControlOrMeta+s");
  await expect(page.getByText("the browser does not let the page write this file")).toBeVisible();
  await page.evaluate(async () => {
    Object.assign(FileSystemFileHandle.prototype, { requestPermission: async () => "granted" });
    await (await navigator.storage.getDirectory()).removeEntry("Notes.ipynb");
  });
  await page.keyboard.press("ControlOrMeta+s");
  await expect(page.getByText("the file is not there any more")).toBeVisible();
  await expect(status).toHaveText("Saved");
  await notebook.reload();
  await expect(contentOf(notebook.cell(1))).toHaveValue("two");
});

/** What the cells of a file say, in one text. */
async function cellsIn(page: Page, name: string): Promise<string> {
  const { cells } = JSON.parse(await textIn(page, name));
  return cells.map(({ source }: { source: readonly string[] }) => source.join("")).join("\n");
}

function textIn(page: Page, name: string): Promise<string> {
  return page.evaluate(async (file) => {
    const folder = await navigator.storage.getDirectory();
    return (await (await folder.getFileHandle(file)).getFile()).text();
  }, name);
}

function namesOfFiles(page: Page): Promise<readonly string[]> {
  return page.evaluate(async () => {
    const names: string[] = [];
    // TypeScript's types of the folder know no iteration yet.
    const folder = (await navigator.storage.getDirectory()) as unknown as {
      keys(): AsyncIterable<string>;
    };
    for await (const name of folder.keys()) names.push(name);
    return names;
  });
}
