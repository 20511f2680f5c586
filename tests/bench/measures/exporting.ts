/** Exporting 5,000 cells as Markdown, as Jupyter's file, and with all notebooks. */
import type { BrowserContext } from "@playwright/test";
import { Gauges } from "../gauges.ts";
import type { Lab } from "../lab.ts";
import type { Line, Measure, Sample } from "../measure.ts";
import { weightyNotebook } from "../notebooks.ts";

/** What a file is called in the figures, and its entry in the menu. */
const files = [
  ["Markdown", "Markdown (.md)"],
  ["Jupyter", "Jupyter (.ipynb)"],
  ["all, zipped", "All notebooks (.zip)"],
] as const;

export const exporting: Measure = {
  name: "export",
  lines: files.flatMap(([name]): Line[] => [
    { label: `10 cells, ${name}`, figure: `${name} ms 10`, unit: "ms" },
    { label: `5,000 cells, ${name}, to 10`, figure: `${name} ms 5000`, against: `${name} ms 10`, unit: "ms" },
    { label: `5,000 cells, ${name}, longest task`, figure: `${name} longest 5000`, unit: "ms", most: 100 },
    { label: `5,000 cells, ${name}, the file`, figure: `${name} file 5000`, unit: "KB" },
  ]),
  prepare: async (lab) => {
    const few = await lab.holding(weightyNotebook(10));
    const many = await lab.holding(weightyNotebook(5_000));
    return async () => {
      const samples: Sample[] = [];
      for (const file of files) {
        samples.push(await exportOnce(lab, few, 10, file), await exportOnce(lab, many, 5_000, file));
      }
      return Object.assign({}, ...samples);
    };
  },
};

async function exportOnce(
  lab: Lab,
  context: BrowserContext,
  size: number,
  [name, entry]: (typeof files)[number],
): Promise<Sample> {
  const page = await lab.visit(context);
  const gauges = await Gauges.of(page);
  await gauges.settled();
  const { ms, file } = await page.evaluate(exportFile, entry);
  await gauges.settled();
  const longest = await page.evaluate(() => Math.max(0, ...window.probe.tasks));
  await page.close();
  return {
    [`${name} ms ${size}`]: ms,
    [`${name} file ${size}`]: file / 1_000,
    [`${name} longest ${size}`]: longest,
  };
}

/**
 * Runs in the page: chooses an entry of the menu; ms until the file is handed to the browser, and its bytes.
 */
async function exportFile(label: string): Promise<{ ms: number; file: number }> {
  const { probe } = window;
  const bar = document.querySelector("quire-app")?.shadowRoot?.querySelector("quire-bar");
  const menu = bar?.shadowRoot?.querySelector("quire-menu")?.shadowRoot;
  menu?.querySelector("button")?.click();
  const entry = await probe.until(() =>
    [...(menu?.querySelectorAll<HTMLElement>("[role=menuitem]") ?? [])].find(
      (item) => item.textContent?.trim() === label,
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
