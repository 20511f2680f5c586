import type { Page } from "@playwright/test";
import { many, shapes } from "../fixtures/slow-markdown.ts";
import { expect, test } from "./fixtures.ts";
import { NotebookPage } from "./notebook-page.ts";
import { openStored } from "./stored-notebooks.ts";

/** The most ms that a text may hold the page up: those of reliability.md 0.7, and any other. */
const [most, atWorst] = [100, 1_000];
/** An ordinary text, drawn beside each, says how busy the machine is; by itself it takes 10 ms or so. */
const ordinary = many("Some **words** and `code`, see [the guide](https://example.com).\n\n", 60);
/** How much more than that a slow text may take where the machine is busy. */
const times = 8;

const nested = Array.from({ length: 2_000 }, (_, level) => `${many("  ", level)}- a`).join("\n");
/** Those of reliability.md 0.7. */
const known: readonly (readonly [name: string, text: string])[] = [
  ["crossing emphasis", many("**a* ", 20_000)],
  ["emphasis in words", many("_a_", 20_000)],
  ["lists 2,000 deep", nested],
  ["quotations 50,000 deep", many(">", 50_000)],
];
/** Others that are slow to lay out; all of the shapes are read in time (tests/core/markdown.spec.ts). */
const heavy = ["blocks of formulas", "text and quotes in turns"];

interface Drawing {
  /** The longest that the page was held up, in ms: 0 for less than 50. */
  readonly longest: number;
  /** Characters and elements that stand there in the end. */
  readonly shown: number;
}

/** Runs in the page: draws a text in so many steps and waits until all of it stands there. */
async function drawInSteps({ text, steps }: { text: string; steps: number }): Promise<Drawing> {
  const frame = (): Promise<unknown> =>
    new Promise((drawn) => requestAnimationFrame(() => setTimeout(drawn)));
  const element = document.createElement("quire-markdown");
  const root = (): ShadowRoot | null => element.shadowRoot;
  let longest = 0;
  const observer = new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) longest = Math.max(longest, duration);
  });
  await frame();
  observer.observe({ type: "longtask" });
  document.querySelector("quire-app")?.shadowRoot?.querySelector("main")?.prepend(element);
  for (let step = 1; step <= steps; step += 1) {
    Object.assign(element, { growing: step < steps, text: text.slice(0, (text.length * step) / steps) });
    await frame();
  }
  for (let before = -1, now = 0; before !== now; ) {
    before = now;
    await frame();
    await frame();
    now = root()?.querySelectorAll("*").length ?? 0;
  }
  observer.disconnect();
  const shown = (root()?.textContent?.length ?? 0) + (root()?.querySelectorAll(".stretch > *").length ?? 0);
  element.remove();
  await frame();
  return { longest, shown };
}

/** Draws the text, again where it was slow: what the machine did meanwhile is not its fault. */
async function expectQuick(
  page: Page,
  name: string,
  text: string,
  steps: number,
  most: number,
): Promise<void> {
  const held: number[] = [];
  for (let attempt = 0; attempt < 3; attempt += 1) {
    const control = await page.evaluate(drawInSteps, { text: ordinary, steps });
    const { longest, shown } = await page.evaluate(drawInSteps, { text, steps });
    expect(shown, `${name}: what is shown`).toBeGreaterThan(0);
    if (longest <= Math.max(most, times * control.longest)) return;
    held.push(longest);
  }
  expect(Math.min(...held), `${name}: ms that the page was held up`).toBeLessThanOrEqual(most);
}

test.describe.configure({ timeout: 300_000 });

test.beforeEach(async ({ page, open }) => {
  await open();
  await new NotebookPage(page).saved();
});

test("a text that is slow to read never holds the page up, whole or streamed in", async ({ page }) => {
  for (const [name, text] of known) {
    await expectQuick(page, name, text, 1, most);
    await expectQuick(page, `${name}, streamed`, text.slice(0, 100_000), 10, most);
  }
});

test("one that is slow to lay out does so for a moment at most", async ({ page }) => {
  for (const name of heavy) {
    const text = (shapes[name]?.(20_000) ?? "").slice(0, 1_000_000);
    expect(text, name).not.toBe("");
    await expectQuick(page, name, text, 1, atWorst);
  }
});

test("a notebook of such texts opens, answers and keeps them", async ({ page }) => {
  const cells = known.map(([id, source]) => ({ kind: "markdown" as const, id, source }));
  await openStored(page, { id: "slow", title: "Slow", cells });
  const notebook = new NotebookPage(page);
  await expect(notebook.cell(1)).toContainText("**a* **a* ");
  await expect(notebook.cell(4)).toContainText(">>>>>>>>");
  const download = await notebook.exportMarkdown();
  const exported = await (await import("node:fs/promises")).readFile(await download.path(), "utf8");
  for (const [, text] of known) expect(exported).toContain(text);
});
