import { expectAccessible } from "./expect-accessible.ts";
import { expect, test } from "./fixtures.ts";
import { NotebookPage, outputOf, runCell } from "./notebook-page.ts";
import { longNotebook, pythonNotebook } from "./python-notebook.ts";
import { openStored } from "./stored-notebooks.ts";
import { enter } from "./text-steps.ts";

test.beforeEach(async ({ page, open, allow }) => {
  // Chromium reports what DOMPurify's inert document would not be allowed to apply either.
  allow.error(/^Applying inline style violates/u);
  await open();
  await new NotebookPage(page).saved();
});

test("outputs of every kind are shown as Jupyter shows them", async ({ page }) => {
  await openStored(page, pythonNotebook);
  const notebook = new NotebookPage(page);

  const streams = outputOf(notebook.cell(1, "python"));
  await expect(streams).toHaveAccessibleName("Output of cell 1");
  await expect(streams.getByText("Why do programmers wear black?\nBecause of dark mode.\n")).toBeVisible();
  await expect(streams.getByRole("group", { name: "Standard error" })).toContainText(
    "DeprecationWarning: use",
  );
  await expect(streams.getByText("100%|##########|", { exact: false })).toBeVisible();
  await expect(streams.getByText("50%")).toHaveCount(0);
  await expect(notebook.cell(1).getByText("[1]", { exact: true })).toBeVisible();
  await expect(notebook.cell(1).getByText("Recorded", { exact: true })).toBeVisible();

  const table = outputOf(notebook.cell(2));
  await expect(table.getByText("Out[2]")).toBeVisible();
  await expect(table.getByRole("row", { name: "0 gpt-4o-mini 128" })).toBeVisible();

  const images = outputOf(notebook.cell(3));
  for (const [name, width] of [
    ["Output image 1", 40],
    ["Output image 2", 120],
  ] as const) {
    const image = images.getByRole("img", { name });
    await expect(image).toBeVisible();
    expect(await image.evaluate((element: HTMLImageElement) => element.width)).toBe(width);
  }

  const failure = outputOf(notebook.cell(4)).getByRole("group", { name: "Error: NameError" });
  await expect(failure).toContainText("NameError: name 'client' is not defined");
  await expect(failure).not.toContainText("[0;31m");

  const formulas = outputOf(notebook.cell(5));
  await expect(formulas.getByRole("math")).toBeVisible();
  await expect(formulas.getByRole("strong")).toHaveText("Bold");
  await expect(formulas.getByRole("tree", { name: "JSON" })).toContainText('"total_tokens":');

  const widget = outputOf(notebook.cell(7));
  await expect(widget.getByText("Figure of 3 bars")).toBeVisible();
  await expect(widget.getByText(/cannot be shown here \(application\/vnd.plotly.v1\+json\)/u)).toBeVisible();
});

for (const colorScheme of ["light", "dark"] as const) {
  test(`Python, its outputs and raw text can be read by everyone: ${colorScheme}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme });
    await openStored(page, pythonNotebook);
    const notebook = new NotebookPage(page);
    await expect(outputOf(notebook.cell(7)).getByText("Figure of 3 bars")).toBeVisible();
    await expect(notebook.cell(1).locator(".keyword").first()).toBeVisible();
    await expect(outputOf(notebook.cell(5)).getByRole("math")).toBeVisible();
    await expectAccessible(page, "outputs");
    await enter(notebook.cell(1).getByRole("textbox", { name: "Code" }));
    await runCell(notebook.cell(8, "python"));
    await expectAccessible(page, "editing, and asked to run");
  });
}

test("every colour of a terminal has contrast on every ground", async ({ page }) => {
  const esc = "\u001b";
  const numbers = Array.from({ length: 256 }, (_, at) => at);
  const text = numbers.map(
    (at) => `${esc}[38;5;${at}mink ${at} ${esc}[0m${esc}[48;5;${at}mground ${at}${esc}[0m`,
  );
  const name = { output_type: "stream", text: text.join("\n") };
  const outputs = [
    { ...name, name: "stdout" },
    { ...name, name: "stderr" },
  ];
  const failed = { output_type: "error", ename: "E", evalue: "", traceback: text };
  for (const colorScheme of ["light", "dark"] as const) {
    await page.emulateMedia({ colorScheme });
    const id = `colours ${colorScheme}`;
    const cells = [{ kind: "python", id, source: "" }] as const;
    await openStored(page, { id, title: id, cells, outputs: { [id]: [...outputs, failed] } });
    await expect(page.getByText("ground 255").last()).toBeAttached();
    await page.getByRole("button", { name: "Expand" }).click();
    await expectAccessible(page, colorScheme);
  }
});

test("megabytes of output are there, in parts", async ({ page }) => {
  await openStored(page, longNotebook);
  const output = outputOf(new NotebookPage(page).cell(1, "python"));
  await expect(output.getByText("line 0\n")).toBeVisible();
  await expect(output.getByText("line 99999")).toHaveCount(0);
  await output
    .getByRole("button", { name: /^Show more: \d+ characters$/u })
    .first()
    .click();
  await expect(output.getByText("line 10000\n")).toHaveCount(1);
  await output.getByRole("button", { name: "Show more: 30 outputs" }).click();
  await expect(output.getByText("display 78")).toHaveCount(1);
});
