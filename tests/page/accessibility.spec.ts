import { expectAccessible } from "./accessible.ts";
import { openConnection } from "./connection-steps.ts";
import { expect, test } from "./fixtures.ts";
import { addParameter, alertOf, NotebookPage, openTab, runCell } from "./notebook-page.ts";
import { contentOf, enter, expectEditor, write } from "./text-steps.ts";

const chatTitle = "Chatbots: first steps (Chat)";

for (const colorScheme of ["light", "dark"] as const) {
  for (const width of [1360, 390]) {
    test.describe(`${colorScheme}, ${width} px`, () => {
      test.use({ colorScheme, viewport: { width, height: 900 } });

      test("axe finds nothing in a notebook, with every tab of its outputs", async ({ page, open }) => {
        test.slow();
        const notebook = new NotebookPage(page);
        await open();
        await openSide(notebook, width);
        await notebook.openNotebook(chatTitle);
        const tabs = new Map([
          [4, "Text"],
          [7, "Message"],
          [10, "Raw"],
          [12, "Request"],
        ]);
        for (const [place, tab] of tabs) await openTab(notebook.cell(place), tab);
        await expectAccessible(page, "the chat tutorial");
      });

      test("axe finds nothing in writing, errors, menus, notices and the dialog", async ({ page, open }) => {
        test.slow();
        const notebook = new NotebookPage(page);
        await open();
        await openSide(notebook, width);
        await notebook.createNotebook();
        await expectAccessible(page, "a new notebook, and the side");
        await notebook.notebooks.getByRole("button", { name: "Notebook actions" }).click();
        await expectAccessible(page, "the notebook's menu");
        await page.keyboard.press("Escape");
        if (width < 800) await page.mouse.click(width - 10, 600);

        await writeWithErrors(notebook);
        await expectAccessible(page, "a message being written, a parameter being added, an error");
        await notebook.add("Markdown");
        await expectEditor(page);
        await expectAccessible(page, "Markdown being written");

        await notebook.cell(1).getByRole("button", { name: "More" }).click();
        await expectAccessible(page, "a cell's menu");
        await page.keyboard.press("Escape");
        await notebook.banner.getByRole("button", { name: "Export" }).click();
        await expectAccessible(page, "the Export menu");
        await page.keyboard.press("Escape");

        const dialog = await openConnection(page);
        await dialog.getByRole("textbox", { name: "Base URL" }).fill("nowhere");
        await dialog.getByRole("button", { name: "Test connection" }).click();
        await expect(dialog.getByRole("alert")).toBeVisible();
        await expectAccessible(page, "the connection dialog, with an error");
        await dialog.getByRole("button", { name: "Close" }).click();

        await notebook.choose(notebook.cell(1), "Delete cell");
        await expect(page.getByText("Cell deleted.")).toBeVisible();
        await expectAccessible(page, "a notice");
      });
    });
  }
}

test.describe("in Chinese", () => {
  test.use({ locale: "zh-CN" });

  test("axe finds nothing in the first screen", async ({ page, open }) => {
    test.slow();
    await open();
    await expect(page.getByRole("article").first()).toBeVisible();
    expect(await page.evaluate(() => document.documentElement.lang)).toBe("zh-CN");
    await expectAccessible(page, "the first screen in Chinese");
  });
});

/** A cell with an error, its message being written while a parameter is being added. */
async function writeWithErrors(notebook: NotebookPage): Promise<void> {
  const cell = notebook.cell(1);
  await addParameter(cell, "stream");
  await write(contentOf(cell), "Something {{new}}");
  await runCell(cell);
  await expect(alertOf(cell)).toBeVisible();
  await cell.getByRole("button", { name: "Add parameter" }).click();
  await enter(contentOf(cell));
}

/** On a narrow screen the notebooks are in a drawer. */
async function openSide(notebook: NotebookPage, width: number): Promise<void> {
  if (width < 800) await notebook.banner.getByRole("button", { name: "Notebooks and outline" }).click();
}
