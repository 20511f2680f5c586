import { readFileSync } from "node:fs";
import type { Request } from "@playwright/test";
import { outputsOf } from "../../../src/core/formats/jupyter/sources.ts";
import { expect, test } from "../fixtures.ts";
import { NotebookPage, outputOf } from "../notebook-page.ts";
import { readAhead } from "./python-steps.ts";

interface File {
  readonly notebook: { readonly cells: readonly { readonly id: string; readonly kind: string }[] };
  readonly executions: readonly { readonly cell: string; readonly outputs: string }[];
}

const { notebook: written, executions }: File = JSON.parse(
  readFileSync(new URL("../../../public/tutorials/python.en.json", import.meta.url), "utf8"),
);
const title = "Python: the same calls in code";
const pythonFiles = /pyodide|python_stdlib|python-memory|python-worker|\.wasm/;

test("a notebook of Python cells loads nothing of Python until one is run", async ({ page, open }) => {
  test.slow();
  const asked: string[] = [];
  const seen = (request: Request): void => void asked.push(request.url());
  page.on("request", seen);
  const notebook = new NotebookPage(page);
  await open();
  await notebook.openNotebook(title);
  await expect(notebook.cell(3).getByRole("region", { name: /^Output/ })).toHaveCount(0);
  await expect(notebook.cell(5)).toContainText("cmpl-9C2jhfzc8t2uUeOGxtgNCGfsNI9Rx");
  await readAhead(page);
  expect(asked.filter((url) => pythonFiles.test(url))).toEqual([]);
  await notebook.cell(3).getByRole("button", { name: "Run cell" }).click();
  await expect(notebook.cell(3).getByText("[16]", { exact: true })).toBeVisible({ timeout: 90_000 });
  expect(asked.filter((url) => pythonFiles.test(url)).length).toBeGreaterThanOrEqual(3);
});

test("run again without a key it puts out what was recorded, and asks only the site", async ({
  page,
  site,
  open,
}) => {
  test.slow();
  const origins = new Set<string>();
  page.on("request", (request) => {
    if (request.url().startsWith("http")) origins.add(new URL(request.url()).origin);
  });
  const notebook = new NotebookPage(page);
  await open();
  await notebook.openNotebook(title);
  const shown = async (): Promise<void> => {
    for (const { cell, outputs } of executions) {
      if (outputs === "[]") continue;
      const place = notebook.cell(written.cells.findIndex(({ id }) => id === cell) + 1);
      await place.scrollIntoViewIfNeeded();
      await expect(outputOf(place).first()).toContainText(textOf(outputs));
    }
  };
  await shown();
  await notebook.runAll.click();
  const last = notebook.cell(written.cells.length - 1);
  await expect(last.getByText(`[${2 * executions.length}]`, { exact: true })).toBeVisible({
    timeout: 120_000,
  });
  await shown();
  expect([...origins]).toEqual([site.origin]);
});

/** What a list of outputs says as text. */
function textOf(outputs: string): string {
  return outputsOf(outputs)
    .map((output) =>
      output.type === "stream" ? output.text : String("bundle" in output && output.bundle.get("text/plain")),
    )
    .join("");
}
