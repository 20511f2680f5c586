import { readFile } from "node:fs/promises";
import type { Browser, Page } from "@playwright/test";
import { answer } from "../server/responders.ts";
import type { StaticServer } from "../server/static-server.ts";
import { connect } from "./connection-steps.ts";
import { exportAs, textOf, textsIn } from "./export-steps.ts";
import { expect, test } from "./fixtures.ts";
import { ImportDialog, withoutPickers } from "./import-steps.ts";
import { answerOf, NotebookPage, runCell } from "./notebook-page.ts";
import { openStored, type StoredNotebook } from "./stored-notebooks.ts";

const lesson: StoredNotebook = {
  id: "lesson",
  title: "课程: a lesson",
  cells: [
    { kind: "markdown", id: "note", source: "# 笔记\n\n- one" },
    { kind: "python", id: "code", source: "print('1')", metadata: '{"tags":["x"]}' },
    {
      kind: "chat",
      id: "asks",
      name: "data",
      messages: [{ role: "user", content: "Hi {not a reference}" }],
      parameters: [
        { name: "model", value: '"tutorial"' },
        { name: "temperature", value: "1.0" },
      ],
    },
    {
      kind: "chat",
      id: "goes-on",
      name: "data2",
      continues: { from: "asks", choice: 0 },
      messages: [{ role: "user", content: "You said {{data.choices[0].message.content}}" }],
      parameters: [{ name: "model", value: '"tutorial"' }],
    },
  ],
  outputs: { code: [{ output_type: "stream", name: "stdout", text: ["1\n"] }] },
};

test("a notebook that leaves as a .ipynb is the same one in another browser", async ({
  page,
  browser,
  site,
  api,
  open,
}, testInfo) => {
  const notebook = new NotebookPage(page);
  await withoutPickers(page);
  await open();
  await openStored(page, lesson);
  await connect(page, api.baseUrl);
  for (const [place, text] of [
    [3, "Hello."],
    [3, "Hello again."],
    [4, "So I did."],
  ] as const) {
    api.next(answer({ text }));
    await runCell(notebook.cell(place));
    await expect(answerOf(notebook.cell(place))).toContainText(text);
  }
  const file = await exportAs(page, "Jupyter (.ipynb)");
  const markdown = await textOf(await exportAs(page, "Markdown (.md)"));
  const path = testInfo.outputPath(file.suggestedFilename());
  await file.saveAs(path);

  const other = await elsewhere(browser, site);
  const again = new NotebookPage(other);
  await take(other, path);
  await expect(again.title).toHaveValue(lesson.title);
  expect(await again.names()).toEqual(await notebook.names());
  await expect(answerOf(again.cell(3))).toContainText("Hello again.");
  await expect(again.cell(4).getByText("Stale")).toHaveCount(0);
  await expect(again.cell(2).getByRole("region", { name: "Output of cell 2" })).toContainText("1");
  expect(withoutId(await textOf(await exportAs(other, "Jupyter (.ipynb)")))).toBe(
    withoutId(await readFile(path, "utf8")),
  );
  expect(await textOf(await exportAs(other, "Markdown (.md)"))).toBe(markdown);
  await other.context().close();
});

test("all notebooks go into another browser as one .zip", async ({ page, browser, site, open }, testInfo) => {
  await withoutPickers(page);
  await open();
  await openStored(page, lesson);
  await openStored(page, { ...lesson, id: "second", title: "Second", outputs: {} });
  const file = await exportAs(page, "All notebooks (.zip)");
  const path = testInfo.outputPath("all.zip");
  await file.saveAs(path);

  const other = await elsewhere(browser, site);
  await take(other, path);
  await expect(other.getByText("2 notebooks imported.")).toBeVisible();
  const texts = async (download: typeof file) =>
    [...(await textsIn(download))].map(([name, text]) => [name, withoutId(text)]).sort();
  expect(await texts(await exportAs(other, "All notebooks (.zip)"))).toEqual(await texts(file));
  await other.context().close();
});

/** A page of a profile that holds nothing. */
async function elsewhere(browser: Browser, site: StaticServer): Promise<Page> {
  const context = await browser.newContext();
  const page = await context.newPage();
  await withoutPickers(page);
  await page.goto(site.url);
  return page;
}

/** Imports a file, and waits until it is open. */
async function take(page: Page, path: string): Promise<void> {
  const imports = new ImportDialog(page);
  await imports.open();
  const choosing = page.waitForEvent("filechooser");
  await imports.dialog.getByRole("button", { name: "Choose files…" }).click();
  await (await choosing).setFiles(path);
  await imports.take.click();
  await expect(imports.dialog).toBeHidden();
}

/** A notebook that is read gets an id of its own. */
function withoutId(ipynb: string): string {
  const file = JSON.parse(ipynb);
  expect(file.metadata.quire.id).toEqual(expect.any(String));
  return ipynb.replace(JSON.stringify(file.metadata.quire.id), '"id"');
}
