import { expectAccessible } from "../expect-accessible.ts";
import { expect, test } from "../fixtures.ts";
import { NotebookPage, runCell } from "../notebook-page.ts";
import { enter, expectEditor } from "../text-steps.ts";
import { expectEnd, openPython } from "./python-steps.ts";

test.beforeEach(async ({ page, open, allow }) => {
  // Chromium reports what DOMPurify's inert document would not be allowed to apply either.
  allow.error(/^Applying inline style violates/u);
  await open();
  await new NotebookPage(page).saved();
});

test("names are completed: Tab takes the first, Escape closes the list, Enter is a new line", async ({
  page,
}) => {
  const notebook = await openPython(page, "conversation = [1, 2]", "");
  await runCell(notebook.cell(1));
  await expectEnd(notebook.cell(1), 1);
  const field = notebook.cell(2).getByRole("textbox", { name: "Code" });
  await enter(field);
  const list = notebook.cell(2).getByRole("listbox", { name: "Completions" });
  const { keyboard } = page;
  await keyboard.type("conv");
  await expect(list.getByRole("option")).toHaveText(["conversation"]);
  await keyboard.press("Tab");
  await expect(field).toHaveText("conversation");
  await keyboard.type(".app");
  await expect(list.getByRole("option", { name: "append" })).toBeVisible();
  await keyboard.press("Escape");
  await expect(list).toHaveCount(0);
  await expectEditor(page);
  await keyboard.type("end(3)");
  await keyboard.press("Enter");
  await keyboard.type("le");
  await expect(list.getByRole("option", { name: "len" })).toBeVisible();
  await expectAccessible(page, "completing");
  await keyboard.press("Enter");
  await expect(field.locator(".cm-line")).toHaveText(["conversation.append(3)", "le", ""]);
});
