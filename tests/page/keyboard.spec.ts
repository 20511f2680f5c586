import type { Page } from "@playwright/test";
import { answer } from "../server/responders.ts";
import { connect } from "./connection-steps.ts";
import { expect, test } from "./fixtures.ts";
import { answerOf, NotebookPage, setModel } from "./notebook-page.ts";
import { contentOf, enter, expectEditor, expectText, promptOf, sourceOf, write } from "./text-steps.ts";

/** Three cells, the keyboard on the first: chat, Markdown, completion. */
async function threeCells(page: Page): Promise<NotebookPage> {
  const notebook = new NotebookPage(page);
  await notebook.createNotebook();
  await write(contentOf(notebook.cell(1)), "one");
  await write(sourceOf(await notebook.add("Markdown")), "two");
  await write(promptOf(await notebook.add("completion")), "three");
  await notebook.cell(1).focus();
  await expect(notebook.cell(1)).toBeFocused();
  return notebook;
}

test("arrows, j and k go from cell to cell and stop at the ends", async ({ page, open }) => {
  await open();
  const notebook = await threeCells(page);
  for (const [key, place] of [
    ["j", 2],
    ["ArrowDown", 3],
    ["j", 3],
    ["k", 2],
    ["ArrowUp", 1],
    ["k", 1],
  ] as const) {
    await page.keyboard.press(key);
    await expect(notebook.cell(place)).toBeFocused();
  }
});

test("Enter goes into the text and Escape out of it", async ({ page, open }) => {
  await open();
  const notebook = await threeCells(page);
  for (const [place, field] of [
    [1, contentOf(notebook.cell(1))],
    [2, sourceOf(notebook.cell(2))],
    [3, promptOf(notebook.cell(3))],
  ] as const) {
    await notebook.cell(place).focus();
    await page.keyboard.press("Enter");
    await expectEditor(page);
    await expect(field).toBeFocused();
    await page.keyboard.type("jkab!");
    await page.keyboard.press("Escape");
    await expect(notebook.cell(place)).toBeFocused();
  }
  await expectText(contentOf(notebook.cell(1)), "onejkab!");
  await expect(notebook.cell(2)).toContainText("twojkab!");
  await expectText(promptOf(notebook.cell(3)), "threejkab!");
  expect(await notebook.cells.count()).toBe(3);
});

test("a and b insert a cell of the same kind, d d deletes it, z brings it back", async ({ page, open }) => {
  await open();
  const notebook = await threeCells(page);
  const kinds = async (): Promise<string> =>
    (await notebook.names()).map((name) => name?.split(" ").at(-1)).join(" ");
  await page.keyboard.press("a");
  await expect(notebook.cell(1, "chat")).toBeFocused();
  expect(await kinds()).toBe("chat chat markdown completion");
  await notebook.cell(4, "completion").focus();
  await page.keyboard.press("b");
  await expect(notebook.cell(5, "completion")).toBeFocused();
  await page.keyboard.press("d");
  expect(await kinds()).toBe("chat chat markdown completion completion");
  await page.keyboard.press("d");
  await expect(notebook.cell(4, "completion")).toBeFocused();
  await page.keyboard.press("z");
  await expect(notebook.cell(5, "completion")).toBeFocused();
  await page.keyboard.press("Shift+Z");
  await expect(notebook.cells).toHaveCount(4);
  await notebook.cell(3, "markdown").focus();
  await page.keyboard.press("b");
  await expect(notebook.cell(4, "chat")).toBeFocused();
});

test("the last cell can be deleted, and a notebook without cells is not a dead end", async ({
  page,
  open,
}) => {
  await open();
  const notebook = new NotebookPage(page);
  await notebook.createNotebook();
  await notebook.cell(1).focus();
  await page.keyboard.press("d");
  await page.keyboard.press("d");
  await expect(notebook.cells).toHaveCount(0);
  await page.keyboard.press("z");
  await expect(notebook.cell(1)).toBeFocused();
});

