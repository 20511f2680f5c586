/** Cells that are answered by the stream server, and the bare reader that they are set against. */
import type { BrowserContext, Page } from "@playwright/test";
import { type Counts, Gauges } from "./gauges.ts";
import type { Lab } from "./lab.ts";
import type { Sample } from "./measure.ts";
import type { Weighty } from "./notebooks.ts";
import { lastToken } from "./prose.ts";
import type { Pace } from "./stream-server.ts";

/** What the page notes while answers come. */
interface StreamNotes {
  /** When the first request was made, and when the last answer's end was painted. */
  asked: number;
  /** The frames meanwhile, by the ms to the one before. */
  readonly frames: number[];
}

declare global {
  interface Window {
    streamNotes: StreamNotes;
  }
}

/** A page on which `count` answers can be had at that pace, and how to ask for them all. */
export interface Reader {
  readonly page: Page;
  readonly ask: () => Promise<void>;
}

/** The product with that many chat cells, which Run asks. */
export async function notebookReader(lab: Lab, pace: Pace, count: number): Promise<Reader> {
  const context = await lab.holding(askingNotebook(lab.streams.model(pace), count));
  await context.addInitScript(connectTo, lab.streams.baseUrl);
  const page = await lab.visit(context);
  await (await Gauges.of(page)).settled();
  return { page, ask: () => page.evaluate(runCells, { count, lastToken }) };
}

/** A page that reads that many answers at once and drops them. */
export async function bareReader(lab: Lab, pace: Pace, count: number): Promise<Reader> {
  const context: BrowserContext = await lab.context();
  const page = await context.newPage();
  await page.goto(lab.reference("reader", `<!doctype html><meta charset="utf-8"><title>Reader</title>`));
  await (await Gauges.of(page)).settled();
  const asked = { url: `${lab.streams.baseUrl}/chat/completions`, model: lab.streams.model(pace), count };
  return { page, ask: () => page.evaluate(readAndDrop, asked) };
}

/** Asks, waits for the end of all answers, and closes the page's profile: what it cost. */
export async function readOnce({ page, ask }: Reader): Promise<Sample> {
  const gauges = await Gauges.of(page);
  await page.evaluate(noteStreams);
  const before = await gauges.counts();
  await ask();
  const after = await gauges.counts();
  const { total, frames } = await page.evaluate(noted);
  await gauges.settled();
  const longest = await page.evaluate(() => Math.max(0, ...window.probe.tasks));
  await page.context().close();
  return {
    total,
    longest,
    ...shares(before, after),
    fps: (frames.length * 1_000) / frames.reduce((sum, frame) => sum + frame, 0),
    "slow frames": frames.filter((frame) => frame > 50).length,
    "longest frame": Math.max(0, ...frames),
  };
}

/** How much of the time the main thread had, in percent: on a processor, and in tasks. */
function shares(before: Counts, after: Counts): Sample {
  const time = after.at - before.at;
  return { cpu: ((after.cpu - before.cpu) / time) * 100, busy: ((after.busy - before.busy) / time) * 100 };
}

function askingNotebook(model: string, count: number): Weighty {
  const cells = Array.from({ length: count }, (_, index) => ({
    kind: "chat" as const,
    id: `c${index}`,
    name: `answer_${index}`,
    messages: [{ role: "user", content: "Write." }],
    parameters: [
      { name: "model", value: JSON.stringify(model) },
      { name: "stream", value: "true" },
    ],
  }));
  return { notebook: { id: "asking", title: "Asking", cells }, runs: [] };
}

/**
 * Runs in the page, before its scripts: the stored choice of a connection, as src/app/connections.ts keeps
 * it.
 */
function connectTo(baseUrl: string): void {
  const connection = { id: "bench", preset: "custom", label: "Bench", baseUrl };
  localStorage.setItem("quire.connections", JSON.stringify([connection]));
  localStorage.setItem("quire.connection", JSON.stringify(connection.id));
  // Without a key the page would ask first.
  localStorage.setItem("quire.agreed", JSON.stringify([new URL(baseUrl).origin]));
}

/** Runs in the page: notes frames and requests from now on. */
function noteStreams(): void {
  const notes: StreamNotes = { asked: 0, frames: [] };
  window.streamNotes = notes;
  window.probe.tasks.length = 0;
  const original = window.fetch;
  window.fetch = (...given) => {
    notes.asked ||= performance.now();
    return original.apply(window, given);
  };
  let before = performance.now();
  const onFrame = (now: number): void => {
    if (notes.asked > 0) notes.frames.push(now - before);
    before = now;
    requestAnimationFrame(onFrame);
  };
  requestAnimationFrame(onFrame);
}

/** Runs in the page. */
function noted(): { total: number; frames: readonly number[] } {
  const { asked, frames } = window.streamNotes;
  return { total: performance.now() - asked, frames };
}

/** Runs in the page: runs the cells and waits for the frame that painted the last token of the last one. */
async function runCells({ count, lastToken }: { count: number; lastToken: string }): Promise<void> {
  const { probe } = window;
  const cells = probe.cells().slice(0, count);
  /** Whether the last words inside are those; looks at no more than the end, however long the text. */
  const endsWith = (root: Node, words: string): boolean => {
    let looked = 0;
    const look = (node: Node): boolean => {
      looked += 1;
      if (looked > 200) return false;
      if (node instanceof Text) return node.data.includes(words);
      const inner = node instanceof Element ? node.shadowRoot : null;
      for (let child = node.lastChild; child; child = child.previousSibling) if (look(child)) return true;
      return inner !== null && look(inner);
    };
    return look(root);
  };
  for (const cell of cells) cell.shadowRoot?.querySelector<HTMLElement>("button.run")?.click();
  const left = new Set(cells);
  await probe.until(() => {
    for (const cell of left) {
      const output = cell.shadowRoot?.querySelector("quire-output");
      if (output && endsWith(output, lastToken)) left.delete(cell);
    }
    return left.size === 0;
  });
  await probe.painted();
}

/** Runs in the page: reads the answers to their ends, and waits for the frame behind the last. */
async function readAndDrop(asked: { url: string; model: string; count: number }): Promise<void> {
  const read = async (): Promise<void> => {
    const body = JSON.stringify({ model: asked.model, stream: true });
    const headers = { "Content-Type": "application/json" };
    const response = await fetch(asked.url, { method: "POST", headers, body });
    const reader = response.body?.getReader();
    while (reader && !(await reader.read()).done);
  };
  await Promise.all(Array.from({ length: asked.count }, read));
  await window.probe.painted();
}
