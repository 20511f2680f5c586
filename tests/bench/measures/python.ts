/** Python from the click to its first output, new and with its files in the cache, beside the start of an empty worker. */
import type { BrowserContext, Page } from "@playwright/test";
import type { Lab } from "../lab.ts";
import type { Measure, Sample } from "../measure.ts";

export const python: Measure = {
  name: "python",
  lines: [
    { label: "first run, nothing in the cache", figure: "cold", unit: "ms", most: 4_000 },
    { label: "first run of a second visit", figure: "warm", unit: "ms", most: 2_500 },
    { label: "the same, to an empty worker", figure: "warm", against: "worker", unit: "ms" },
    { label: "its files, compressed", figure: "bytes", unit: "KB" },
  ],
  prepare: async (lab) => {
    const bare = lab.reference("worker", workerPage);
    return () => startTwice(lab, bare);
  },
};

async function startTwice(lab: Lab, bare: string): Promise<Sample> {
  const context = await lab.context();
  const before = lab.site.bytes();
  const cold = await startOnce(lab, context, 16);
  const bytes = (lab.site.bytes() - before) / 1_000;
  const warm = await startOnce(lab, context, 17);
  const worker = await startWorker(context, bare);
  await context.close();
  return { cold, bytes, warm, worker };
}

async function startOnce(lab: Lab, context: BrowserContext, count: number): Promise<number> {
  const page = await lab.visit(context);
  await page
    .getByRole("navigation", { name: "Notebooks" })
    .getByRole("button", { name: "Python: the same calls in code" })
    .click();
  const cell = page.getByRole("article", { name: /^Cell 3:/ });
  await cell.getByRole("button", { name: "Run cell" }).waitFor();
  const python = await timed(page, count);
  await page.close();
  return python;
}

/** From the click to the cell's new count. */
async function timed(page: Page, count: number): Promise<number> {
  const cell = page.getByRole("article", { name: /^Cell 3:/ });
  const began = Date.now();
  await cell.getByRole("button", { name: "Run cell" }).click();
  await cell.getByText(`[${count}]`, { exact: true }).waitFor({ timeout: 120_000 });
  return Date.now() - began;
}

/** Starts a worker of nothing; the title says after how many ms it answered. */
const workerPage = `<!doctype html><meta charset="utf-8"><title></title><script type="module">
const began = performance.now();
const worker = new Worker(URL.createObjectURL(new Blob(["postMessage(1)"], { type: "text/javascript" })));
worker.onmessage = () => (document.title = String(performance.now() - began));
</script>`;

async function startWorker(context: BrowserContext, url: string): Promise<number> {
  const page = await context.newPage();
  await page.goto(url);
  await page.waitForFunction(() => document.title !== "");
  const ms = Number(await page.title());
  await page.close();
  return ms;
}
