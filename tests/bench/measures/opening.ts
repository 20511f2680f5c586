/** Opening notebooks of 10, 1,000 and 5,000 cells: the first screen, all of it, and what it weighs. */
import type { BrowserContext } from "@playwright/test";
import { Gauges } from "../gauges.ts";
import type { Lab } from "../lab.ts";
import type { Measure, Sample } from "../measure.ts";
import { weightyNotebook } from "../notebooks.ts";
import { firstScreenUsable } from "../usable.ts";

const sizes = [10, 1_000, 5_000] as const;

export const opening: Measure = {
  name: "open",
  lines: [
    { label: "10 cells, usable", figure: "usable 10", unit: "ms" },
    { label: "1,000 cells, usable, to 10", figure: "usable 1000", against: "usable 10", unit: "ms" },
    { label: "5,000 cells, usable, to 10", figure: "usable 5000", against: "usable 10", unit: "ms", most: 3 },
    { label: "10 cells, settled", figure: "settled 10", unit: "ms" },
    { label: "1,000 cells, settled", figure: "settled 1000", unit: "ms" },
    { label: "5,000 cells, settled", figure: "settled 5000", unit: "ms" },
    { label: "10 cells, processor time", figure: "cpu 10", unit: "ms" },
    { label: "5,000 cells, processor time, to 10", figure: "cpu 5000", against: "cpu 10", unit: "ms" },
    { label: "1,000 cells, longest task", figure: "longest 1000", unit: "ms" },
    { label: "5,000 cells, longest task", figure: "longest 5000", unit: "ms" },
    { label: "10 cells, heap", figure: "heap 10", unit: "KB" },
    { label: "5,000 cells, heap", figure: "heap 5000", unit: "KB" },
    { label: "heap a cell", figure: "heap a cell", unit: "KB", most: 6 },
    { label: "10 cells, DOM nodes", figure: "nodes 10", unit: "" },
    { label: "5,000 cells, DOM nodes", figure: "nodes 5000", unit: "", most: 8_000 },
  ],
  prepare: async (lab) => {
    const contexts = new Map<number, BrowserContext>();
    for (const size of sizes) contexts.set(size, await lab.holding(weightyNotebook(size)));
    return () => openEach(lab, contexts);
  },
};

async function openEach(lab: Lab, contexts: ReadonlyMap<number, BrowserContext>): Promise<Sample> {
  let sample: Sample = {};
  for (const [size, context] of contexts) {
    const figures = Object.entries(await openOnce(lab, context));
    sample = { ...sample, ...Object.fromEntries(figures.map(([name, value]) => [`${name} ${size}`, value])) };
  }
  const [most = 0, least = 0] = [sample["heap 5000"], sample["heap 10"]];
  return { ...sample, "heap a cell": (most - least) / 4_990 };
}

async function openOnce(lab: Lab, context: BrowserContext): Promise<Sample> {
  const page = await lab.visit(context);
  const gauges = await Gauges.of(page);
  const usable = await page.evaluate(firstScreenUsable);
  const began = (await gauges.counts()).at - (await page.evaluate(() => performance.now()));
  const { at, cpu } = await gauges.settled();
  const heap = (await gauges.heap()) / 1_000;
  const { nodes } = await gauges.counts();
  const longest = await page.evaluate(() => Math.max(0, ...window.probe.tasks));
  await page.close();
  return { usable, settled: at - began, cpu, longest, heap, nodes };
}
