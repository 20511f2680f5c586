import type { Page } from "@playwright/test";
import type { Cell } from "../../src/core/notebook.ts";
import { expect, test } from "./fixtures.ts";
import { NotebookPage } from "./notebook-page.ts";
import { openStored } from "./stored-notebooks.ts";
import { enter, expectEditor } from "./text-steps.ts";

const budget = 2_048;

/** What the page is made to count, by itself. */
interface Counted {
  /** Bytes of each value that was handed to IndexedDB, as JSON. */
  handed: number[];
  /** The cells whose elements were updated, by id; a group or the notebook by its tag. */
  updated: string[];
}

declare global {
  interface Window {
    counted: Counted;
  }
}

for (const cells of [10, 1_000]) {
  for (const characters of [50, 20_000]) {
    test(`one key costs one small record and one cell: ${cells} cells, ${characters} characters`, async ({
      page,
      open,
    }) => {
      const notebook = new NotebookPage(page);
      await page.addInitScript(countWrites);
      await open();
      await notebook.saved();
      await openStored(page, { id: "costs", title: "Costs", cells: cellsOf(cells, characters) });
      // By element, not by role: to find a role in 1,000 cells takes the test longer than the page.
      const nearest = page.locator("quire-group").first().locator("quire-cell");
      const [first, second] = [nearest.nth(0), nearest.nth(1)];
      await page.evaluate(buildAll);
      await expect(page.locator("quire-cell")).toHaveCount(cells);
      await page.evaluate(countUpdates);

      await enter(first.locator("textarea"));
      await expectOneCheapEdit(page, "chat");

      await second.locator("article").press("Enter");
      await expectOneCheapEdit(page, "markdown");
    });
  }
}

/** Types one key where the caret is and sees what that costs. */
async function expectOneCheapEdit(page: Page, cell: string): Promise<void> {
  await expectEditor(page);
  await page.evaluate(settle);
  await page.evaluate(() => Object.assign(window.counted, { handed: [], updated: [] }));
  await page.keyboard.press("x");
  await expect.poll(() => page.evaluate(() => window.counted.handed.length)).toBeGreaterThan(0);
  await new NotebookPage(page).saved();
  await page.evaluate(settle);
  const { handed, updated } = await page.evaluate(() => window.counted);
  const bytes = handed.reduce((sum, size) => sum + size, 0);
  const description = `${cell}: ${bytes} bytes in ${handed.length} records, ${updated.length} cell updates`;
  test.info().annotations.push({ type: "edit", description });
  expect(bytes).toBeLessThanOrEqual(budget);
  expect(updated).toEqual([cell]);
}

/** A chat cell and a Markdown cell of that many characters, and short ones behind them. */
function cellsOf(count: number, characters: number): readonly Cell[] {
  const long = "lorem ipsum dolor sit amet ".repeat(characters / 27 + 1).slice(0, characters);
  const others = Array.from({ length: count - 2 }, (_, index) =>
    index % 2 ? markdown(`m${index}`, `Paragraph ${index}.`) : chat(`c${index}`, `Question ${index}?`),
  );
  return [chat("chat", long), markdown("markdown", long), ...others];
}

function chat(id: string, content: string): Cell {
  const parameters = [{ name: "model", value: '"tutorial"' }];
  return { kind: "chat", id, name: "data", messages: [{ role: "user", content }], parameters };
}

function markdown(id: string, source: string): Cell {
  return { kind: "markdown", id, source };
}

/** Runs in the page before it: counts what goes into IndexedDB. */
function countWrites(): void {
  window.counted = { handed: [], updated: [] };
  for (const method of ["put", "add"] as const) {
    const original = IDBObjectStore.prototype[method];
    IDBObjectStore.prototype[method] = function (value, key) {
      window.counted.handed.push(new TextEncoder().encode(JSON.stringify(value)).length);
      return key === undefined ? original.call(this, value) : original.call(this, value, key);
    };
  }
}

/** Runs in the page: builds the cells that are far from the screen, as reading through them does. */
async function buildAll(): Promise<void> {
  const notebook = document.querySelector("quire-app")?.shadowRoot?.querySelector("quire-notebook");
  for (const element of notebook?.shadowRoot?.querySelectorAll("quire-group") ?? []) {
    // The element's own methods, of which tests have no types.
    const group = element as unknown as {
      group: { cells: string[] };
      cellElement(id: string): Promise<unknown>;
    };
    for (const id of group.group.cells) await group.cellElement(id);
  }
}

/** Runs in the page: counts the updates of cells, by cell, and of what holds them, by its tag. */
function countUpdates(): void {
  for (const tag of ["quire-cell", "quire-group", "quire-notebook"]) {
    const prototype = customElements.get(tag)?.prototype;
    const original = prototype.performUpdate;
    prototype.performUpdate = function () {
      window.counted.updated.push(this.cellId ?? tag);
      return original.call(this);
    };
  }
}

/** Runs in the page: two frames, so that all that was to be drawn has been. */
async function settle(): Promise<void> {
  await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
}
