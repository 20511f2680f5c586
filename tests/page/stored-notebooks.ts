import { expect, type Page } from "@playwright/test";
import type { Cell } from "../../src/core/notebook.ts";

export interface StoredNotebook {
  readonly id: string;
  readonly title: string;
  readonly cells: readonly Cell[];
  /** What cells put out: outputs as nbformat has them, by cell id. */
  readonly outputs?: Readonly<Record<string, readonly object[]>>;
}

/** Puts a notebook into the library as an earlier visit would have left it, and opens it. */
export async function openStored(page: Page, notebook: StoredNotebook): Promise<void> {
  await page.evaluate(storeNotebook, notebook);
  await page.reload();
  await expect(page.getByRole("textbox", { name: "Notebook title" })).toHaveValue(notebook.title, {
    timeout: 20_000,
  });
}

/** Runs in the page: the records of src/io/library/schema.ts, version 3. */
async function storeNotebook({ id, title, cells, outputs = {} }: StoredNotebook): Promise<void> {
  const opening = indexedDB.open("quire");
  await new Promise((resolve) => opening.addEventListener("success", resolve));
  const database = opening.result;
  const writing = database.transaction(["notebooks", "bases", "cells", "executions"], "readwrite");
  writing.objectStore("notebooks").add({ schema: 1, id, title, created: Date.now() });
  const order = cells.map((cell) => cell.id);
  writing.objectStore("bases").add({ schema: 1, notebook: id, rev: 0, from: 1, order });
  for (const cell of cells) writing.objectStore("cells").add({ schema: 1, rev: 0, notebook: id, cell });
  for (const [at, [cell, list]] of Object.entries(outputs).entries()) {
    const record = { schema: 1, id: `of ${cell}`, notebook: id, cell, count: at + 1, at: null };
    writing.objectStore("executions").add({ ...record, outputs: JSON.stringify(list) });
  }
  await new Promise((resolve) => writing.addEventListener("complete", resolve));
  database.close();
  localStorage.setItem("quire.notebook", JSON.stringify(id));
}
