/** From a key to the painted frame, and what a key costs, in notebooks of 10, 1,000 and 5,000 cells. */
import type { BrowserContext, Page } from "@playwright/test";
import { Gauges } from "../gauges.ts";
import type { Lab } from "../lab.ts";
import type { Measure, Sample } from "../measure.ts";
import { enterMiddle } from "../middle.ts";
import { weightyNotebook } from "../notebooks.ts";
import { percentile } from "../statistics.ts";

const sizes = [10, 1_000, 5_000] as const;
const keys = { count: 60, every: 90 };
const typed = "what is typed here is measured key by key ".repeat(2).slice(0, keys.count);

/** What the page notes of the keys that were pressed. */
interface KeyNotes {
  /** From each keydown to the painted frame, in ms. */
  readonly latencies: number[];
  records: number;
  /** Updates of cells and of what holds them. */
  updates: number;
}

declare global {
  interface Window {
    keyNotes: KeyNotes;
  }
}

export const typing: Measure = {
  name: "type",
  lines: [
    { label: "10 cells, p50, to a textarea", figure: "p50 10", against: "p50 textarea", unit: "ms" },
    { label: "10 cells, p95, to a textarea", figure: "p95 10", against: "p95 textarea", unit: "ms" },
    { label: "1,000 cells, p95, to 10", figure: "p95 1000", against: "p95 10", unit: "ms" },
    { label: "5,000 cells, p50, to 10", figure: "p50 5000", against: "p50 10", unit: "ms" },
    { label: "5,000 cells, p95, to 10", figure: "p95 5000", against: "p95 10", unit: "ms", most: 1.5 },
    { label: "5,000 cells, longest task", figure: "longest 5000", unit: "ms" },
    {
      label: "10 cells, processor time a key, to a textarea",
      figure: "cpu 10",
      against: "cpu textarea",
      unit: "ms",
    },
    { label: "5,000 cells, processor time a key, to 10", figure: "cpu 5000", against: "cpu 10", unit: "ms" },
    {
      label: "5,000 cells, layouts a key, to 10",
      figure: "layouts 5000",
      against: "layouts 10",
      unit: "",
      most: 1.1,
    },
    {
      label: "5,000 cells, styles a key, to 10",
      figure: "styles 5000",
      against: "styles 10",
      unit: "",
      most: 1.1,
    },
    { label: "10 cells, records a key", figure: "records 10", unit: "", most: 1 },
    { label: "5,000 cells, records a key", figure: "records 5000", unit: "", most: 1 },
    { label: "10 cells, elements updated a key", figure: "updates 10", unit: "", most: 1 },
    { label: "5,000 cells, elements updated a key", figure: "updates 5000", unit: "", most: 1 },
  ],
  prepare: async (lab) => {
    const contexts = new Map<number, BrowserContext>();
    for (const size of sizes) contexts.set(size, await lab.holding(weightyNotebook(size)));
    const bare = await lab.context();
    const url = lab.reference("textarea", textareaPage);
    return () => typeEach(lab, contexts, bare, url);
  },
};

const textareaPage = `<!doctype html><meta charset="utf-8"><title>Textarea</title>
<textarea rows="8" cols="80" autofocus>${typed}</textarea>`;

async function typeEach(
  lab: Lab,
  contexts: ReadonlyMap<number, BrowserContext>,
  bare: BrowserContext,
  url: string,
): Promise<Sample> {
  const page = await bare.newPage();
  await page.goto(url);
  let sample = named("textarea", await typeIn(page));
  for (const [size, context] of contexts) {
    const notebook = await lab.visit(context);
    await (await Gauges.of(notebook)).settled();
    await enterMiddle(notebook);
    sample = { ...sample, ...named(String(size), await typeIn(notebook)) };
  }
  return sample;
}

function named(name: string, sample: Sample): Sample {
  return Object.fromEntries(Object.entries(sample).map(([figure, value]) => [`${figure} ${name}`, value]));
}

/** Types where the caret is, settled, and closes the page. */
async function typeIn(page: Page): Promise<Sample> {
  const gauges = await Gauges.of(page);
  await gauges.settled();
  await page.evaluate(noteKeys);
  const before = await gauges.counts();
  await pressKeys(page);
  const after = await gauges.counts();
  const { latencies, records, updates } = await page.evaluate(() => window.keyNotes);
  if (latencies.length !== keys.count) throw new Error(`Of ${keys.count} keys ${latencies.length} came.`);
  if (!(await page.evaluate(isThere, typed))) throw new Error("What was typed is not in the text.");
  const longest = await page.evaluate(() => Math.max(0, ...window.probe.tasks));
  await page.close();
  const each = (total: number) => total / keys.count;
  return {
    p50: percentile(latencies, 0.5),
    p95: percentile(latencies, 0.95),
    cpu: each(after.cpu - before.cpu),
    layouts: each(after.layouts - before.layouts),
    styles: each(after.styles - before.styles),
    records: each(records),
    updates: each(updates),
    longest,
  };
}

/** Keys come by the clock, as from a person's hands, whether or not the page has kept up. */
async function pressKeys(page: Page): Promise<void> {
  const began = performance.now();
  for (const [index, key] of [...typed].entries()) {
    const due = began + index * keys.every - performance.now();
    await new Promise((resolve) => setTimeout(resolve, due));
    await page.keyboard.press(key);
  }
  await page.evaluate(() => window.probe.painted());
}

/** Runs in the page: notes what each key costs from now on. */
function noteKeys(): void {
  const notes: KeyNotes = { latencies: [], records: 0, updates: 0 };
  window.keyNotes = notes;
  window.probe.tasks.length = 0;
  const onKey = ({ timeStamp }: KeyboardEvent): void =>
    void window.probe.painted().then((at) => notes.latencies.push(at - timeStamp));
  addEventListener("keydown", onKey, { capture: true });
  for (const method of ["put", "add"] as const) {
    const original = IDBObjectStore.prototype[method];
    IDBObjectStore.prototype[method] = function (...given) {
      notes.records += 1;
      return original.apply(this, given);
    };
  }
  for (const tag of ["quire-cell", "quire-group", "quire-notebook"]) {
    const prototype = customElements.get(tag)?.prototype;
    const original = prototype?.performUpdate;
    if (!prototype) continue;
    prototype.performUpdate = function () {
      notes.updates += 1;
      return original.call(this);
    };
  }
}

/** Runs in the page: whether the focused text holds those words. */
function isThere(text: string): boolean {
  const focused = (root: Document | ShadowRoot): Element | null => {
    const { activeElement } = root;
    return activeElement?.shadowRoot ? focused(activeElement.shadowRoot) : activeElement;
  };
  const element = focused(document);
  const held = element instanceof HTMLTextAreaElement ? element.value : element?.textContent;
  return held?.includes(text) ?? false;
}
