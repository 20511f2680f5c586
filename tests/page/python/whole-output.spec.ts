import { expectAccessible } from "../expect-accessible.ts";
import { textOf } from "../export-steps.ts";
import { expect, test } from "../fixtures.ts";
import { NotebookPage, outputOf, runCell } from "../notebook-page.ts";
import { expectEnd, openPython } from "./python-steps.ts";

const key = "sk-proj-0123456789abcdef0123";

test("what there is no room for is offered as a file; a key in it is asked about", async ({ page, open }) => {
  await open();
  await new NotebookPage(page).saved();
  const code = `for i in range(30_000): print(f"line {i:90}")\nprint("${key}")`;
  const notebook = await openPython(page, code);
  const cell = notebook.cell(1);
  await runCell(cell);
  await expectEnd(cell, 1);
  const save = outputOf(cell).getByRole("button", { name: /^Save all output \(\d\.\d MB\)$/ });
  const question = page.getByRole("dialog", { name: "This file would hold what looks like an API key" });
  const downloads: string[] = [];
  page.on("download", (download) => downloads.push(download.suggestedFilename()));
  await save.click();
  await expect(question).toContainText("look like keys: 1, in these cells: 1.");
  await expectAccessible(page, "output in part");
  await question.getByRole("button", { name: "Cancel" }).click();
  await expect(question).toBeHidden();
  const downloading = page.waitForEvent("download");
  await save.click();
  await question.getByRole("button", { name: "Export anyway" }).click();
  const lines = (await textOf(await downloading)).split("\n");
  expect(downloads).toEqual(["output-1.txt"]);
  expect([lines.length, lines[29_999], lines[30_000]]).toEqual([30_002, `line ${"29999".padStart(90)}`, key]);
});
