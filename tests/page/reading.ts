import { expect, type Page } from "@playwright/test";

/** Scrolls through the whole notebook, as cells are built only when they come near the screen. */
export async function readThrough(page: Page): Promise<void> {
  const groups = page.locator("quire-group");
  for (let index = 0; index < (await groups.count()); index++) {
    const group = groups.nth(index);
    await group.evaluate((element) => element.scrollIntoView());
    await expect(group.locator("quire-cell, .place").first()).toBeAttached();
    await group.evaluate(readAll);
  }
}

/** Runs in the page: scrolls to the first cell of the group that is not built, until all are. */
async function readAll(group: Element): Promise<void> {
  const next = (): Element | null | undefined => group.shadowRoot?.querySelector(".place");
  for (let place = next(); place; place = next()) {
    // In every frame: what is drawn above it meanwhile may push it out of sight again.
    place.scrollIntoView();
    await new Promise((drawn) => requestAnimationFrame(drawn));
  }
}
