import { readFile } from "node:fs/promises";
import { exportAs } from "../export-steps.ts";
import { expect, test } from "../fixtures.ts";
import { NotebookPage, outputOf, runCell } from "../notebook-page.ts";
import { expectEditor } from "../text-steps.ts";
import { expectEnd, openPython } from "./python-steps.ts";

test.beforeEach(async ({ page, open }) => {
  await open();
  await new NotebookPage(page).saved();
});

test("cells are written and run by keyboard; what came of them is kept, and exported", async ({
  page,
  site,
}) => {
  const notebook = await openPython(page, "");
  const { keyboard } = page;
  expect(site.requests(/pyodide|python_stdlib|python-memory/u)).toBe(0);
  await notebook.cell(1, "python").focus();
  await keyboard.press("Enter");
  for (const code of ["x = 41", "x + 1", "print('so far')", "1 / 0"]) {
    await expectEditor(page);
    await keyboard.type(code);
    await keyboard.press("Shift+Enter");
  }
  await expect(notebook.cells).toHaveCount(5);
  await expectEnd(notebook.cell(4), 4);
  expect(site.requests(/pyodide.*\.wasm/u)).toBe(1);
  const shown = async (): Promise<void> => {
    await expect(notebook.cell(1).getByText("[1]", { exact: true })).toBeVisible();
    await expect(outputOf(notebook.cell(2))).toContainText(/Out\[2\]\s*42/u);
    await expect(outputOf(notebook.cell(3))).toHaveText("so far");
    const failure = outputOf(notebook.cell(4)).getByRole("group", { name: "Error: ZeroDivisionError" });
    await expect(failure).toContainText("----> 1 1 / 0");
    await expect(failure).toContainText("ZeroDivisionError: division by zero");
  };
  await shown();
  await notebook.reload();
  await shown();
  const file = await exportAs(page, "Jupyter (.ipynb)");
  const { cells } = JSON.parse(await readFile(await file.path(), "utf8"));
  expect(cells.map(({ execution_count }: { execution_count: number | null }) => execution_count)).toEqual([
    1,
    2,
    3,
    4,
    null,
  ]);
  expect(cells[1].outputs).toEqual([
    { output_type: "execute_result", execution_count: 2, data: { "text/plain": ["42"] }, metadata: {} },
  ]);
  expect(cells[3].outputs[0]).toMatchObject({ output_type: "error", ename: "ZeroDivisionError" });
});

test("a busy loop is stopped with all that Python knows kept; a restart forgets it", async ({ page }) => {
  const notebook = await openPython(
    page,
    "done = 0\nprint('begun')\nwhile True: done += 1",
    "done > 0",
    "print('not run')",
  );
  const [loop, asking] = [notebook.cell(1), notebook.cell(2)];
  await runCell(loop);
  await expect(outputOf(loop)).toHaveText("begun", { timeout: 60_000 });
  await runCell(asking);
  await expect(asking.getByText("[*]")).toBeVisible();
  await loop.getByRole("button", { name: "Stop" }).click();
  await expect(outputOf(loop)).toContainText("KeyboardInterrupt");
  await expectEnd(loop, 1);
  // It rested on the one that was stopped.
  await expect(asking.getByText("[ ]")).toBeVisible();
  await runCell(asking);
  await expect(outputOf(asking)).toContainText("True");
  await notebook.choose(asking, "Restart Python…");
  await page
    .getByRole("dialog", { name: "Restart Python?" })
    .getByRole("button", { name: "Restart" })
    .click();
  await runCell(asking);
  await expect(outputOf(asking)).toContainText("NameError: name 'done' is not defined", { timeout: 60_000 });
});

test("a failure ends a run of all, which goes on from there", async ({ page }) => {
  const notebook = await openPython(page, "print('first')", "raise ValueError('no')", "print('last')");
  await notebook.runAll.click();
  await expectEnd(notebook.cell(2), 2);
  await expect(outputOf(notebook.cell(2))).toContainText("ValueError: no");
  await expect(outputOf(notebook.cell(3))).toHaveCount(0);
  await page.getByRole("button", { name: "Continue with the rest" }).click();
  await expect(outputOf(notebook.cell(3))).toHaveText("last");
});

test("what was put out until the page was left is there when it comes back", async ({ page }) => {
  const notebook = await openPython(page, "import time\nprint('before')\ntime.sleep(60)");
  await runCell(notebook.cell(1));
  await expect(outputOf(notebook.cell(1))).toHaveText("before", { timeout: 60_000 });
  await page.reload();
  await expect(outputOf(notebook.cell(1))).toContainText("before");
  await expect(outputOf(notebook.cell(1))).toContainText("Interrupted. What had come is kept.");
  await expect(notebook.cell(1).getByText("[1]", { exact: true })).toBeVisible();
});
