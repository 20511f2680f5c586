import { answer } from "../server/responders.ts";
import { expectAccessible } from "./expect-accessible.ts";
import { chooseExport, exportAs, textOf, textsIn, unzipped } from "./export-steps.ts";
import { expect, test } from "./fixtures.ts";
import { expectCount, NotebookPage, runCell } from "./notebook-page.ts";
import { startNotebook } from "./start-notebook.ts";
import { openStored } from "./stored-notebooks.ts";
import { contentOf, write } from "./text-steps.ts";

const key = "sk-proj-0123456789abcdefABCDEF";

test("a notebook is exported in every format, with answers and without", async ({ page, api, open }) => {
  await open();
  const notebook = await startNotebook(page, api);
  await notebook.title.fill("First words");
  await write(contentOf(notebook.cell(1)), "Say hello.");
  api.next(answer({ text: "Hello there, reader." }));
  await runCell(notebook.cell(1));
  await expectCount(notebook.cell(1), 1);

  await test.step("Jupyter", async () => {
    const file = await exportAs(page, "Jupyter (.ipynb)");
    expect(file.suggestedFilename()).toBe("First words.ipynb");
    const { cells, nbformat, nbformat_minor } = JSON.parse(await textOf(file));
    expect([nbformat, nbformat_minor]).toEqual([4, 5]);
    const asked = cells.at(-1);
    expect(asked.source.join("")).toContain("client.chat.completions.create(");
    expect(asked.outputs).toMatchObject([{ output_type: "stream", text: ["Hello there, reader.\n"] }]);
  });

  await test.step("Markdown, with and without what came of it", async () => {
    const texts = new Map<string, string>();
    for (const how of ["", "without outputs ", "with raw answers "]) {
      const file = await exportAs(page, `Markdown ${how}(.md)`);
      expect(file.suggestedFilename()).toBe("First words.md");
      texts.set(how, await textOf(file));
    }
    for (const text of texts.values()) expect(text).toContain('{"role": "user", "content": "Say hello."}');
    expect(texts.get("")).toContain("\n    Hello there, reader.\n");
    expect(texts.get("")).not.toContain('chat.completion"');
    expect(texts.get("without outputs ")).not.toContain("Hello there");
    expect(texts.get("with raw answers ")).toContain("\n    Hello there, reader.\n");
    expect(texts.get("with raw answers ")).toMatch(/"object": ?"chat\.completion"/u);
  });

  await test.step("Python", async () => {
    const file = await exportAs(page, "Python (.py)");
    expect(file.suggestedFilename()).toBe("First words.py");
    expect(await textOf(file)).toMatch(/^# %%$.*client\.chat\.completions\.create\(/msu);
  });
});

test("Markdown with images is a .zip of the text and its images", async ({ page, open }) => {
  const image = Buffer.from("89504e470d0a1a0a", "hex");
  const attachments = JSON.stringify({ "a.png": { "image/png": image.toString("base64") } });
  const cell = { kind: "markdown" as const, id: "m", source: "![a](attachment:a.png)", attachments };
  await open();
  await openStored(page, { id: "drawn", title: "Drawn", cells: [cell] });
  const file = await exportAs(page, "Markdown (.md)");
  expect(file.suggestedFilename()).toBe("Drawn.zip");
  const files = await unzipped(file);
  expect([...files.keys()]).toEqual(["Drawn.md", "Drawn_files/a.png"]);
  expect((await textsIn(file)).get("Drawn.md")).toBe("![a](Drawn_files/a.png)\n");
  expect(Buffer.from(files.get("Drawn_files/a.png") ?? [])).toEqual(image);
});

test("all notebooks but the deleted ones are exported as one .zip", async ({ page, open }) => {
  const notebook = new NotebookPage(page);
  await open();
  for (const [title, text] of [
    ["Notes", "the first"],
    ["notes", `my key is ${key}`],
    ["Gone", "deleted"],
    ["Notes", "the last"],
  ] as const) {
    await notebook.createNotebook();
    await notebook.title.fill(title);
    await write(contentOf(notebook.cell(1)), text);
  }
  await notebook.openNotebook("Gone");
  await notebook.notebookAction("Delete");
  await expect(page.getByText("Notebook moved to Recently deleted.")).toBeVisible();

  const question = page.getByRole("dialog", { name: "This file would hold what looks like an API key" });
  await test.step("no file leaves with a key unless the person agrees", async () => {
    await chooseExport(page, "All notebooks (.zip)");
    await expect(question).toContainText("look like keys: 1, in these cells: “notes” 1.");
    await expectAccessible(page, "the question before all notebooks are exported");
    await question.getByRole("button", { name: "Cancel" }).click();
  });

  const exporting = exportAs(page, "All notebooks (.zip)");
  await question.getByRole("button", { name: "Export anyway" }).click();
  const file = await exporting;
  expect(file.suggestedFilename()).toMatch(/^quire-\d{4}-\d\d-\d\d\.zip$/u);
  const texts = await textsIn(file);
  expect([...texts.keys()]).toEqual(["Notes.ipynb", "notes (2).ipynb", "Notes (3).ipynb"]);
  expect(texts.get("Notes.ipynb")).toContain("the first");
  expect(texts.get("Notes (3).ipynb")).toContain("the last");
});

test("the writing of all notebooks says how far it is, and can be cancelled", async ({ page, open }) => {
  const cells = Array.from({ length: 4_000 }, (_, at) => ({
    kind: "markdown" as const,
    id: `m${at}`,
    source: `${at} ${"word ".repeat(400)}`,
  }));
  await open();
  const notebook = new NotebookPage(page);
  await openStored(page, { id: "long", title: "Long", cells });
  await notebook.createNotebook();
  const downloads: string[] = [];
  page.on("download", (download) => downloads.push(download.suggestedFilename()));
  await chooseExport(page, "All notebooks (.zip)");
  const dialog = page.getByRole("dialog", { name: "Writing all notebooks" });
  await expect(dialog.getByRole("progressbar", { name: "Writing all notebooks" })).toBeVisible();
  await page.evaluate(holdTurns);
  await expect(dialog).toContainText("1 of 2 Long");
  await expectAccessible(page, "all notebooks being written");
  await dialog.getByRole("button", { name: "Cancel" }).click();
  await expect(dialog).toBeHidden();
  await notebook.reload();
  const file = await exportAs(page, "Python (.py)");
  expect(downloads).toEqual([file.suggestedFilename()]);
});

/** Runs in the page: whoever gives it its turn from now on gets no turn any more. */
function holdTurns(): void {
  const { setTimeout: original } = window;
  const held = (work: () => void, ...ms: readonly number[]): unknown =>
    ms.length > 0 ? original(work, ...ms) : undefined;
  Object.assign(window, { setTimeout: held });
}
