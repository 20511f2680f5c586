import { readFileSync } from "node:fs";
import type { Page } from "@playwright/test";
import { expect, test } from "./fixtures.ts";
import { notebookRecords, openRecords } from "./xss/records.ts";

/** Files that were made to break a notebook; importing them is not there yet, the library's records are. */
interface HostileImport {
  readonly id: string;
  readonly ext: string;
  readonly base64?: string;
  readonly recipe?: string;
}
const file = new URL("../fixtures/hostile-imports.json", import.meta.url);
const { imports }: { imports: readonly HostileImport[] } = JSON.parse(readFileSync(file, "utf8"));

const texts = imports.flatMap(({ id, base64 }) =>
  base64 === undefined ? [] : [{ id, text: Buffer.from(base64, "base64").toString() }],
);
/** As the recipes say, but for sizes that no record of a page could have reached. */
const long = [
  { id: "deep-json", text: "[".repeat(1e5) + "]".repeat(1e5) },
  { id: "deep-obj", text: `${'{"a":'.repeat(2e4)}1${"}".repeat(2e4)}` },
  { id: "big-cell", text: "x".repeat(5e6) },
];

/** Ms in which the page answers a click. */
const prompt = 200;

/** The ms from a click to the frame that shows what it did, the best of some: the machine has other work, too. */
async function clicked(page: Page): Promise<number> {
  await page.evaluate(() => {
    document.addEventListener("click", ({ timeStamp }) =>
      requestAnimationFrame(() => {
        document.title = String(performance.now() - timeStamp);
      }),
    );
  });
  const took: number[] = [];
  for (let attempt = 0; attempt < 5 && !took.some((ms) => ms < prompt); attempt += 1) {
    await page.evaluate(() => (document.title = ""));
    await page.getByRole("banner").getByRole("button", { name: "Export" }).click();
    await expect(page).toHaveTitle(/^\d/u);
    took.push(Number(await page.title()));
    await page.keyboard.press("Escape");
  }
  return Math.min(...took);
}

async function expectSound(page: Page): Promise<void> {
  const polluted = await page.evaluate(() => [
    ...Object.keys(Object.prototype),
    ...Object.keys(Array.prototype),
    ...("polluted" in {} ? ["polluted"] : []),
  ]);
  expect(polluted).toEqual([]);
  expect(await clicked(page)).toBeLessThan(prompt);
  await expect(page.getByRole("banner").getByRole("button", { name: "Connection: Recorded" })).toBeVisible();
}

/** Runs in the page: puts each JSON text over a notebook and over a cell, with all the members that it has. */
async function putOver(given: readonly { id: string; text: string }[]): Promise<number> {
  const database = await new Promise<IDBDatabase>((resolve) => {
    const opening = indexedDB.open("quire");
    opening.onsuccess = () => resolve(opening.result);
  });
  const writing = database.transaction(["notebooks", "cells"], "readwrite");
  const parsed = given.flatMap(({ id, text }) => {
    try {
      return [{ id, json: JSON.parse(text) as unknown }]; // whatever it is
    } catch {
      return [];
    }
  });
  for (const { id, json } of parsed) {
    const over = (own: object): object => Object.defineProperties({}, { ...members(json), ...members(own) });
    writing.objectStore("notebooks").put(over({ schema: 1, id: `odd ${id}`, title: id, created: 1 }));
    const cell = over({ id, kind: "chat", name: "reply" });
    writing.objectStore("cells").put(over({ schema: 1, rev: 0, notebook: "hostile", cell }));
  }
  await new Promise((resolve) => writing.addEventListener("complete", resolve));
  database.close();
  return parsed.length;

  function members(value: unknown): PropertyDescriptorMap {
    return typeof value === "object" && value !== null ? Object.getOwnPropertyDescriptors(value) : {};
  }
}

test("records that are what hostile files hold change nothing but themselves", async ({ page, open }) => {
  await open();
  await expect(page.locator("quire-cell").first()).toBeVisible();
  const cells = texts.map(({ id }) => ({ id, kind: "markdown", source: "to be replaced" }));
  await openRecords(page, notebookRecords("hostile", "Hostile", cells), "hostile");
  expect(await page.evaluate(putOver, texts)).toBeGreaterThan(15);
  await page.reload();
  await expect(page.locator("quire-cell").first()).toBeVisible();
  await expectSound(page);
  await expect(page.getByRole("navigation", { name: "Notebooks" })).toContainText("wrong-types");
});

test("hostile texts are texts in cells", async ({ page, open, allow }) => {
  // What the sanitiser reads and throws away, the policy names too.
  allow.error(/inline event handler violates/u);
  await open();
  await expect(page.locator("quire-cell").first()).toBeVisible();
  const cells = [...texts, ...long].map(({ id, text }) => ({ id, kind: "markdown", source: text }));
  await openRecords(page, notebookRecords("hostile", "Hostile", cells), "hostile");
  await expect(page.locator("quire-cell")).toHaveCount(cells.length);
  await expectSound(page);
});
