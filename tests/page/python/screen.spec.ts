import { expectAccessible } from "../expect-accessible.ts";
import { expect, test } from "../fixtures.ts";
import { NotebookPage, outputOf, runCell } from "../notebook-page.ts";
import { enter } from "../text-steps.ts";
import { expectEnd, openPython, readAhead } from "./python-steps.ts";

test.beforeEach(async ({ page, open, allow }) => {
  // Chromium reports what DOMPurify's inert document would not be allowed to apply either.
  allow.error(/^Applying inline style violates/u);
  await open();
  await new NotebookPage(page).saved();
});

test("input() is a field that has its prompt for a name: Enter answers, Escape interrupts", async ({
  page,
}) => {
  const notebook = await openPython(
    page,
    "print('Hello', input('Your name: '))",
    "from getpass import getpass\nprint(len(getpass('Secret: ')))",
    "input('Never: ')",
  );
  const { keyboard } = page;
  const [first, second, third] = [notebook.cell(1), notebook.cell(2), notebook.cell(3)];
  await first.focus();
  await keyboard.press("Shift+Enter");
  const field = outputOf(first).getByRole("textbox", { name: "Your name:" });
  await expect(field).toBeFocused({ timeout: 60_000 });
  await expectAccessible(page, "asked");
  await keyboard.type("Ada");
  // Undo is the field's own here, and letters are no commands.
  await keyboard.press("ControlOrMeta+z");
  await field.fill("Ada");
  await keyboard.press("Enter");
  await expect(outputOf(first)).toContainText("Your name: Ada\nHello Ada");
  await expect(first).toBeFocused();
  await expect(notebook.cells).toHaveCount(3);

  await second.focus();
  await keyboard.press("Control+Enter");
  const secret = outputOf(second).getByLabel("Secret:");
  await expect(secret).toBeFocused();
  await expect(secret).toHaveAttribute("type", "password");
  await keyboard.type("hush");
  await outputOf(second).getByRole("button", { name: "Answer" }).click();
  await expect(outputOf(second)).toContainText("Secret: ········\n4");

  await third.focus();
  await keyboard.press("Control+Enter");
  await expect(outputOf(third).getByRole("textbox", { name: "Never:" })).toBeFocused();
  await keyboard.press("Escape");
  await expectEnd(third, 3);
  await expect(outputOf(third).getByRole("group", { name: "Error: KeyboardInterrupt" })).toBeVisible();
  await expect(third).toBeFocused();
});

test("who writes elsewhere is not taken away by input()", async ({ page }) => {
  const notebook = await openPython(page, "input('Go on? ')", "x = 1");
  await runCell(notebook.cell(1));
  const code = notebook.cell(2).getByRole("textbox", { name: "Code" });
  await enter(code);
  await expect(outputOf(notebook.cell(1)).getByRole("textbox", { name: "Go on?" })).toBeVisible({
    timeout: 60_000,
  });
  await page.keyboard.type("# still here");
  await expect(code).toContainText("still here");
});

test("prints stream, and ten thousand of them leave the page its keys", async ({ page }) => {
  const notebook = await openPython(
    page,
    "for n in range(10_000):\n    print('row', n)\ninput('Enough? ')\nprint('the end')",
    "",
  );
  const cell = notebook.cell(1);
  await runCell(cell);
  const field = outputOf(cell).getByRole("textbox", { name: "Enough?" });
  await expect(field).toBeVisible({ timeout: 60_000 });
  await expect(outputOf(cell).getByText("row 9999")).toBeVisible();
  await expect(cell.getByText("[*]")).toBeVisible();
  await expect(cell.getByRole("button", { name: "Stop" })).toBeVisible();
  await field.press("Enter");
  await expectEnd(cell, 1);
  await expect(outputOf(cell).getByText("the end")).toBeVisible();
  await expect(cell.getByText(/^\d+\.\d\d s$/u)).toBeVisible();
  await notebook.reload();
  await expect(outputOf(cell).getByText("row 0")).toBeVisible();
});

