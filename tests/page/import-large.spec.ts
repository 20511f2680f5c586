import type { Page } from "@playwright/test";
import { expectAccessible } from "./expect-accessible.ts";
import { expect, test } from "./fixtures.ts";
import { storedIn } from "./image-steps.ts";
import { codeCell, dropMade, ImportDialog } from "./import-steps.ts";
import { NotebookPage } from "./notebook-page.ts";

const cell = JSON.stringify(codeCell("print('x')\n".repeat(100), 1, "x\n".repeat(100)));
/** What begins and ends an .ipynb file without ids, as those before nbformat 4.5 are. */
const begin = '{"metadata": {}, "nbformat": 4, "nbformat_minor": 4, "cells": [';
const end = `${cell}]}`;

function dropLarge(page: Page, name: string, megabytes: number): Promise<void> {
  return dropMade(page, name, begin, `${cell},`, Math.ceil((megabytes * 1_048_576) / (cell.length + 1)), end);
}

/** The longest time, in ms, in which the page did nothing else, and all the time until what it returns is called. */
async function watchBlocking(page: Page): Promise<() => Promise<{ longest: number; all: number }>> {
  await page.evaluate(() => {
    const begun = performance.now();
    let last = begun;
    const watch = { longest: 0, all: 0 };
    const beat = (): void => {
      const now = performance.now();
      watch.longest = Math.max(watch.longest, now - last);
      watch.all = now - begun;
      last = now;
      setTimeout(beat);
    };
    Object.assign(window, { watch });
    beat();
  });
  // Sound: it was put there above.
  return () => page.evaluate(() => (window as unknown as { watch: { longest: number; all: number } }).watch);
}

test("20 MB come in with a progress bar, and the page answers meanwhile", async ({ page, open }) => {
  await open();
  const notebook = new NotebookPage(page);
  const imports = new ImportDialog(page);
  await imports.open();
  await expect(imports.address).toBeVisible();
  await dropLarge(page, "Large.ipynb", 20);
  const watched = await watchBlocking(page);
  await expect(imports.progress).toBeVisible();
  await expect(imports.take).toBeVisible();
  const { longest, all } = await watched();
  await imports.take.click();
  // Tens of thousands of records: on a machine with other work the browser takes its time for them.
  await expect(imports.dialog).toBeHidden({ timeout: 60_000 });
  await expect(notebook.title).toHaveValue("Large");
  await expect(notebook.cell(1, "python")).toBeVisible();
  test.info().annotations.push({ type: "ms blocked at most, of ms", description: `${longest} of ${all}` });
  // Of a machine that does other things as well: how long a task may be is held by the bench.
  expect(longest).toBeLessThan(all / 3);
});

test("reading can be cancelled at once; nothing is stored, and the next file is read", async ({
  page,
  open,
}) => {
  await open();
  const imports = new ImportDialog(page);
  const before = await storedIn(page);
  await imports.open();
  await expect(imports.address).toBeVisible();
  await dropLarge(page, "Endless.ipynb", 150);
  await expect(imports.progress).toBeVisible();
  await expectAccessible(page, "reading");
  await imports.cancel.click();
  await expect(imports.progress).toBeHidden();
  expect(await storedIn(page)).toEqual(before);
  await dropLarge(page, "Small.ipynb", 0.01);
  await expect(imports.dialog).toContainText("Small.ipynb");
});
