/** Exporting 5,000 cells as Markdown. */
import type { BrowserContext } from "@playwright/test";
import { Gauges } from "../gauges.ts";
import type { Lab } from "../lab.ts";
import type { Measure, Sample } from "../measure.ts";
import { weightyNotebook } from "../notebooks.ts";

export const exporting: Measure = {
  name: "export",
  lines: [
    { label: "10 cells", figure: "ms 10", unit: "ms" },
    { label: "5,000 cells, to 10", figure: "ms 5000", against: "ms 10", unit: "ms" },
    { label: "5,000 cells, longest task", figure: "longest 5000", unit: "ms" },
    { label: "5,000 cells, the file", figure: "file 5000", unit: "KB" },
  ],
  prepare: async (lab) => {
    const few = await lab.holding(weightyNotebook(10));
    const many = await lab.holding(weightyNotebook(5_000));
    return async () => ({ ...(await exportOnce(lab, few, 10)), ...(await exportOnce(lab, many, 5_000)) });
  },
};

async function exportOnce(lab: Lab, context: BrowserContext, size: number): Promise<Sample> {
  const page = await lab.visit(context);
  const gauges = await Gauges.of(page);
  await gauges.settled();
  const { ms, file } = await page.evaluate(exportMarkdown);
  await gauges.settled();
  const longest = await page.evaluate(() => Math.max(0, ...window.probe.tasks));
  await page.close();
  return { [`ms ${size}`]: ms, [`file ${size}`]: file / 1_000, [`longest ${size}`]: longest };
}

/**
 * Runs in the page: chooses Markdown in the menu; ms until the file is handed to the browser, and its bytes.
 */
async function exportMarkdown(): Promise<{ ms: number; file: number }> {
  const { probe } = window;
  const bar = document.querySelector("quire-app")?.shadowRoot?.querySelector("quire-bar");
  const menu = bar?.shadowRoot?.querySelector("quire-menu")?.shadowRoot;
  menu?.querySelector("button")?.click();
  const entry = await probe.until(() =>
    [...(menu?.querySelectorAll<HTMLElement>("[role=menuitem]") ?? [])].find((item) =>
      item.textContent?.includes("(.md)"),
    ),
  );
  probe.tasks.length = 0;
  const handed = new Promise<{ ms: number; file: number }>((resolve) => {
    const original = URL.createObjectURL;
    URL.createObjectURL = (blob) => {
      resolve({ ms: performance.now() - began, file: blob instanceof Blob ? blob.size : 0 });
      return original.call(URL, blob);
    };
  });
  const began = performance.now();
  entry.click();
  return handed;
}
