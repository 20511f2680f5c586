/** Files for code: dropped onto a Python cell. */
import type { Locator } from "@playwright/test";
import { expect, test } from "../fixtures.ts";
import { NotebookPage, outputOf, runCell } from "../notebook-page.ts";
import { openStored } from "../stored-notebooks.ts";
import { enter } from "../text-steps.ts";
import { openPython } from "./python-steps.ts";

const reading = `try:
    print(open("data.csv").read())
except FileNotFoundError:
    print("no such file")`;

test("a file that is dropped onto a Python cell is its notebook's code's to read, and no other's", async ({
  page,
  open,
}) => {
  await open();
  await new NotebookPage(page).saved();
  await openStored(page, {
    id: "other",
    title: "Other",
    cells: [{ kind: "python", id: "o", source: reading }],
  });
  const notebook = await openPython(page, reading);
  const code = notebook.cell(1).getByRole("textbox", { name: "Code" });
  await enter(code);
  await drop(code, "data.csv", "first");
  await expect(page.getByText("“data.csv” is in Python’s folder.")).toBeVisible();
  await expect(code).not.toContainText("first");
  await runCell(notebook.cell(1));
  await expect(outputOf(notebook.cell(1))).toContainText("first", { timeout: 60_000 });
  await drop(code, "data.csv", "second");
  await runCell(notebook.cell(1));
  await expect(outputOf(notebook.cell(1))).toContainText("second");

  await notebook.openNotebook("Other");
  await runCell(notebook.cell(1));
  await expect(outputOf(notebook.cell(1))).toContainText("no such file", { timeout: 60_000 });
  await notebook.openNotebook("Python");
  await runCell(notebook.cell(1));
  await expect(notebook.cell(1).getByText("[3]", { exact: true })).toBeVisible({ timeout: 60_000 });
  await expect(outputOf(notebook.cell(1))).toContainText("second");
  await expect(page.getByRole("dialog")).toHaveCount(0);
});

async function drop(onto: Locator, name: string, text: string): Promise<void> {
  await onto.evaluate(
    (element, [name, text]) => {
      const dataTransfer = new DataTransfer();
      dataTransfer.items.add(new File([text], name));
      const options = { dataTransfer, bubbles: true, composed: true, cancelable: true };
      element.dispatchEvent(new DragEvent("drop", options));
    },
    [name, text] as const,
  );
}