test("Python is loaded once, with a bar", async ({ page, site }) => {
  site.delay(/\.wasm$/u, 1_000);
  const notebook = await openPython(page, "1 + 1", "2 + 2");
  const [first, second] = [notebook.cell(1), notebook.cell(2)];
  await runCell(first);
  await expect(outputOf(first).getByRole("progressbar", { name: "Loading Python" })).toBeVisible();
  await expect(outputOf(first).getByRole("status")).toContainText("Loading Python");
  await expectAccessible(page, "loading");
  await expectEnd(first, 1);
  await expect(outputOf(first).getByRole("progressbar")).toHaveCount(0);
  await runCell(second);
  await expectEnd(second, 2);
});

test("where the network is lost before a cell is first run the cell says so, and one can try again", async ({
  page,
  allow,
  context,
}) => {
  allow.error(/Failed to load resource|net::|Failed to fetch/iu);
  const notebook = await openPython(page, "1 + 1");
  await readAhead(page);
  const first = notebook.cell(1);
  await context.setOffline(true);
  await runCell(first);
  const alert = outputOf(first).getByRole("alert");
  await expect(alert).toContainText("Python could not be loaded.", { timeout: 60_000 });
  await expectAccessible(page, "failed");
  await context.setOffline(false);
  await outputOf(first).getByRole("button", { name: "Try again" }).click();
  await expectEnd(first, 1);
  await expect(alert).toHaveCount(0);
});

for (const file of [/python-worker/u, /pyodide\.asm-.*\.js$/u, /\.wasm$/u]) {
  test(`where a file of Python's own cannot be had, ${file.source}, one can try again`, async ({
    page,
    site,
    allow,
  }) => {
    allow.error(/Failed to load resource|net::|Failed to fetch/iu);
    const notebook = await openPython(page, "1 + 1");
    const first = notebook.cell(1);
    site.lose(file);
    await runCell(first);
    await expect(outputOf(first).getByRole("alert")).toContainText("Python could not be loaded.", {
      timeout: 60_000,
    });
    site.reset();
    await outputOf(first).getByRole("button", { name: "Try again" }).click();
    await expectEnd(first, 1);
  });
}

test("where code of the page cannot be had for Python, the cell says that the page is to be reloaded", async ({
  page,
  site,
  allow,
}) => {
  allow.error(/Failed to load resource|net::/iu);
  site.lose(/notebook-python/u);
  const notebook = await openPython(page, "1 + 1");
  const first = notebook.cell(1);
  await runCell(first);
  const alert = outputOf(first).getByRole("alert");
  await expect(alert).toContainText("Python could not be loaded.");
  await expect(alert).toContainText("reload the page");
  await expect(outputOf(first).getByRole("button", { name: "Try again" })).toHaveCount(0);
  await expectAccessible(page, "to be reloaded");
  site.reset();
  await outputOf(first).getByRole("button", { name: "Reload the page" }).click();
  await expect(alert).toHaveCount(0);
  await runCell(first);
  await expectEnd(first, 1);
});

test("0 0 restarts Python, when one agrees; what it knew is gone", async ({ page }) => {
  const notebook = await openPython(page, "x = 41", "x + 1");
  const [first, second] = [notebook.cell(1), notebook.cell(2)];
  const { keyboard } = page;
  await runCell(first);
  await expectEnd(first, 1);
  await first.focus();
  const dialog = page.getByRole("dialog", { name: "Restart Python?" });
  const restart = async (): Promise<void> => {
    await keyboard.press("0");
    await keyboard.press("0");
    await expect(dialog).toBeVisible();
  };
  await restart();
  await keyboard.press("Escape");
  await expect(dialog).toBeHidden();
  await runCell(second);
  await expect(outputOf(second)).toContainText("42");
  await first.focus();
  await restart();
  await expectAccessible(page, "asked to restart");
  await dialog.getByRole("button", { name: "Restart" }).click();
  await expect(page.getByText("Python was restarted: what it knew is gone.")).toBeVisible();
  await runCell(second);
  await expect(outputOf(second).getByRole("group", { name: "Error: NameError" })).toBeVisible({
    timeout: 60_000,
  });
});