test("Ctrl+Shift+arrows move the cell, and the keyboard with it", async ({ page, open }) => {
  await open();
  const notebook = await threeCells(page);
  await page.keyboard.press("Control+Shift+ArrowDown");
  await expect(notebook.cell(2, "chat")).toBeFocused();
  await page.keyboard.press("Control+Shift+ArrowDown");
  await page.keyboard.press("Control+Shift+ArrowDown");
  await expect(notebook.cell(3, "chat")).toBeFocused();
  await page.keyboard.press("Control+Shift+ArrowUp");
  await expect(notebook.cell(2, "chat")).toBeFocused();
  await page.keyboard.press("ControlOrMeta+z");
  await expect(notebook.cell(3, "chat")).toBeVisible();
});

test("m and y make a cell Markdown and chat", async ({ page, open }) => {
  await open();
  const notebook = await threeCells(page);
  await page.keyboard.press("m");
  await expect(notebook.cell(1, "markdown")).toBeFocused();
  await page.keyboard.press("y");
  await expect(notebook.cell(1, "chat")).toBeFocused();
  await expectText(contentOf(notebook.cell(1)), "one");
});

test("Shift+Enter runs and goes on; on the last cell it inserts one; it never breaks a line", async ({
  page,
  api,
  open,
}) => {
  api.on({}, answer({ text: "Said." }));
  await open();
  await connect(page, api.baseUrl);
  const notebook = await threeCells(page);
  await setModel(notebook.cell(1), "tutorial");
  await setModel(notebook.cell(3), "tutorial");
  await enter(contentOf(notebook.cell(1)));
  await page.keyboard.press("Shift+Enter");
  await expect(notebook.cell(2)).toBeFocused();
  await page.keyboard.press("Shift+Enter");
  await expect(notebook.cell(3)).toBeFocused();
  await page.keyboard.press("Enter");
  await expectEditor(page);
  await page.keyboard.press("Shift+Enter");
  await expect(notebook.cell(4, "completion")).toBeVisible();
  await expectEditor(page);
  await expect(promptOf(notebook.cell(4))).toBeFocused();
  await expect(answerOf(notebook.cell(1))).toHaveText("Said.");
  await expect(answerOf(notebook.cell(3))).toHaveText("Said.");
  expect(api.journal.sent.map((body) => body?.["prompt"] ?? body?.["messages"])).toEqual([
    [{ role: "user", content: "one" }],
    "three",
  ]);
});

test("Ctrl+Enter runs and stays, Alt+Enter runs and inserts below", async ({ page, api, open }) => {
  await open();
  await connect(page, api.baseUrl);
  const notebook = await threeCells(page);
  await enter(contentOf(notebook.cell(1)));
  await page.keyboard.press("Control+Enter");
  await expect(notebook.cell(1)).toBeFocused();
  await expect(answerOf(notebook.cell(1))).toHaveText("You said: one");
  await page.keyboard.press("Alt+Enter");
  await expect(notebook.cell(2, "chat")).toBeVisible();
  await expectEditor(page);
  await expect.poll(() => api.journal.posts.length).toBe(2);
});

test("undo inside a text takes back typing and keeps the keyboard there", async ({ page, open }) => {
  await open();
  const notebook = await threeCells(page);
  await enter(contentOf(notebook.cell(1)));
  await page.keyboard.press("End");
  await page.keyboard.type(" more");
  await page.keyboard.press("ControlOrMeta+z");
  await expectText(contentOf(notebook.cell(1)), "one");
  await expect(contentOf(notebook.cell(1))).toBeFocused();
  await page.keyboard.press("ControlOrMeta+Shift+z");
  await expectText(contentOf(notebook.cell(1)), "one more");
  await page.keyboard.type("!");
  await expectText(contentOf(notebook.cell(1)), "one more!");
});
