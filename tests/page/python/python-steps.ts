import { expect, type Locator, type Page } from "@playwright/test";
import type { Cell } from "../../../src/core/notebook.ts";
import { NotebookPage } from "../notebook-page.ts";
import { openStored } from "../stored-notebooks.ts";

/** Opens a notebook of Python cells with this code, as an earlier visit would have left it. */
export async function openPython(page: Page, ...sources: readonly string[]): Promise<NotebookPage> {
  const cells = sources.map((source, at): Cell => ({ kind: "python", id: `p${at + 1}`, source }));
  await openStored(page, { id: "python", title: "Python", cells });
  return new NotebookPage(page);
}

/** Waits until a cell that Python has to be loaded for has come to its end. */
export async function expectEnd(cell: Locator, count: number): Promise<void> {
  await expect(cell.getByText(`[${count}]`, { exact: true })).toBeVisible({ timeout: 60_000 });
}

/** Waits until the page has what it needs to run a Python cell, but for Python itself. */
export async function readAhead(page: Page): Promise<void> {
  for (const part of ["notebook-python", "page-side", "python-output"])
    await expect.poll(() => page.evaluate(isImported, part), { message: part }).toBe(true);
}

/** Runs in the page: whether a part of the built page is there, with all that it imports. */
async function isImported(part: string): Promise<boolean> {
  const asked = performance.getEntriesByType("resource").find(({ name }) => name.includes(`/${part}-`));
  return asked !== undefined && import(asked.name).then(() => true);
}
