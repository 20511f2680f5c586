import { expectAccessible } from "../expect-accessible.ts";
import { expect, test } from "../fixtures.ts";
import { NotebookPage, outputOf, runCell } from "../notebook-page.ts";
import { enter } from "../text-steps.ts";
import { expectEnd, openPython } from "./python-steps.ts";

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
