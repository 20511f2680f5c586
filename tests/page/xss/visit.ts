import { type Browser, expect } from "@playwright/test";
import type { StaticServer } from "../../server/static-server.ts";
import { readThrough } from "../reading.ts";
import { type Door, doorRuns } from "./doors.ts";
import { Hunt } from "./hunt.ts";
import { payloads } from "./payloads.ts";
import { notebookRecords, openRecords } from "./records.ts";
import { remains, settle, stir } from "./stir.ts";

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
  await readThrough(hunt.page);
  await expect(hunt.page.locator("quire-cell")).toHaveCount(cells.length);
  if (door.runs) await expect(hunt.page.locator("quire-output")).toHaveCount(cells.length);
  await hunt.page.evaluate(settle);
  return hunt;
}

/** Does what may set a payload off, and expects that nothing ran, nothing was asked for and nothing is left. */
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
