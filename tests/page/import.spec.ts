import { zipSync } from "fflate";
import { expectAccessible } from "./expect-accessible.ts";
import { expect, test } from "./fixtures.ts";
import { storedIn } from "./image-steps.ts";
import {
  codeCell,
  ImportDialog,
  markdownCell,
  notebookFile,
  textFile,
  withoutPickers,
} from "./import-steps.ts";
import { answerOf, NotebookPage } from "./notebook-page.ts";
import { dropFiles, pasteFile, png } from "./sample-images.ts";

const call =
  'data = client.chat.completions.create(model="gpt-4o", messages=[{"role": "user", "content": "Hi"}])\nprint(data.choices[0].message.content)';
const lesson = notebookFile("Lesson.ipynb", [
  markdownCell("# A lesson"),
  codeCell("print(1)", 1, "1\n"),
  codeCell(call, 2, "Hello!\n"),
]);

test.beforeEach(async ({ page, open }) => {
  await withoutPickers(page);
  await open();
});

test("a notebook that is dropped is shown first, and stored when it is wanted", async ({
  page,
}, testInfo) => {
  const notebook = new NotebookPage(page);
  const { dialog, take } = new ImportDialog(page);
  const before = await storedIn(page);
  await dropFiles(notebook.cell(1), testInfo, [lesson]);
  await expect(dialog).toContainText("1 Markdown cell, 2 Python cells, 2 with recorded outputs");
  await expectAccessible(page, "summary");
  expect(await storedIn(page), "before Import is pressed").toEqual(before);
  await take.click();
  await expect(dialog).toBeHidden();
  await expect(notebook.title).toHaveValue("Lesson");
  await expect(page.getByText("“Lesson” imported.")).toBeVisible();
  await notebook.reload();
  await expect(notebook.title).toHaveValue("Lesson");
  expect(await notebook.names()).toEqual(["Cell 1: markdown", "Cell 2: python", "Cell 3: python"]);
});

test("calls of the API become prompt cells where that is wanted, with their answers", async ({
  page,
}, testInfo) => {
  const notebook = new NotebookPage(page);
  const { dialog, take } = new ImportDialog(page);
  await dropFiles(notebook.cell(1), testInfo, [lesson]);
  await dialog.getByRole("checkbox", { name: /^Make 1 API call a prompt cell/ }).check();
  await take.click();
  await expect(dialog).toBeHidden();
  await expect(notebook.cell(3, "chat")).toBeVisible();
  await expect(answerOf(notebook.cell(3))).toContainText("Hello!");
});

test("several files are chosen; what cannot be read is said, and the others come", async ({ page }) => {
  const notebook = new NotebookPage(page);
  const imports = new ImportDialog(page);
  await imports.open();
  await expectAccessible(page, "asking");
  await imports.choose([
    lesson,
    textFile("old.ipynb", '{"nbformat": 3, "worksheets": []}'),
    textFile("notes.md", "# Notes\n\n```python\nprint(2)\n```\n"),
  ]);
  await expect(imports.dialog.getByRole("alert")).toContainText("It is of format 3");
  await imports.dialog.getByRole("button", { name: "Import 2 notebooks" }).click();
  await expect(imports.dialog).toBeHidden();
  await expect(page.getByText("2 notebooks imported.")).toBeVisible();
  await expect(notebook.title).toHaveValue("notes");
  await notebook.openNotebook("Lesson");
});

test("the notebooks in an archive come, and what else is in it is said", async ({ page }, testInfo) => {
  const notebook = new NotebookPage(page);
  const { dialog } = new ImportDialog(page);
  const zip = zipSync({
    "one/First.ipynb": lesson.buffer,
    "two/Second.ipynb": notebookFile("", [markdownCell("Two")]).buffer,
    "two/.ipynb_checkpoints/Second-checkpoint.ipynb": lesson.buffer,
    "__MACOSX/one/._First.ipynb": Buffer.from("x"),
    "picture.png": Buffer.from("x"),
  });
  await dropFiles(notebook.cell(1), testInfo, [textFile("all.zip", Buffer.from(zip))]);
  await expect(dialog).toContainText("Other files in all.zip, passed over: 1. picture.png");
  await dialog.getByRole("button", { name: "Import 2 notebooks" }).click();
  await expect(dialog).toBeHidden();
  await expect(notebook.title).toHaveValue("Second");
  await expect(notebook.cell(1)).toHaveText(/Two/);
  await notebook.openNotebook("First");
});

