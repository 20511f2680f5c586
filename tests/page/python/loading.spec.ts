import { expectAccessible } from "../expect-accessible.ts";
import { expect, test } from "../fixtures.ts";
import { NotebookPage, outputOf, runCell } from "../notebook-page.ts";
import { expectEnd, openPython, readAhead } from "./python-steps.ts";

test.beforeEach(async ({ page, open, allow }) => {
  // Chromium reports what DOMPurify's inert document would not be allowed to apply either.
  allow.error(/^Applying inline style violates/u);
  await open();
  await new NotebookPage(page).saved();
});

test("Python is loaded once, with a bar", async ({ page, site }) => {
  site.delay(/\.wasm$/u, 1_000);
  const notebook = await openPython(page, "1 + 1", "2 + 2");
  const [first, second] = [notebook.cell(1), notebook.cell(2)];
  await runCell(first);
  await expect(outputOf(first).getByRole("progressbar", { name: "Loading Python" })).toBeVisible();
  await expect(outputOf(first).getByRole("status")).toContainText("Loading Python");
  await expectAccessible(page, "loading");
  await expectEnd(first, 1);
  await expect(outputOf(first).getByRole("progressbar")).toHaveCount(0);
  await runCell(second);
  await expectEnd(second, 2);
});

test("where the network is lost before a cell is first run the cell says so, and one can try again", async ({
  page,
  allow,
  context,
}) => {
  allow.error(/Failed to load resource|net::|Failed to fetch/iu);
  const notebook = await openPython(page, "1 + 1");
  await readAhead(page);
  const first = notebook.cell(1);
  await context.setOffline(true);
  await runCell(first);
  const alert = outputOf(first).getByRole("alert");
  await expect(alert).toContainText("Python could not be loaded.", { timeout: 60_000 });
  await expectAccessible(page, "failed");
  await context.setOffline(false);
  await outputOf(first).getByRole("button", { name: "Try again" }).click();
  await expectEnd(first, 1);
  await expect(alert).toHaveCount(0);
});

for (const file of [/python-worker/u, /pyodide\.asm-.*\.js$/u, /\.wasm$/u]) {
  test(`where a file of Python's own cannot be had, ${file.source}, one can try again`, async ({
    page,
    site,
    allow,
  }) => {
    allow.error(/Failed to load resource|net::|Failed to fetch/iu);
    const notebook = await openPython(page, "1 + 1");
    const first = notebook.cell(1);
    site.lose(file);
    await runCell(first);
    await expect(outputOf(first).getByRole("alert")).toContainText("Python could not be loaded.", {
      timeout: 60_000,
    });
    site.reset();
    await outputOf(first).getByRole("button", { name: "Try again" }).click();
    await expectEnd(first, 1);
  });
}

test("where code of the page cannot be had for Python, the cell says that the page is to be reloaded", async ({
  page,
  site,
  allow,
}) => {
  allow.error(/Failed to load resource|net::/iu);
  site.lose(/notebook-python/u);
  const notebook = await openPython(page, "1 + 1");
  const first = notebook.cell(1);
  await runCell(first);
  const alert = outputOf(first).getByRole("alert");
  await expect(alert).toContainText("Python could not be loaded.");
  await expect(alert).toContainText("reload the page");
  await expect(outputOf(first).getByRole("button", { name: "Try again" })).toHaveCount(0);
  await expectAccessible(page, "to be reloaded");
  site.reset();
  await outputOf(first).getByRole("button", { name: "Reload the page" }).click();
  await expect(alert).toHaveCount(0);
  await runCell(first);
  await expectEnd(first, 1);
});

test("where not even what draws the output can be had, the cell says so", async ({ page, site, allow }) => {
  allow.error(/Failed to load resource|net::/iu);
  site.lose(/notebook-python|python-output/u);
  const notebook = await openPython(page, "1 + 1");
  await runCell(notebook.cell(1));
  await expect(outputOf(notebook.cell(1))).toHaveText(
    "This part of the page could not be loaded. Reload the page; everything written is saved.",
  );
});
