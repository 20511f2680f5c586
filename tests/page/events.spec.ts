import type { Locator } from "@playwright/test";
import { answerBody } from "../fixtures/answer-shapes.ts";
import { answer, raw } from "../server/responders.ts";
import { expectAccessible } from "./expect-accessible.ts";
import { expect, test } from "./fixtures.ts";
import {
  addParameter,
  answerOf,
  NotebookPage,
  openTab,
  outputOf,
  runCell,
  runToEnd,
} from "./notebook-page.ts";
import { startNotebook } from "./start-notebook.ts";
import { contentOf, write } from "./text-steps.ts";

const sse = "text/event-stream";

test.beforeEach(async ({ page, api, open }) => {
  await open();
  await startNotebook(page, api);
});

function rowsOf(cell: Locator): Locator {
  return answerOf(cell).getByRole("list", { name: "Events" }).getByRole("listitem");
}

/** The times of the rows, in ms. */
async function timesOf(cell: Locator): Promise<number[]> {
  const texts = await rowsOf(cell).locator(".time").allTextContents();
  return texts.map((text) => Number(/^(\d+) ms$/.exec(text)?.[1]));
}

test("a stream's events are listed as they come, with times that grow, and kept", async ({ page, api }) => {
  const notebook = new NotebookPage(page);
  const cell = notebook.cell(1);
  await write(contentOf(cell), "one two");
  await runToEnd(cell, 1);
  await expect(outputOf(cell).getByRole("tab", { name: "Events" })).toHaveCount(0);

  await addParameter(cell, "stream");
  const gate = api.gate();
  api.next(answer({ gate }));
  await runCell(cell);
  gate.release(2);
  await expect(answerOf(cell)).toHaveText("You");
  await openTab(cell, "Events");
  await expect(rowsOf(cell)).toHaveCount(2);
  await expect(answerOf(cell)).toContainText("2 events");
  gate.open();
  await expect(answerOf(cell)).toContainText(/7 events in \d+\.\d\d s/);
  await expect(rowsOf(cell).last()).toContainText("[DONE]");
  const times = await timesOf(cell);
  expect(times).toHaveLength(7);
  expect(times).toEqual(times.toSorted((a, b) => a - b));
  expect(times.at(-1)).toBeGreaterThan(times[0] ?? 0);

  await notebook.reload();
  await openTab(cell, "Events");
  await expect(rowsOf(cell)).toHaveCount(7);
  expect(await timesOf(cell)).toEqual(times);
});

test("an event opens to what it holds; comments and pauses are told", async ({ page, api }) => {
  const cell = new NotebookPage(page).cell(1);
  await addParameter(cell, "stream");
  const named = 'event: ping\ndata: {"type":"ping"}\n\n';
  api.next(raw({ contentType: sse, chunks: [named, answerBody("openrouter-chat-reasoning.sse")] }));
  await runToEnd(cell, 1);
  await expect(answerOf(cell)).toContainText("Oui, « bien sûr »");
  await openTab(cell, "Events");
  await expect(rowsOf(cell)).toHaveCount(10);
  await expect(answerOf(cell)).toContainText(/7 events and 3 comments in/);
  await expect(rowsOf(cell).first()).toContainText('ping {"type":"ping"}');
  await expect(rowsOf(cell).nth(1)).toContainText(": OPENROUTER PROCESSING");
  await expect(rowsOf(cell).nth(3)).toContainText('{… "choices":[{"index":0,"delta":{"role":"assistant"');
  const row = rowsOf(cell).nth(3).getByRole("button", { expanded: false });
  await row.focus();
  await page.keyboard.press("Enter");
  await expect(rowsOf(cell).nth(3).getByRole("tree")).toContainText('"reasoning": "Short "');
  await rowsOf(cell).nth(3).getByRole("button", { expanded: true }).click();
  await expect(rowsOf(cell).nth(3).getByRole("tree")).toHaveCount(0);
});

test("the longest pause is told", async ({ page, api }) => {
  const cell = new NotebookPage(page).cell(1);
  await addParameter(cell, "stream");
  const gate = api.gate();
  api.next(answer({ gate }));
  await runCell(cell);
  gate.release(3);
  await expect(answerOf(cell)).toContainText("You");
  await openTab(cell, "Events");
  await expect(rowsOf(cell)).toHaveCount(3);
  // All this took longer than a server does from word to word.
  gate.open();
  await expect(answerOf(cell)).toContainText(/longest pause \d\.\d\d s, before number 4/);
});

test("twenty thousand events open at once, the last of them in sight", async ({ page, api }) => {
  test.slow();
  const cell = new NotebookPage(page).cell(1);
  await addParameter(cell, "stream");
  const chunk = `data: ${JSON.stringify({ choices: [{ index: 0, delta: { content: "x" } }] })}\n\n`;
  api.next(
    raw({ contentType: sse, chunks: [...Array<string>(200).fill(chunk.repeat(100)), "data: [DONE]\n\n"] }),
  );
  await runToEnd(cell, 1);
  await openTab(cell, "Events");
  await expect(answerOf(cell)).toContainText("20001 events in");
  await expect(rowsOf(cell)).toHaveCount(221);
  await expect(rowsOf(cell).last()).toContainText("[DONE]");
  await answerOf(cell).getByRole("button", { name: "Show the next 200" }).click();
  await expect(rowsOf(cell)).toHaveCount(421);
});

for (const colorScheme of ["light", "dark"] as const) {
  test.describe(colorScheme, () => {
    test.use({ colorScheme });
    test("axe finds nothing in the events", async ({ page, api }) => {
      const cell = new NotebookPage(page).cell(1);
      await addParameter(cell, "stream");
      api.next(raw({ contentType: sse, chunks: [answerBody("openrouter-chat-reasoning.sse")] }));
      await runToEnd(cell, 1);
      await openTab(cell, "Events");
      await rowsOf(cell).nth(2).getByRole("button").click();
      await expectAccessible(page, "events");
    });
  });
}
