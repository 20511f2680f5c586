import type { Weighty } from "./notebooks.ts";

/**
 * Runs in the page: the records of src/io/library/schema.ts, version 1, in one transaction; the next visit
 * opens them.
 */
export async function storeWeighty({ notebook, runs }: Weighty): Promise<void> {
  const opening = indexedDB.open("quire");
  await new Promise((resolve) => opening.addEventListener("success", resolve));
  const database = opening.result;
  const writing = database.transaction(["notebooks", "bases", "cells", "runs"], "readwrite");
  const { id, title, cells } = notebook;
  const order = cells.map((cell) => cell.id);
  writing.objectStore("notebooks").put({ schema: 1, id, title, created: Date.now() });
  writing.objectStore("bases").put({ schema: 1, notebook: id, rev: 0, from: 1, order });
  for (const cell of cells) writing.objectStore("cells").put({ schema: 1, rev: 0, notebook: id, cell });
  for (const run of runs) writing.objectStore("runs").put({ ...run, schema: 1 });
  await new Promise((resolve, reject) => {
    writing.addEventListener("complete", resolve);
    writing.addEventListener("abort", () => reject(writing.error));
  });
  database.close();
  localStorage.setItem("quire.notebook", JSON.stringify(id));
}
