import { tutorialsIn } from "../../src/app/tutorials.ts";
import { expect, test } from "./fixtures.ts";
import { answerOf, NotebookPage } from "./notebook-page.ts";
import { contentOf, promptOf, write } from "./text-steps.ts";

test("notebooks are created, renamed, switched, and found again", async ({ page, open }) => {
  const notebook = new NotebookPage(page);
  await open();
  await notebook.createNotebook();
  await notebook.title.fill("My questions");
  await write(contentOf(notebook.cell(1)), "Mine");
  await notebook.createNotebook();
  await expect(notebook.title).toHaveValue("Untitled");
  await notebook.openNotebook("My questions");
  await expect(contentOf(notebook.cell(1))).toHaveValue("Mine");
  await notebook.reload();
  await expect(notebook.title).toHaveValue("My questions");
  await notebook.openNotebook("Untitled");
  await expect(contentOf(notebook.cell(1))).toHaveValue("");
});

test("notebooks whose cells have the same ids, as the tutorials' have, show each its own", async ({
  page,
  open,
}) => {
  const notebook = new NotebookPage(page);
  await open();
  await expect(notebook.cell(1)).toContainText("Text completion: first steps");
  await notebook.openNotebook("Chatbots: first steps (Chat)");
  await expect(notebook.cell(1)).toContainText("Chatbots: first steps");
  await expect(notebook.cell(1)).not.toContainText("Text completion: first steps");
});

test("a copy of a notebook has its texts and outputs, and a life of its own", async ({ page, open }) => {
  const notebook = new NotebookPage(page);
  const title = "Text completion: first steps (Completions)";
  await open();
  await notebook.notebookAction("Duplicate");
  await expect(notebook.title).toHaveValue(`${title} (copy)`);
  await expect(answerOf(notebook.cell(4))).toContainText("This is a test.");
  await write(promptOf(notebook.cell(4)), "Changed");
  await notebook.openNotebook(title);
  await expect(promptOf(notebook.cell(4))).toHaveValue("Say this is a test");
});

test("a deleted notebook comes back by Undo, and later from Recently deleted", async ({ page, open }) => {
  const notebook = new NotebookPage(page);
  await open();
  await notebook.createNotebook();
  await notebook.title.fill("Precious");
  await notebook.saved();
  const entry = notebook.notebooks.getByRole("button", { name: "Precious", exact: true });
  await notebook.notebookAction("Delete notebook");
  await expect(entry).toHaveCount(0);
  await page.getByRole("button", { name: "Undo" }).click();
  await expect(notebook.title).toHaveValue("Precious");
  await notebook.notebookAction("Delete notebook");
  await expect(entry).toHaveCount(0);
  await page.reload();
  await notebook.notebooks.getByText("Recently deleted").click();
  await notebook.notebooks.getByRole("button", { name: "Restore Precious" }).click();
  await expect(notebook.title).toHaveValue("Precious");
});

test("a tutorial that was changed can be made what it was, and back", async ({ page, open }) => {
  const notebook = new NotebookPage(page);
  await open();
  await write(promptOf(notebook.cell(4)), "Mine now");
  await notebook.choose(notebook.cell(7), "Delete cell");
  await notebook.reload();
  await expect(promptOf(notebook.cell(4))).toHaveValue("Mine now");
  await notebook.notebookAction("Restore original");
  await expect(notebook.cells).toHaveCount(9);
  await expect(promptOf(notebook.cell(4))).toHaveValue("Say this is a test");
  await expect(answerOf(notebook.cell(7))).toContainText("程序员");
  await notebook.cell(1).press("ControlOrMeta+z");
  await expect(notebook.cells).toHaveCount(8);
  await expect(promptOf(notebook.cell(4))).toHaveValue("Mine now");
});

test("looking at a tutorial stores nothing", async ({ page, open }) => {
  const notebook = new NotebookPage(page);
  await open();
  await notebook.openNotebook("Chatbots: first steps (Chat)");
  await notebook.reload();
  await expect(notebook.notebooks.getByRole("listitem")).toHaveCount(tutorialsIn("en").length);
  await expect(notebook.title).toHaveValue("Chatbots: first steps (Chat)");
});
