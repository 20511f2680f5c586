/** Scrolling through 5,000 cells as fast as nobody reads, and going to the middle at once. */
import type { BrowserContext, Page } from "@playwright/test";
import { Gauges } from "../gauges.ts";
import type { Lab } from "../lab.ts";
import type { Measure, Sample } from "../measure.ts";
import { weightyNotebook } from "../notebooks.ts";

const way = { frames: 240, step: 150 };

export const scrolling: Measure = {
  name: "scroll",
  lines: [
    { label: "5,000 cells, frames over 25 ms of 240", figure: "slow", unit: "" },
    { label: "the same, of a page of paragraphs", figure: "bare slow", unit: "" },
    {
      label: "longest frame, to a page of paragraphs",
      figure: "longest",
      against: "bare longest",
      unit: "ms",
    },
    { label: "processor time a frame, to the same", figure: "cpu", against: "bare cpu", unit: "ms" },
    { label: "to the middle, drawn", figure: "jump", unit: "ms" },
  ],
  prepare: async (lab) => {
    const context = await lab.holding(weightyNotebook(5_000));
    const bare = await lab.context();
    const url = lab.reference("paragraphs", paragraphs);
    return () => scrollEach(lab, context, bare, url);
  },
};

const paragraphs = `<!doctype html><meta charset="utf-8"><title>Paragraphs</title>${"<p>A paragraph.</p>".repeat(5_000)}`;

async function scrollEach(
  lab: Lab,
  context: BrowserContext,
  bare: BrowserContext,
  url: string,
): Promise<Sample> {
  const reference = await bare.newPage();
  await reference.goto(url);
  const least = await scroll(reference);
  await reference.close();
  const page = await lab.visit(context);
  const most = await scroll(page);
  const jump = await page.evaluate(jumpToMiddle);
  await page.close();
  const named = Object.entries(least).map(([name, value]) => [`bare ${name}`, value]);
  return { ...most, jump, ...Object.fromEntries(named) };
}

async function scroll(page: Page): Promise<Sample> {
  const gauges = await Gauges.of(page);
  await gauges.settled();
  const before = await gauges.counts();
  const frames = await page.evaluate(scrollDown, way);
  const after = await gauges.counts();
  return {
    slow: frames.filter((frame) => frame > 25).length,
    longest: Math.max(...frames),
    cpu: (after.cpu - before.cpu) / frames.length,
  };
}

/** Runs in the page: scrolls by `step` px a frame; the ms from frame to frame. */
async function scrollDown({ frames, step }: typeof way): Promise<readonly number[]> {
  const scroller = window.probe.scroller();
  const times: number[] = [];
  for (let frame = 0; frame <= frames; frame += 1) {
    times.push(await new Promise<number>(requestAnimationFrame));
    scroller.scrollTop += step;
  }
  return times.slice(1).map((time, index) => time - (times[index] ?? time));
}

/** Runs in the page: ms from the jump to the painted frame with a cell in the middle of the screen. */
async function jumpToMiddle(): Promise<number> {
  const { probe } = window;
  const scroller = probe.scroller();
  const isNearMiddle = (element: Element): boolean => {
    const { top, bottom } = element.getBoundingClientRect();
    return top < innerHeight / 2 + 50 && bottom > innerHeight / 2 - 50;
  };
  const isDrawn = (): boolean =>
    probe
      .groups()
      .filter(isNearMiddle)
      .flatMap((group) => [...(group.shadowRoot?.querySelectorAll("quire-cell") ?? [])])
      .some((cell) => isNearMiddle(cell) && Boolean(cell.shadowRoot?.querySelector("article")));
  const began = performance.now();
  scroller.scrollTop = scroller.scrollHeight / 2;
  await new Promise(requestAnimationFrame);
  await probe.until(isDrawn);
  return (await probe.painted()) - began;
}
