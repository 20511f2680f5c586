import { expect, test } from "./fixtures.ts";
import { NotebookPage, outputOf } from "./notebook-page.ts";
import { attachedNotebook, pythonNotebook } from "./python-notebook.ts";
import { openStored } from "./stored-notebooks.ts";
import { enter, expectEditor } from "./text-steps.ts";

test.beforeEach(async ({ page, open, allow }) => {
  // Chromium reports what DOMPurify's inert document would not be allowed to apply either.
  allow.error(/^Applying inline style violates/u);
  await open();
  await new NotebookPage(page).saved();
});

test("code is coloured where it stands and where it is edited, and nothing moves", async ({ page, site }) => {
  await openStored(page, pythonNotebook);
  const notebook = new NotebookPage(page);
  const cell = notebook.cell(1, "python");
  const field = cell.getByRole("textbox", { name: "Code" });
  await expect(cell.locator(".keyword")).toHaveText(["import", "for", "in", "or"]);
  const look = async (): Promise<unknown> => ({
    box: await cell.locator(".sheet").boundingBox(),
    keyword: await cell.locator(".keyword").nth(1).boundingBox(),
    colour: await cell
      .locator(".keyword")
      .first()
      .evaluate((node) => getComputedStyle(node).color),
    comment: await cell.locator(".comment").evaluate((node) => getComputedStyle(node).color),
  });
  const before = await look();
  expect(site.requests(/python-editing/u)).toBe(0);
  await enter(field);
  await expect(cell.locator(".cm-content .keyword")).toHaveText(["import", "for", "in", "or"]);
  expect(site.requests(/python-editing/u)).toBe(1);
  expect(await look()).toEqual(before);
});

test("Tab indents as in Jupyter, and elsewhere goes on; undo and a reload keep what was written", async ({
  page,
}) => {
  await openStored(page, pythonNotebook);
  const notebook = new NotebookPage(page);
  const cell = notebook.cell(8, "python");
  const field = cell.getByRole("textbox", { name: "Code" });
  const { keyboard } = page;
  await enter(field);
  await keyboard.type("if {{x}}:");
  await keyboard.press("Enter");
  await keyboard.type("a");
  await expect(field).toHaveText("if {{x}}:    a", { useInnerText: false });
  await keyboard.press("Home");
  await keyboard.press("Tab");
  await expect(field.locator(".cm-line").nth(1)).toHaveText("        a");
  await keyboard.press("Shift+Tab");
  await expect(field.locator(".cm-line").nth(1)).toHaveText("    a");
  await keyboard.press("ControlOrMeta+a");
  await keyboard.press("Tab");
  await expect(field.locator(".cm-line").first()).toHaveText("    if {{x}}:");
  await keyboard.press("ControlOrMeta+z");
  await expect(field.locator(".cm-line").first()).not.toHaveText("    if {{x}}:");
  await keyboard.press("ControlOrMeta+Shift+z");
  await expect(field.locator(".cm-line").first()).toHaveText("    if {{x}}:");
  await keyboard.press("ControlOrMeta+a");
  await keyboard.press("Shift+Tab");
  await expect(field.locator(".cm-line").first()).toHaveText("if {{x}}:");
  await keyboard.press("ControlOrMeta+End");
  await keyboard.press("Tab");
  await expect(field).not.toBeFocused();
  await notebook.reload();
  await expect(cell.getByRole("textbox", { name: "Code" })).toHaveValue("if {{x}}:\n    a");
  await expect(cell.locator("mark")).toHaveCount(0);
  await cell.getByRole("textbox", { name: "Code" }).focus();
  await expectEditor(page);
  await keyboard.press("Escape");
  await expect(cell).toBeFocused();
});

test("outputs are cleared; a cell becomes one of another kind and comes back", async ({ page }) => {
  await openStored(page, pythonNotebook);
  const notebook = new NotebookPage(page);
  await notebook.choose(notebook.cell(2, "python"), "Clear outputs");
  await expect(outputOf(notebook.cell(2))).toHaveCount(0);
  await expect(notebook.cell(2).getByText("[ ]")).toBeVisible();

  await notebook.choose(notebook.cell(4, "python"), "Convert to raw text");
  const raw = notebook.cell(4, "raw");
  await expect(raw.getByRole("textbox", { name: "Raw text" })).toHaveValue("client.chat");
  await expect(outputOf(raw)).toHaveCount(0);
  await expect(raw.getByRole("button", { name: "Run cell" })).toHaveCount(0);
  await notebook.choose(raw, "Convert to Python");
  await expect(outputOf(notebook.cell(4, "python"))).toContainText("NameError");

  await enter(notebook.cell(6, "raw").getByRole("textbox", { name: "Raw text" }));
  await page.keyboard.press("ControlOrMeta+End");
  await page.keyboard.type("!");
  await notebook.reload();
  await expect(outputOf(notebook.cell(2))).toHaveCount(0);
  const text = notebook.cell(6).getByRole("textbox", { name: "Raw text" });
  await expect(text).toHaveValue(".. raw:: html\n   <b>passed on</b>!");
});

test("an image that is attached to a Markdown cell is shown; one from elsewhere is a link", async ({
  page,
}) => {
  await openStored(page, attachedNotebook);
  const cell = new NotebookPage(page).cell(1, "markdown");
  const image = cell.getByRole("img", { name: "a square" });
  await expect(image).toBeVisible();
  expect(await image.evaluate((element: HTMLImageElement) => element.naturalWidth)).toBe(4);
  await expect(cell.getByRole("img")).toHaveCount(1);
  await expect(cell.getByText("🖼 gone")).toBeVisible();
  await expect(cell.getByRole("link", { name: "🖼 elsewhere" })).toBeVisible();
});

test("on a phone, code and outputs fit the page", async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 800 });
  await openStored(page, pythonNotebook);
  await expect(outputOf(new NotebookPage(page).cell(4))).toContainText("NameError");
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
  const cell = new NotebookPage(page).cell(4);
  expect(await cell.evaluate((element) => element.scrollWidth - element.clientWidth)).toBeLessThanOrEqual(0);
});
