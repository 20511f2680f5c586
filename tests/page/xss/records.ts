import type { Page } from "@playwright/test";

/** A record to be put into a store of the library, whatever it is. */
export interface StoredRecord {
  readonly store: "notebooks" | "bases" | "cells" | "log" | "runs" | "executions" | "chunks";
  readonly value: unknown;
  readonly key?: readonly (string | number)[];
}

/** Puts records into the library as a hand would, opens that notebook, and waits until it is drawn. */
export async function openRecords(
  page: Page,
  records: readonly StoredRecord[],
  opened: string,
): Promise<void> {
  await page.evaluate(putRecords, { records, opened });
  await page.reload();
  await page.locator("quire-cell").first().waitFor();
}

/** The notebook and its cells, in order; the cells may be anything with an id. */
export function notebookRecords(
  id: string,
  title: string,
  cells: readonly { readonly id: string }[],
): readonly StoredRecord[] {
  const order = cells.map((cell) => cell.id);
  return [
    { store: "notebooks", value: { schema: 1, id, title, created: 1 } },
    { store: "bases", value: { schema: 1, notebook: id, rev: 0, from: 1, order } },
    ...cells.map(
      (cell): StoredRecord => ({ store: "cells", value: { schema: 1, rev: 0, notebook: id, cell } }),
    ),
  ];
}

/** Runs in the page: the stores of src/io/library/schema.ts, version 3. */
async function putRecords(given: { records: readonly StoredRecord[]; opened: string }): Promise<void> {
  const opening = indexedDB.open("quire");
  await new Promise((resolve) => opening.addEventListener("success", resolve));
  const database = opening.result;
  const stores = [...database.objectStoreNames];
  const writing = database.transaction(stores, "readwrite");
  for (const { store, value, key } of given.records) {
    writing.objectStore(store).put(value, key === undefined ? undefined : [...key]);
  }
  await new Promise((resolve) => writing.addEventListener("complete", resolve));
  database.close();
  localStorage.setItem("quire.notebook", JSON.stringify(given.opened));
}
