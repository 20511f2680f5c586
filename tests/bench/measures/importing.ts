/** Importing a notebook of 20 MB: read, shown, stored and opened. */
import type { Page } from "@playwright/test";
import { Gauges } from "../gauges.ts";
import type { Lab } from "../lab.ts";
import type { Measure, Sample } from "../measure.ts";

/** 5,000 cells of 4 KB each, code and what it put out. */
const cells = 5_000;

export const importing: Measure = {
  name: "import",
  lines: [
    { label: "20 MB, until it is shown", figure: "read", unit: "ms" },
    { label: "20 MB, longest task until then", figure: "longest read", unit: "ms", most: 100 },
    { label: "20 MB, until it is stored and open", figure: "stored", unit: "ms" },
    { label: "20 MB, longest task until then", figure: "longest stored", unit: "ms", most: 100 },
  ],
  prepare: async (lab) => () => importOnce(lab),
};

async function importOnce(lab: Lab): Promise<Sample> {
  const context = await lab.context();
  const page = await lab.visit(context);
  const gauges = await Gauges.of(page);
  await gauges.settled();
  await page.evaluate(dropFile, cells);
  const take = page
    .getByRole("dialog", { name: "Import" })
    .getByRole("button", { name: "Import", exact: true });
  const began = await now(page);
  await take.waitFor({ timeout: 120_000 });
  const read = (await now(page)) - began;
  const longestRead = await longestTask(page);
  const asked = await now(page);
  await take.click();
  await page.getByText("“Large” imported.").waitFor({ timeout: 120_000 });
  const stored = (await now(page)) - asked;
  await gauges.settled();
  const longestStored = await longestTask(page);
  await context.close();
  return { read, stored, "longest read": longestRead, "longest stored": longestStored };
}

function now(page: Page): Promise<number> {
  return page.evaluate(() => performance.now());
}

/** Of those since it was asked last, in ms. */
function longestTask(page: Page): Promise<number> {
  return page.evaluate(() => Math.max(0, ...window.probe.tasks.splice(0)));
}

/** Runs in the page: drops an .ipynb file of so many cells, and forgets the tasks before. */
async function dropFile(count: number): Promise<void> {
  const line = `${"x".repeat(79)}\n`;
  const cell = (at: number): string =>
    JSON.stringify({
      cell_type: "code",
      execution_count: at + 1,
      metadata: {},
      outputs: [{ output_type: "stream", name: "stdout", text: line.repeat(25) }],
      source: `# ${at}\n${line.repeat(24)}`,
    });
  const parts = Array.from({ length: count }, (_, at) => `${at === 0 ? "" : ","}${cell(at)}`);
  const file = new File(
    ['{"metadata":{},"nbformat":4,"nbformat_minor":4,"cells":[', ...parts, "]}"],
    "Large.ipynb",
  );
  await new Promise((resolve) => setTimeout(resolve));
  const dataTransfer = new DataTransfer();
  dataTransfer.items.add(file);
  await new Promise((resolve) => requestIdleCallback(resolve));
  window.probe.tasks.length = 0;
  const options = { dataTransfer, bubbles: true, composed: true, cancelable: true };
  document.body.dispatchEvent(new DragEvent("drop", options));
}
