import type { Locator, Page } from "@playwright/test";
import { answer } from "../server/responders.ts";
import { expectAccessible } from "./expect-accessible.ts";
import { expect, test } from "./fixtures.ts";
import { addParameter, answerOf, expectCount, openTab, runCell } from "./notebook-page.ts";
import { answered, startChat } from "./reading-steps.ts";

const paragraphs = (count: number): string =>
  Array.from({ length: count }, (_, at) => `Paragraph-${at + 1}`).join("\n\n");
const limit = 560;

test.beforeEach(({ open }) => open());

const viewOf = (panel: Locator): Locator => panel.getByRole("group", { name: "Text", exact: true });
const top = (view: Locator): Promise<number> => view.evaluate((node) => node.scrollTop);
const fromEnd = (view: Locator): Promise<number> =>
  view.evaluate((node) => node.scrollHeight - node.clientHeight - node.scrollTop);

test("a short answer is as high as its text", async ({ page, api }) => {
  const panel = await answered(page, api, paragraphs(3));
  await expect(panel).toContainText("Paragraph-3");
  await expect(panel.getByRole("button", { name: "Expand" })).toHaveCount(0);
  await expect(viewOf(panel)).toHaveCount(0);
});

test("a long answer grows to a limit, scrolls by keyboard, and expands", async ({ page, api }) => {
  await page.setViewportSize({ width: 1200, height: 1200 });
  const panel = await answered(page, api, paragraphs(80));
  const height = async (): Promise<number> => (await panel.boundingBox())?.height ?? 0;
  const expand = panel.getByRole("button", { name: "Expand" });
  await expect(expand).toHaveAttribute("aria-expanded", "false");
  expect(await height()).toBeLessThan(limit + 60);
  expect(await top(viewOf(panel))).toBe(0);
  await expectAccessible(page, "a long answer");

  await viewOf(panel).focus();
  await page.keyboard.press("End");
  await expect.poll(() => fromEnd(viewOf(panel))).toBeLessThan(2);

  await expand.press("Enter");
  await expect(viewOf(panel)).toHaveCount(0);
  await expect.poll(height).toBeGreaterThan(1_500);
  await panel.getByRole("button", { name: "Collapse" }).click();
  await expect.poll(height).toBeLessThan(limit + 60);
  await expect(expand).toBeFocused();
});

test("the other tabs have a limit of their own", async ({ page, api }) => {
  const panel = await answered(page, api, "short");
  await openTab(page.getByRole("article"), "Request");
  await expect(panel.getByRole("button", { name: "Expand" })).toHaveCount(0);
  await page.setViewportSize({ width: 1200, height: 300 });
  await expect(panel.getByRole("button", { name: "Expand" })).toBeVisible();
  await openTab(page.getByRole("article"), "Text");
  await expect(panel.getByRole("button", { name: "Expand" })).toHaveCount(0);
});

test("the view follows a stream while its reader is at its end, and only then", async ({ page, api }) => {
  const cell = await startChat(page, api);
  await addParameter(cell, "stream");
  const gate = api.gate();
  api.next(answer({ text: paragraphs(200), gate }));
  await runCell(cell);
  const panel = answerOf(cell);
  const view = viewOf(panel);
  const pieces = 2; // a word, and what is between two
  gate.release(60 * pieces);
  await expect(panel).toContainText("Paragraph-58");
  await expect.poll(() => fromEnd(view)).toBeLessThan(10);
  await expect(panel.getByRole("button", { name: "Jump to end" })).toHaveCount(0);

  await scrollUp(page, view);
  const reading = await top(view);
  gate.release(40 * pieces);
  await expect(panel).toContainText("Paragraph-98");
  expect(await top(view)).toBe(reading);

  await panel.getByRole("button", { name: "Jump to end" }).click();
  await expect(panel.getByRole("button", { name: "Jump to end" })).toHaveCount(0);
  await expect.poll(() => fromEnd(view)).toBeLessThan(10);
  gate.open();
  await expectCount(cell, 1);
  await expect(panel).toContainText("Paragraph-200");
  await expect.poll(() => fromEnd(view)).toBeLessThan(10);
});

async function scrollUp(page: Page, view: Locator): Promise<void> {
  await view.hover();
  await page.mouse.wheel(0, -400);
  await expect.poll(() => fromEnd(view)).toBeGreaterThan(200);
}