test("a file is pasted; images alone are for messages", async ({ page }, testInfo) => {
  const notebook = new NotebookPage(page);
  const { dialog } = new ImportDialog(page);
  await notebook.cell(1).focus();
  await pasteFile(page, png("a.png", 1, 1));
  await dropFiles(notebook.banner, testInfo, [png("b.png", 1, 1)]);
  await pasteFile(page, { ...lesson, mimeType: "application/json" }, "A text beside it");
  await pasteFile(page, { ...lesson, mimeType: "application/json" });
  await expect(dialog).toContainText("Lesson.ipynb");
  await page.keyboard.press("Escape");
  await expect(dialog).toBeHidden();
});

test("nothing is stored when it is cancelled, and other files can be brought", async ({ page }, testInfo) => {
  const notebook = new NotebookPage(page);
  const imports = new ImportDialog(page);
  const before = await storedIn(page);
  await dropFiles(notebook.cell(1), testInfo, [lesson]);
  await imports.cancel.click();
  await expect(imports.dialog).toBeHidden();
  await dropFiles(notebook.cell(1), testInfo, [textFile("empty.md", " \n")]);
  await imports.dialog.getByRole("button", { name: "Choose others…" }).click();
  await imports.choose([lesson]);
  await expect(imports.dialog).toContainText("Lesson.ipynb");
  await page.keyboard.press("Escape");
  await expect(imports.dialog).toBeHidden();
  expect(await storedIn(page)).toEqual(before);
});

test("while another dialog asks something, no file is taken", async ({ page }, testInfo) => {
  const notebook = new NotebookPage(page);
  await notebook.banner.getByRole("button", { name: /^Connection/ }).click();
  const connection = page.getByRole("dialog", { name: "Connection" });
  await dropFiles(connection, testInfo, [lesson]);
  await page.keyboard.press("Escape");
  await expect(connection).toBeHidden();
  await expect(new ImportDialog(page).dialog).toBeHidden();
  expect(page.url()).not.toContain("Lesson");
});

test("keys are taken out, servers are no connections, and odd orders are said", async ({
  page,
}, testInfo) => {
  const notebook = new NotebookPage(page);
  const { dialog, take } = new ImportDialog(page);
  const secret = "sk-abcdefghijklmnop1234567890";
  const client = `from openai import OpenAI\nclient = OpenAI(api_key="${secret}", base_url="https://proxy.example/v1")\n`;
  const loop = "for i in range(3):\n    client.completions.create(model='m', prompt='x')";
  const cells = [codeCell(client + call, 2, "Hello!\n"), codeCell(loop, 1)];
  await dropFiles(notebook.cell(1), testInfo, [notebookFile("Keys.ipynb", cells)]);
  await expect(dialog).toContainText("What looks like an API key was taken out of these cells: 1.");
  await expect(dialog).toContainText("Its cells were last run in another order than they stand in");
  await expect(dialog).toContainText("https://proxy.example/v1");
  await dialog.getByText("API calls that stay Python: 1").click();
  await expect(dialog).toContainText("It has a loop.");
  await expectAccessible(page, "a summary with warnings");
  await take.click();
  await expect(dialog).toBeHidden();
  expect((await storedIn(page)).others).not.toContain(secret);
  await expect(notebook.banner.getByRole("button", { name: "Connection: Recorded" })).toBeVisible();
});

test("a notebook that comes back may take the place of the one here", async ({ page }, testInfo) => {
  const notebook = new NotebookPage(page);
  const { dialog, take } = new ImportDialog(page);
  await notebook.createNotebook();
  await notebook.title.fill("Mine");
  await notebook.saved();
  const id = await page.evaluate(() => localStorage.getItem("quire.notebook") ?? "");
  const metadata = { quire: { schema: 1, id: JSON.parse(id || '""') } };
  await dropFiles(notebook.cell(1), testInfo, [
    notebookFile("Mine.ipynb", [markdownCell("Older")], { metadata }),
  ]);
  await dialog.getByRole("checkbox", { name: /^Replace “Mine”/ }).check();
  await take.click();
  await expect(dialog).toBeHidden();
  await expect(notebook.cell(1)).toHaveText(/Older/);
  await notebook.notebooks.getByText("Recently deleted").click();
  await expect(notebook.notebooks.getByRole("button", { name: "Restore Mine" })).toBeVisible();
});
