import type { Locator, Page } from "@playwright/test";
import type { SampleFile } from "./sample-images.ts";

/** Chooses files by the menu of a message, by its place from 1. */
export async function attach(cell: Locator, files: readonly SampleFile[], message = 1): Promise<void> {
  const page = cell.page();
  await cell.getByRole("button", { name: `Message ${message} actions` }).click();
  const choosing = page.waitForEvent("filechooser");
  await cell.getByRole("menuitem", { name: "Attach an image…" }).click();
  await (await choosing).setFiles([...files]);
}

export function imageOf(place: Locator, number = 1): Locator {
  return place.getByRole("img", { name: `Image ${number}`, exact: true });
}

/** How many images the library holds, and all else that it holds, as JSON. */
export function storedIn(page: Page): Promise<{ readonly images: number; readonly others: string }> {
  return page.evaluate(async () => {
    const opening = indexedDB.open("quire");
    await new Promise((resolve) => opening.addEventListener("success", resolve));
    const names = [...opening.result.objectStoreNames];
    const reading = opening.result.transaction(names);
    const asked = names.map((name) => [name, reading.objectStore(name).getAll()] as const);
    await new Promise((resolve) => reading.addEventListener("complete", resolve));
    opening.result.close();
    const found = new Map(asked.map(([name, request]) => [name, request.result]));
    const images = found.get("images")?.length ?? 0;
    found.delete("images");
    return { images, others: JSON.stringify([...found]) };
  });
}
