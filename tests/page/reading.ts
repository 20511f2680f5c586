import { expect, type Page } from "@playwright/test";

/** Scrolls through the whole notebook, as cells are built only when they come near the screen. */
export async function readThrough(page: Page): Promise<void> {
  const groups = page.locator("quire-group");
  for (let index = 0; index < (await groups.count()); index++) {
    const group = groups.nth(index);
    await group.evaluate((element) => element.scrollIntoView());
    await expect(group.locator("quire-cell").first()).toBeAttached();
  }
}
