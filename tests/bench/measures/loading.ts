/** The page as a new and as a returning visitor gets it, beside a page that holds one paragraph. */
import type { BrowserContext } from "@playwright/test";
import { Gauges } from "../gauges.ts";
import type { Lab } from "../lab.ts";
import type { Measure, Sample } from "../measure.ts";
import { firstScreenUsable } from "../usable.ts";

export const loading: Measure = {
  name: "load",
  lines: [
    { label: "first screen, compressed", figure: "bytes", unit: "KB", most: 110 },
    { label: "cold, to a bare page", figure: "cold", against: "bare cold", unit: "ms" },
    { label: "warm, to a bare page", figure: "warm", against: "bare warm", unit: "ms" },
    { label: "warm, processor time", figure: "cpu", unit: "ms" },
  ],
  prepare: async (lab) => {
    const url = lab.reference("bare", barePage);
    return () => loadOnce(lab, url);
  },
};

const barePage = `<!doctype html><meta charset="utf-8"><title>Bare</title><p tabindex="0">One paragraph.</p>`;

async function loadOnce(lab: Lab, url: string): Promise<Sample> {
  const context = await lab.context();
  const bareCold = await loadBare(context, url);
  const bareWarm = await loadBare(context, url);
  const before = lab.site.bytes();
  const cold = await loadProduct(lab, context);
  const bytes = (lab.site.bytes() - before) / 1_000;
  const warm = await loadProduct(lab, context);
  await context.close();
  return {
    bytes,
    cold: cold.usable,
    warm: warm.usable,
    cpu: warm.cpu,
    "bare cold": bareCold,
    "bare warm": bareWarm,
  };
}

/** The paragraph, painted, in ms from navigation. */
async function loadBare(context: BrowserContext, url: string): Promise<number> {
  const page = await context.newPage();
  await page.goto(url, { waitUntil: "commit" });
  const ready = await page.evaluate(async () => {
    await window.probe.until(() => Boolean(document.querySelector("p")?.checkVisibility()));
    return window.probe.painted();
  });
  await page.close();
  return ready;
}

async function loadProduct(lab: Lab, context: BrowserContext): Promise<{ usable: number; cpu: number }> {
  const page = await lab.visit(context);
  const gauges = await Gauges.of(page);
  const usable = await page.evaluate(firstScreenUsable);
  const { cpu } = await gauges.settled();
  await page.close();
  return { usable, cpu };
}
