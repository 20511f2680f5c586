/** The tutorial as it is, brought to the page as a file: all its cells, with no server and with one. */
import { readFileSync } from "node:fs";
import type { Page } from "@playwright/test";
import { connect } from "../page/connection-steps.ts";
import { expect, test } from "../page/fixtures.ts";
import { ImportDialog, textFile, withoutPickers } from "../page/import-steps.ts";
import { NotebookPage } from "../page/notebook-page.ts";
import { ended, shownIn } from "./kept-executions.ts";
import { answers, cells, recordings } from "./tutorial-recording.ts";

const file = readFileSync(new URL("../../../shared/tutorial/tutorial.md", import.meta.url));

test.beforeEach(async ({ page, open }) => {
  test.slow();
  await withoutPickers(page);
  await open();
});

async function bringTutorial(page: Page): Promise<NotebookPage> {
  const notebook = new NotebookPage(page);
  const dialog = new ImportDialog(page);
  await dialog.open();
  await dialog.choose([textFile("tutorial.md", file)]);
  await expect(dialog.dialog).toContainText("36 Python cells, 22 with recorded outputs");
  await dialog.take.click();
  await expect(notebook.cell(2, "python")).toBeVisible();
  return notebook;
}

/** Each cell's output is compared with the one that the file has. */
async function expectRecorded(page: Page): Promise<void> {
  await expect.poll(async () => (await page.evaluate(ended)).length, { timeout: 120_000 }).toBe(cells.length);
  expect((await page.evaluate(ended)).map(shownIn)).toEqual(recordings);
}

test("Recorded answers all its calls: each of its 22 outputs is the recorded one, and only the site is asked", async ({
  page,
  site,
}) => {
  const origins = new Set<string>();
  page.on("request", (request) => void origins.add(new URL(request.url()).origin));
  const notebook = await bringTutorial(page);
  await notebook.runAll.click();
  await expectRecorded(page);
  expect([...origins]).toEqual([site.origin]);
});

test("a server answers all its calls: each of its 22 outputs is the recorded one", async ({ page, api }) => {
  await connect(page, api.baseUrl);
  const notebook = await bringTutorial(page);
  api.next(...answers);
  await notebook.runAll.click();
  await notebook.agree(cells.length);
  await expectRecorded(page);
  expect(api.journal.posts).toHaveLength(answers.length);
});
