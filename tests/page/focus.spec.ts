import type { Page } from "@playwright/test";
import { connect } from "./connection-steps.ts";
import { expect, test } from "./fixtures.ts";
import { addParameter, answerOf, NotebookPage, outputOf, setModel } from "./notebook-page.ts";
import { contentOf, promptOf, write } from "./text-steps.ts";

/** What has the keyboard, through all shadow roots: its tag, or "body" when that is nothing. */
function focused(page: Page): Promise<string> {
  return page.evaluate(() => {
    let active = document.activeElement;
    while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
    return active?.tagName.toLowerCase() ?? "body";
  });
}

/** Does something by keyboard on a button, and sees that the keyboard is somewhere afterwards. */
async function pressed(page: Page, name: RegExp | string): Promise<void> {
  await page.getByRole("button", { name, exact: true }).first().focus();
  await page.keyboard.press("Enter");
}

async function chatCell(page: Page): Promise<NotebookPage> {
  const notebook = new NotebookPage(page);
  await notebook.createNotebook();
  await write(contentOf(notebook.cell(1)), "Hello");
  return notebook;
}

test("running and stopping a cell by its button keeps the keyboard in the cell", async ({
  page,
  api,
  open,
}) => {
  await open();
  await connect(page, api.baseUrl);
  const notebook = await chatCell(page);
  await setModel(notebook.cell(1), "stall");
  await pressed(page, "Run cell");
  await expect(notebook.cell(1).getByRole("button", { name: "Stop" })).toBeVisible();
  expect(await focused(page)).not.toBe("body");
  await notebook.cell(1).getByRole("button", { name: "Stop" }).focus();
  await page.keyboard.press("Enter");
  await expect(notebook.cell(1).getByRole("button", { name: "Run cell" })).toBeVisible();
  expect(await focused(page)).not.toBe("body");
});

test("removing a message, a prompt or a parameter keeps the keyboard in the cell", async ({ page, open }) => {
  await open();
  const notebook = await chatCell(page);
  await pressed(page, "Add message");
  await expect(notebook.cell(1).getByRole("group")).toHaveCount(2);
  expect(await focused(page)).not.toBe("body");
  await pressed(page, "Message 1 actions");
  await page.getByRole("menuitem", { name: "Remove message" }).press("Enter");
  await expect(notebook.cell(1).getByRole("group")).toHaveCount(1);
  expect(await focused(page), "after a message").not.toBe("body");
  await addParameter(notebook.cell(1), "seed");
  await expect(notebook.cell(1).getByRole("textbox", { name: "seed" })).toBeVisible();
  expect(await focused(page), "after adding a parameter").not.toBe("body");
  await pressed(page, "Remove seed");
  await expect(notebook.cell(1).getByRole("textbox", { name: "seed" })).toHaveCount(0);
  expect(await focused(page), "after a parameter").not.toBe("body");
  await notebook.choose(notebook.cell(1), "Convert to completion");
  await pressed(page, "Add prompt");
  await pressed(page, "Remove prompt 2");
  await expect(promptOf(notebook.cell(1))).toHaveCount(1);
  expect(await focused(page), "after a prompt").not.toBe("body");
});

test("a remedy in an error keeps the keyboard in the cell", async ({ page, api, allow, open }) => {
  allow.error(/Failed to load resource/);
  await open();
  await connect(page, api.baseUrl);
  const notebook = await chatCell(page);
  await setModel(notebook.cell(1), "text-model");
  await pressed(page, "Run cell");
  await outputOf(notebook.cell(1))
    .getByRole("button", { name: "Convert to a completion cell" })
    .press("Enter");
  await expect(notebook.cell(1, "completion")).toBeVisible();
  expect(await focused(page)).not.toBe("body");
});

test("deleting by menu, and undoing it in the notice, keep the keyboard in a cell", async ({
  page,
  open,
}) => {
  await open();
  const notebook = await chatCell(page);
  await notebook.add("chat");
  await notebook.choose(notebook.cell(1), "Delete cell");
  await expect(notebook.cells).toHaveCount(1);
  await expect(notebook.cell(1)).toBeFocused();
  await pressed(page, "Undo");
  await expect(notebook.cells).toHaveCount(2);
  await expect(notebook.cell(1)).toBeFocused();
  await expect(page.getByText("Cell deleted.")).toHaveCount(0);
});

test("menus take the keyboard, go round with arrows, and give it back on Escape", async ({ page, open }) => {
  await open();
  const notebook = new NotebookPage(page);
  const more = notebook.cell(4).getByRole("button", { name: "More" });
  await more.press("Enter");
  await expect(page.getByRole("menuitem").first()).toBeFocused();
  await page.keyboard.press("ArrowUp");
  await expect(page.getByRole("menuitem", { name: "Delete cell" })).toBeFocused();
  await page.keyboard.press("ArrowDown");
  await expect(page.getByRole("menuitem").first()).toBeFocused();
  await page.keyboard.press("Escape");
  await expect(page.getByRole("menu")).toHaveCount(0);
  await expect(more).toBeFocused();
});

test("the connection dialog takes the keyboard and gives it back", async ({ page, open }) => {
  await open();
  const chip = page.getByRole("banner").getByRole("button", { name: /^Connection/ });
  await chip.press("Enter");
  await expect(page.getByRole("dialog", { name: "Connection" })).toBeVisible();
  expect(await focused(page)).not.toBe("body");
  await page.keyboard.press("Escape");
  await expect(page.getByRole("dialog", { name: "Connection" })).toBeHidden();
  await expect(chip).toBeFocused();
});

test("arrows go from tab to tab of an output", async ({ page, open }) => {
  await open();
  const cell = new NotebookPage(page).cell(4);
  await cell.getByRole("tab", { name: "Text" }).focus();
  await page.keyboard.press("ArrowRight");
  await expect(cell.getByRole("tab", { name: "Raw" })).toBeFocused();
  await page.keyboard.press("ArrowLeft");
  await page.keyboard.press("ArrowLeft");
  await expect(cell.getByRole("tab", { name: "Request", selected: true })).toBeFocused();
  await expect(answerOf(cell)).toContainText("Say this is a test");
});

test("opening another notebook leaves the keyboard where it was asked for", async ({ page, open }) => {
  await open();
  const entry = page.getByRole("button", { name: "Chatbots: first steps (Chat)" });
  await entry.press("Enter");
  await expect(new NotebookPage(page).title).toHaveValue("Chatbots: first steps (Chat)");
  expect(await focused(page)).not.toBe("body");
});
