import type { Page } from "@playwright/test";

/**
 * Scrolls through the whole notebook, as cells are built only when they come near the screen, and code is coloured when
 * it is on it. All of it in the page: to look for an element from here walks through all that has been built.
 */
export async function readThrough(page: Page): Promise<void> {
  await page.locator("quire-notebook").evaluate(readAll);
}

/** Runs in the page: scrolls to the first group or cell that is not built, until all are; then screen by screen. */
async function readAll(notebook: Element): Promise<void> {
  const frame = (): Promise<unknown> => new Promise((drawn) => requestAnimationFrame(drawn));
  for (const group of notebook.shadowRoot?.querySelectorAll("quire-group") ?? []) {
    const next = (): Element | null | undefined =>
      group.shadowRoot?.querySelector("quire-cell, .place")
        ? group.shadowRoot.querySelector(".place")
        : group;
    for (let place = next(); place; place = next()) {
      // In every frame: what is drawn above it meanwhile may push it out of sight again.
      place.scrollIntoView();
      await frame();
    }
  }
  const screen = notebook.parentElement;
  for (let top = 0; screen && top < screen.scrollHeight; top += screen.clientHeight) {
    screen.scrollTop = top;
    await frame();
    await frame();
  }
}
