import type { Locator, Page } from "@playwright/test";
import type { ChatCell } from "../../src/core/notebook.ts";
import type { ApiServer } from "../server/api-server.ts";
import type { Gate } from "../server/gate.ts";
import { answer, refuse } from "../server/responders.ts";
import { connect } from "./connection-steps.ts";
import { expect, test } from "./fixtures.ts";
import { alertOf, answerOf, expectCount, NotebookPage, outputOf, runCell } from "./notebook-page.ts";
import { openStored } from "./stored-notebooks.ts";

/** A streaming chat cell that asks "Question N", the model of the same number; it may continue another. */
function asking(place: number, continued?: number): ChatCell {
  return {
    kind: "chat",
    id: `cell-${place}`,
    name: `answer${place}`,
    ...(continued ? { continues: { from: `cell-${continued}`, choice: 0 } } : {}),
    messages: [{ role: "user", content: `Question ${place}` }],
    parameters: [
      { name: "model", value: `"model-${place}"` },
      { name: "stream", value: "true" },
    ],
  };
}

/** Opens these cells, and holds the answer to each at a gate. */
async function openGated(page: Page, api: ApiServer, cells: readonly ChatCell[]): Promise<readonly Gate[]> {
  await connect(page, api.baseUrl);
  await openStored(page, { id: "beside", title: "Side by side", cells });
  await page.evaluate(() => window.scrollTo(0, 0));
  return cells.map((_, at) => {
    const gate = api.gate();
    api.on({ method: "POST", model: `model-${at + 1}` }, answer({ text: `Answer ${at + 1} comes.`, gate }));
    return gate;
  });
}

async function runAllBeside(page: Page): Promise<void> {
  await page.getByRole("banner").getByRole("button", { name: "How to run" }).click();
  await page.getByRole("menuitem", { name: "Run all side by side" }).click();
}

/** The first time it is asked for. */
async function runAllBesideAtFirst(page: Page, calls: number): Promise<void> {
  await runAllBeside(page);
  await new NotebookPage(page).agree(calls);
}

function modelsAsked(api: ApiServer): readonly unknown[] {
  return api.journal.sent.map((body) => body?.["model"]).toSorted();
}

function waits(cell: Locator): Promise<void> {
  return expect(cell.getByText("[*]")).toBeVisible();
}

const models = (...places: readonly number[]) => places.map((place) => `model-${place}`);
const places = [1, 2, 3, 4, 5, 6, 7];

test.beforeEach(({ open }) => open());

test("six cells stream at once, the seventh when there is room; a reload keeps all", async ({
  page,
  api,
}) => {
  const notebook = new NotebookPage(page);
  const gates = await openGated(
    page,
    api,
    places.map((place) => asking(place)),
  );
  await runAllBesideAtFirst(page, 7);
  await Promise.all(gates.slice(0, 6).map((gate) => gate.reached()));
  for (const gate of gates) gate.release(2); // the role, and a word
  for (const place of places.slice(0, 6)) await expect(answerOf(notebook.cell(place))).toHaveText("Answer");
  await waits(notebook.cell(7));
  expect(modelsAsked(api)).toEqual(models(1, 2, 3, 4, 5, 6));
  gates[3]?.open();
  await expect(answerOf(notebook.cell(4))).toHaveText("Answer 4 comes.");
  await expect(answerOf(notebook.cell(7))).toHaveText("Answer");
  for (const gate of gates) gate.open();
  for (const place of places)
    await expect(answerOf(notebook.cell(place))).toHaveText(`Answer ${place} comes.`);
  await expect(notebook.runAll).toBeVisible();
  await notebook.reload();
  for (const place of places) {
    await notebook.cell(place).scrollIntoViewIfNeeded();
    await expectCount(notebook.cell(place), place);
    await expect(answerOf(notebook.cell(place))).toHaveText(`Answer ${place} comes.`);
  }
});

