import { connect } from "./connection-steps.ts";
import { expect, test } from "./fixtures.ts";
import { alertOf, answerOf, NotebookPage, runCell, setModel } from "./notebook-page.ts";
import { contentOf, expectText, promptOf, sourceOf, write } from "./text-steps.ts";

test.beforeEach(async ({ page, open }) => {
  await open();
  await new NotebookPage(page).createNotebook();
});

test("cells of every kind are added, between others and at the end, and written", async ({ page }) => {
  const notebook = new NotebookPage(page);
  await write(contentOf(notebook.cell(1)), "A question");
  await write(sourceOf(await notebook.add("Markdown")), "# A heading");
  await write(promptOf(await notebook.add("completion")), "A beginning");
  await page.locator(".gap").nth(1).getByRole("button", { name: "Add chat" }).click();
  await expect(notebook.cells).toHaveCount(4);
  await write(contentOf(notebook.cell(2, "chat")), "Another question");
  const names = ["Cell 1: chat", "Cell 2: chat", "Cell 3: markdown", "Cell 4: completion"];
  expect(await notebook.names()).toEqual(names);
  await expect(notebook.cell(3).getByRole("heading", { name: "A heading" })).toBeVisible();
  await expect(page.getByRole("navigation", { name: "Outline" })).toContainText("A heading");
  await notebook.reload();
  expect(await notebook.names()).toEqual(names);
  await expect(contentOf(notebook.cell(2))).toHaveValue("Another question");
  await expect(promptOf(notebook.cell(4))).toHaveValue("A beginning");
});

test("cells are moved, duplicated, deleted and converted; undo and redo go through it all", async ({
  page,
}) => {
  const notebook = new NotebookPage(page);
  await write(contentOf(notebook.cell(1)), "One");
  await write(sourceOf(await notebook.add("Markdown")), "Two");
  await notebook.choose(notebook.cell(1), "Move down");
  await expect(notebook.cell(2, "chat")).toBeVisible();
  await notebook.choose(notebook.cell(2), "Duplicate");
  await expect(notebook.cell(3, "chat")).toBeVisible();
  await notebook.choose(notebook.cell(1), "Delete cell");
  await expect(notebook.cells).toHaveCount(2);
  await notebook.choose(notebook.cell(1), "Convert to completion");
  await expect(promptOf(notebook.cell(1, "completion"))).toHaveValue("One");
  await notebook.choose(notebook.cell(2), "Convert to Markdown");
  const end = ["Cell 1: completion", "Cell 2: markdown"];
  expect(await notebook.names()).toEqual(end);

  await notebook.reload();
  await notebook.cell(1).focus();
  const steps = [
    ["Cell 1: completion", "Cell 2: chat"],
    ["Cell 1: chat", "Cell 2: chat"],
    ["Cell 1: markdown", "Cell 2: chat", "Cell 3: chat"],
    ["Cell 1: markdown", "Cell 2: chat"],
    ["Cell 1: chat", "Cell 2: markdown"],
  ];
  for (const names of steps) {
    await page.keyboard.press("ControlOrMeta+z");
    await expect.poll(() => notebook.names()).toEqual(names);
  }
  for (const names of [...steps.toReversed().slice(1), end]) {
    await page.keyboard.press("ControlOrMeta+Shift+z");
    await expect.poll(() => notebook.names()).toEqual(names);
  }
});

test("a deleted cell comes back with its output", async ({ page, api }) => {
  const notebook = new NotebookPage(page);
  await connect(page, api.baseUrl);
  await write(contentOf(notebook.cell(1)), "Hello");
  await runCell(notebook.cell(1));
  await expect(answerOf(notebook.cell(1))).toHaveText("You said: Hello");
  await notebook.add("chat");
  await notebook.choose(notebook.cell(1), "Delete cell");
  await expect(notebook.cells).toHaveCount(1);
  await page.getByRole("button", { name: "Undo" }).click();
  await expect(answerOf(notebook.cell(1))).toHaveText("You said: Hello");
});

test("a reference takes the answer of the cell above, or says what to run first", async ({ page, api }) => {
  const notebook = new NotebookPage(page);
  await connect(page, api.baseUrl);
  await write(contentOf(notebook.cell(1)), "Paris");
  const next = await notebook.add("completion");
  await write(promptOf(next), "Of {{data.choices[0].message.content}} and \\{{plain}}");

  await runCell(next);
  await expect(alertOf(next)).toContainText("run cell 1 first");
  await expect(alertOf(next)).toContainText("Nothing was sent.");
  expect(api.journal.posts).toHaveLength(0);

  await runCell(notebook.cell(1));
  await expect(answerOf(notebook.cell(1))).toHaveText("You said: Paris");
  await runCell(next);
  await expect(alertOf(next)).toHaveCount(0);
  await expect(answerOf(next)).toContainText("Of You said: Paris");
  expect(api.journal.sent.at(-1)?.["prompt"]).toBe("Of You said: Paris and {{plain}}");

  await write(contentOf(notebook.cell(1)), "Rome");
  await runCell(notebook.cell(1));
  await expect(answerOf(notebook.cell(1))).toHaveText("You said: Rome");
  await expect(next.getByText("Stale: changed since this answer")).toBeVisible();
});

test("references that lead nowhere are said to", async ({ page, api }) => {
  const notebook = new NotebookPage(page);
  await connect(page, api.baseUrl);
  const cell = notebook.cell(1);
  await write(contentOf(cell), "{{nobody.text}}");
  await runCell(cell);
  await expect(alertOf(cell)).toContainText("{{nobody.text}}: no cell above has that name.");
  const below = await notebook.add("chat");
  await below.getByRole("textbox", { name: "Name of the answer" }).fill("later");
  await write(contentOf(cell), "{{later.id}}");
  await runCell(cell);
  await expect(alertOf(cell)).toContainText("is cell 2, not above this one");
  await notebook.choose(below, "Move up");
  await runCell(notebook.cell(1));
  await expect(answerOf(notebook.cell(1))).toHaveText(/You said:/);
  await runCell(notebook.cell(2));
  await expect(answerOf(notebook.cell(2))).toHaveText("You said: chatcmpl-test");
  await write(contentOf(notebook.cell(2)), "{{later.nothing[3]}}");
  await runCell(notebook.cell(2));
  await expect(alertOf(notebook.cell(2))).toContainText("the answer of cell 1 has no such value");
  expect(api.journal.posts).toHaveLength(2);
});

test("typing in one cell and undoing in another goes back on one timeline", async ({ page }) => {
  const notebook = new NotebookPage(page);
  await write(contentOf(notebook.cell(1)), "First");
  await write(contentOf(await notebook.add("chat")), "Second");
  await setModel(notebook.cell(1), "m");
  await notebook.cell(2).focus();
  for (const _ of ["model", "text", "cell", "text"]) await page.keyboard.press("z");
  await expect(notebook.cells).toHaveCount(1);
  await expectText(contentOf(notebook.cell(1)), "");
  await page.keyboard.press("Shift+Z");
  await expectText(contentOf(notebook.cell(1)), "First");
});
