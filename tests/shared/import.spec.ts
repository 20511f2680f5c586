import { readFileSync } from "node:fs";
import { expect, test } from "../page/fixtures.ts";
import { storedIn } from "../page/image-steps.ts";
import { ImportDialog, textFile } from "../page/import-steps.ts";
import { NotebookPage } from "../page/notebook-page.ts";
import { dropFiles } from "../page/sample-images.ts";

const tutorial = readFileSync(new URL("../../../shared/tutorial/tutorial.md", import.meta.url));

test("the tutorial that is dropped comes as 36 code cells with 22 outputs", async ({
  page,
  open,
}, testInfo) => {
  await open();
  const notebook = new NotebookPage(page);
  const { dialog, take } = new ImportDialog(page);
  await dropFiles(notebook.cell(1), testInfo, [textFile("tutorial.md", tutorial)]);
  await expect(dialog).toContainText("36 Python cells, 22 with recorded outputs");
  await take.click();
  await expect(dialog).toBeHidden();
  await expect(notebook.title).toHaveValue("tutorial");
  // Cells far from the screen are not built: what was stored has them all.
  const { others } = await storedIn(page);
  expect(others.match(/"kind":"python"/g)).toHaveLength(36);
  expect(others.match(/"outputs":"\[/g)).toHaveLength(22);
});