test("Stop on one leaves the others, and Stop in the bar leaves none", async ({ page, api }) => {
  const notebook = new NotebookPage(page);
  const gates = await openGated(
    page,
    api,
    places.map((place) => asking(place)),
  );
  await runAllBesideAtFirst(page, 7);
  await Promise.all(gates.slice(0, 6).map((gate) => gate.reached()));
  for (const gate of gates) gate.release(2);
  await expect(answerOf(notebook.cell(2))).toHaveText("Answer");
  await notebook.cell(7).getByRole("button", { name: "Stop" }).click();
  await expect(notebook.cell(7).getByRole("button", { name: "Run cell" })).toBeVisible();
  await notebook.cell(2).getByRole("button", { name: "Stop" }).click();
  await expect(outputOf(notebook.cell(2))).toContainText("Stopped. What had come is kept.");
  gates[0]?.open();
  await expect(answerOf(notebook.cell(1))).toHaveText("Answer 1 comes.");
  await waits(notebook.cell(3));
  await notebook.banner.getByRole("button", { name: "Stop" }).click();
  for (const place of [3, 4, 5, 6]) await expectCount(notebook.cell(place), place);
  await expect(page.getByText("[*]")).toHaveCount(0);
  expect(modelsAsked(api)).toEqual(models(1, 2, 3, 4, 5, 6));
});

test("a cell that is run beside others starts at once, and one that takes an answer waits", async ({
  page,
  api,
}) => {
  const notebook = new NotebookPage(page);
  const gates = await openGated(page, api, [asking(1), asking(2, 1), asking(3)]);
  for (const place of [1, 2, 3]) await runCell(notebook.cell(place));
  await gates[2]?.reached();
  await waits(notebook.cell(2));
  expect(modelsAsked(api)).toEqual(models(1, 3));
  gates[2]?.open();
  await expectCount(notebook.cell(3), 2);
  gates[0]?.open();
  await gates[1]?.reached();
  expect(api.journal.sent.at(-1)?.["messages"]).toEqual([
    { role: "user", content: "Question 1" },
    { role: "assistant", content: "Answer 1 comes." },
    { role: "user", content: "Question 2" },
  ]);
  gates[1]?.open();
  await expectCount(notebook.cell(2), 3);
});

test("a failure stops what takes its answer; a refused key stops all that wait", async ({
  page,
  api,
  allow,
}) => {
  allow.error(/Failed to load resource/);
  const notebook = new NotebookPage(page);
  const cells = [asking(1), asking(2, 1), ...places.slice(2).map((place) => asking(place)), asking(8)];
  const gates = await openGated(page, api, cells);
  for (const gate of gates) gate.open();
  api.on({ method: "POST", model: "model-1" }, refuse(500, { message: "No.", type: "server_error" }));
  await runAllBesideAtFirst(page, 8);
  await expect(alertOf(notebook.cell(2))).toContainText("continues cell 1: run that one first");
  for (const place of [3, 4, 5, 6, 7, 8]) await expectCount(notebook.cell(place), place - 1);
  await expect(page.getByText("Run all stopped")).toHaveCount(0);
  api.on(
    { method: "POST", model: "model-1" },
    refuse(401, { message: "No.", type: "invalid_request_error" }),
  );
  const gate = api.gate();
  api.on({ method: "POST", model: /model-[3-8]/ }, answer({ gate }));
  await runAllBeside(page);
  await expect(page.getByText("Run all stopped at cell 1; 2 cells were not run.")).toBeVisible();
});

test("the ways to run are a menu of the bar, by keyboard too, and all in order is one of them", async ({
  page,
  api,
}) => {
  const notebook = new NotebookPage(page);
  const gates = await openGated(page, api, [asking(1), asking(2)]);
  const ways = notebook.banner.getByRole("button", { name: "How to run" });
  await ways.press("Enter");
  await expect(page.getByRole("menuitem", { name: "Run all in order" })).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("button", { name: "Run 2 cells" })).toBeFocused();
  await page.keyboard.press("Enter");
  await gates[0]?.reached();
  await expect(ways).toBeFocused();
  await waits(notebook.cell(2));
  expect(modelsAsked(api)).toEqual(models(1));
  for (const gate of gates) gate.open();
  await expectCount(notebook.cell(2), 2);
});
