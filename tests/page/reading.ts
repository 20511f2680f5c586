import { expect, type Locator, type Page } from "@playwright/test";

/** Scrolls through the whole notebook, as cells are built only when they come near the screen. */
export async function readThrough(page: Page): Promise<void> {
  const groups = page.locator("quire-group");
  for (let index = 0; index < (await groups.count()); index++) {
    const group = groups.nth(index);
    await group.evaluate((element) => element.scrollIntoView());
    await expect(group.locator("quire-cell, .place").first()).toBeAttached();
    for (let cell = await showNext(group); cell !== null; cell = await showNext(group)) {
      await expect(group.locator(`.place[data-cell="${cell}"]`)).toHaveCount(0);
    }
  }
}

/** Scrolls to the first cell of the group that is not built; null when all are. */
function showNext(group: Locator): Promise<string | null> {
  return group.evaluate((element) => {
    const place = element.shadowRoot?.querySelector(".place");
    place?.scrollIntoView();
    return place?.getAttribute("data-cell") ?? null;
  });
}
