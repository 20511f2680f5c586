import type { Page } from "@playwright/test";
import { connect } from "./connection-steps.ts";
import { expectAccessible } from "./expect-accessible.ts";
import { expect, test } from "./fixtures.ts";
import { sendQuestion } from "./key-steps.ts";
import { alertOf, expectCount, NotebookPage, runCell, setModel } from "./notebook-page.ts";
import { openStored } from "./stored-notebooks.ts";
import { contentOf, write } from "./text-steps.ts";

test("a server is asked without a key when the person agrees, once", async ({ page, api, open }) => {
  const host = new URL(api.origin).host;
  const notebook = new NotebookPage(page);
  await open();
  await notebook.createNotebook();
  await fill(page, 1);
  await notebook.add("chat");
  await fill(page, 2);
  await connect(page, api.baseUrl, "");

  await test.step("Cancel sends nothing, and the cell says so", async () => {
    await notebook.runAll.click();
    await notebook.agree(2);
    await expect(sendQuestion(page, host)).toBeVisible();
    await expectAccessible(page, "the question before a server is asked without a key");
    await page.keyboard.press("Escape");
    await expect(alertOf(notebook.cell(1))).toContainText(`You chose not to ask ${host} without a key.`);
    await expect(page.getByText("Run all stopped at cell 1; 1 cells were not run.")).toBeVisible();
    expect(api.journal.posts).toEqual([]);
  });

  await test.step("Send asks for all of them, and for good", async () => {
    await notebook.banner.getByRole("button", { name: "How to run" }).click();
    await page.getByRole("menuitem", { name: "Run all side by side" }).click();
    await sendQuestion(page, host).getByRole("button", { name: "Send" }).click();
    await expectCount(notebook.cell(1), 1);
    await expectCount(notebook.cell(2), 2);
    await notebook.reload();
    await runCell(notebook.cell(1));
    await expectCount(notebook.cell(1), 3);
    expect(api.journal.posts.map(({ headers }) => headers.authorization)).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
  });
});

test("the question shows the host as it is called, not as it looks", async ({ page, api, allow, open }) => {
  const { port } = new URL(api.origin);
  allow.origin(`http://xn--penai-iua.localhost:${port}`);
  const notebook = new NotebookPage(page);
  await open();
  await notebook.createNotebook();
  await fill(page, 1);
  await connect(page, `http://öpenai.localhost:${port}/v1`, "");
  await runCell(notebook.cell(1));
  await expect(sendQuestion(page, `xn--penai-iua.localhost:${port}`)).toBeVisible();
  await page.keyboard.press("Escape");
  expect(api.journal.posts).toEqual([]);
});

test("a notebook that names a server brings and selects no connection", async ({ page, api, open }) => {
  const evil = {
    connection: "evil",
    baseUrl: api.baseUrl,
    origin: api.origin,
    apiKey: "sk-evil-0123456789abcdef",
  };
  const cell = {
    id: "cell",
    kind: "chat" as const,
    name: "answer",
    messages: [{ role: "user", content: "Hello" }],
    parameters: [{ name: "model", value: '"tutorial"' }],
    ...evil,
    connections: [evil],
  };
  await open();
  await openStored(page, { id: "evil", title: "Evil", cells: [cell], ...evil });
  const notebook = new NotebookPage(page);
  await expect(notebook.banner.getByRole("button", { name: "Connection: Recorded" })).toBeVisible();
  await runCell(notebook.cell(1));
  await expect(alertOf(notebook.cell(1))).toContainText("No recorded answer");
  expect(api.journal.entries).toEqual([]);
});

test("an export that would hold a key asks first", async ({ page, open }) => {
  const notebook = new NotebookPage(page);
  await open();
  await notebook.createNotebook();
  await write(contentOf(notebook.cell(1)), "My key is sk-proj-0123456789abcdefABCDEF, why?");
  const question = page.getByRole("dialog", { name: "This file would hold what looks like an API key" });
  const downloads: string[] = [];
  page.on("download", (download) => downloads.push(download.suggestedFilename()));
  await notebook.banner.getByRole("button", { name: "Export" }).click();
  await page.getByRole("menuitem", { name: "Markdown (.md)" }).click();
  await expect(question).toContainText("look like keys: 1, in these cells: 1.");
  await expectAccessible(page, "the question before an export");
  await question.getByRole("button", { name: "Cancel" }).click();
  await expect(question).toBeHidden();
  expect(downloads).toEqual([]);

  const exporting = notebook.exportMarkdown();
  await question.getByRole("button", { name: "Export anyway" }).click();
  await exporting;
});

async function fill(page: Page, place: number): Promise<void> {
  const cell = new NotebookPage(page).cell(place, "chat");
  await setModel(cell, "tutorial");
  await write(contentOf(cell), "Hello");
}
