import { readFile } from "node:fs/promises";
import type { Download, Page } from "@playwright/test";
import { strFromU8, unzipSync } from "fflate";
import { NotebookPage } from "./notebook-page.ts";

/** Chooses an entry of the Export menu. */
export async function chooseExport(page: Page, entry: string): Promise<void> {
  await new NotebookPage(page).banner.getByRole("button", { name: "Export" }).click();
  await page.getByRole("menuitem", { name: entry, exact: true }).click();
}

/** Exports by an entry of the menu that downloads a file. */
export async function exportAs(page: Page, entry: string): Promise<Download> {
  const downloading = page.waitForEvent("download");
  await chooseExport(page, entry);
  return downloading;
}

/** The text of a downloaded file. */
export async function textOf(download: Download): Promise<string> {
  return readFile(await download.path(), "utf8");
}

/** The files in a downloaded .zip, by their paths. */
export async function unzipped(download: Download): Promise<ReadonlyMap<string, Uint8Array>> {
  return new Map(Object.entries(unzipSync(await readFile(await download.path()))));
}

/** The texts of the files in a downloaded .zip, by their paths. */
export async function textsIn(download: Download): Promise<ReadonlyMap<string, string>> {
  return new Map([...(await unzipped(download))].map(([path, bytes]) => [path, strFromU8(bytes)]));
}
