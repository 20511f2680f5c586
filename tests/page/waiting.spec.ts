import type { Locator, Page } from "@playwright/test";
import { answer } from "../server/responders.ts";
import { connect } from "./connection-steps.ts";
import { expect, test } from "./fixtures.ts";
import { addParameter, answerOf, NotebookPage, outputOf, runCell, setModel } from "./notebook-page.ts";
import { contentOf, write } from "./text-steps.ts";

/** A streaming chat cell on the test server, and a clock that the test winds. */
async function streamingCell(page: Page, baseUrl: string): Promise<Locator> {
  await page.clock.install();
  await connect(page, baseUrl);
  const notebook = new NotebookPage(page);
  await notebook.createNotebook();
  const cell = notebook.cell(1);
  await write(contentOf(cell), "Hello");
  await setModel(cell, "tutorial");
  await addParameter(cell, "stream");
  return cell;
}

test("a server that says nothing for 60 s is waited for, or stopped", async ({ page, api, open }) => {
  await open();
  const cell = await streamingCell(page, api.baseUrl);
  const gate = api.gate();
  api.next(answer({ text: "At last.", gate }));
  await runCell(cell);
  await gate.reached();
  await expect(answerOf(cell)).toBeVisible();
  await page.clock.fastForward(55_000);
  await expect(outputOf(cell).getByText("Nothing has come")).toHaveCount(0);
  await page.clock.fastForward(6_000);
  await expect(outputOf(cell).getByRole("status")).toContainText("Nothing has come for 60 seconds.");
  await outputOf(cell).getByRole("button", { name: "Keep waiting" }).click();
  await expect(outputOf(cell).getByRole("status")).toHaveCount(0);
  await page.clock.fastForward(61_000);
  await expect(outputOf(cell).getByRole("status")).toContainText("Nothing has come for 60 seconds.");
  gate.open();
  await expect(answerOf(cell)).toHaveText("At last.");
  await expect(outputOf(cell).getByRole("status")).toHaveCount(0);
});

test("a stream that pauses for 30 s says so, and Stop keeps its text", async ({ page, api, open }) => {
  await open();
  const cell = await streamingCell(page, api.baseUrl);
  const gate = api.gate();
  api.next(answer({ text: "Half of it.", gate }));
  await runCell(cell);
  gate.release(2);
  await expect(answerOf(cell)).toHaveText("Half");
  await page.clock.fastForward(31_000);
  await expect(outputOf(cell).getByRole("status")).toContainText("No more has come for 30 seconds.");
  await outputOf(cell).getByRole("button", { name: "Stop" }).click();
  await expect(outputOf(cell)).toContainText("Stopped. What had come is kept.");
  await expect(answerOf(cell)).toHaveText("Half");
});

test("a stream that is cut by a reload keeps what had come", async ({ page, api, open }) => {
  await open();
  const cell = await streamingCell(page, api.baseUrl);
  const gate = api.gate();
  api.next(answer({ text: "One two three four five.", gate }));
  await runCell(cell);
  gate.release(3);
  await expect(answerOf(cell)).toHaveText("One two");
  // What comes later than 250 ms after the last checkpoint is written with all before it.
  await expect
    .poll(async () => {
      gate.release();
      return page.evaluate(chunksInLibrary);
    })
    .toBeGreaterThan(0);
  await page.reload();
  await expect(outputOf(cell)).toContainText("Interrupted: the page was closed");
  await expect(answerOf(cell)).toContainText("One two");
});

/** Runs in the page: how many pieces of running answers are stored. */
async function chunksInLibrary(): Promise<number> {
  const opening = indexedDB.open("quire");
  await new Promise((resolve) => opening.addEventListener("success", resolve));
  const counting = opening.result.transaction("chunks").objectStore("chunks").count();
  await new Promise((resolve) => counting.addEventListener("success", resolve));
  opening.result.close();
  return counting.result;
}
