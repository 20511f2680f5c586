import { type Browser, expect, type Page } from "@playwright/test";
import type { StaticServer } from "../../server/static-server.ts";
import { readThrough } from "../reading.ts";
import { type Door, doorRuns, tabs } from "./door.ts";
import { Hunt } from "./hunt.ts";
import { payloads } from "./payloads.ts";
import { notebookRecords, openRecords } from "./records.ts";
import { count, loaded, openTab, remains, settle, stir, unfold } from "./stir.ts";

/** Opens the site in a page of its own; `origins` are servers that it may ask. */
export async function start(
  browser: Browser,
  site: StaticServer,
  bypassCSP: boolean,
  ...origins: string[]
): Promise<Hunt> {
  const hunt = await Hunt.start(browser, [site.origin, ...origins], bypassCSP);
  await hunt.page.goto(site.url);
  await expect(hunt.page.locator("quire-cell").first()).toBeVisible();
  return hunt;
}

/** Opens a notebook that holds each text in that place. */
export async function openDoor(
  browser: Browser,
  site: StaticServer,
  bypassCSP: boolean,
  door: Door,
  texts = payloads,
): Promise<Hunt> {
  const hunt = await start(browser, site, bypassCSP);
  const cells = texts.flatMap((payload, index) => door.cells(payload, index));
  await openRecords(
    hunt.page,
    [...notebookRecords("door", door.name, cells), ...doorRuns(door, texts, "door")],
    "door",
  );
  await readAtOnce(hunt.page);
  await expect(hunt.page.locator("quire-cell")).toHaveCount(cells.length);
  if (door.runs) await expect(hunt.page.locator("quire-output")).toHaveCount(cells.length);
  if (door.executions) await expect(hunt.page.locator("quire-outputs")).toHaveCount(cells.length);
  await hunt.page.evaluate(settle);
  return hunt;
}

/** Reads through the notebook in a window so tall that many cells come near it at a time. */
export async function readAtOnce(page: Page): Promise<void> {
  const { width, height } = page.viewportSize() ?? { width: 1280, height: 720 };
  await page.setViewportSize({ width, height: 8000 });
  await readThrough(page);
  await page.setViewportSize({ width, height });
}

/**
 * Opens every tab with all that is folded in it, sees the texts where they belong, and nothing that does not.
 */
export async function openAll({ page }: Hunt, { drawn, runs }: Door): Promise<void> {
  const last = drawn?.tab ?? "text";
  // A door that is about one tab is opened there; those that are about none go through them all.
  for (const tab of runs && drawn === undefined ? [...tabs, last] : [last]) {
    await page.evaluate(openTab, tab);
    await page.evaluate(loaded);
    await page.evaluate(unfold);
    await page.evaluate(loaded);
    expect((await page.evaluate(remains)).wrong, tab).toEqual([]);
  }
  if (drawn === undefined) return;
  await expect.poll(() => page.evaluate(count, drawn.selector)).toBeGreaterThanOrEqual(payloads.length);
  await page.evaluate(openTab, "text");
}

/**
 * Does what may set a payload off, and expects that nothing ran, nothing was asked for and nothing is left.
 */
export async function expectNothing(hunt: Hunt): Promise<void> {
  await hunt.page.evaluate(settle);
  await hunt.page.evaluate(stir);
  await hunt.page.evaluate(settle);
  const { wrong } = await hunt.page.evaluate(remains);
  expect({ ran: hunt.ran, asked: hunt.asked, wrong, errors: hunt.errors }).toEqual({
    ran: [],
    asked: [],
    wrong: [],
    errors: [],
  });
  await hunt.close();
}
