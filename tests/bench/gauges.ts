import type { CDPSession, Page } from "@playwright/test";

/** What Chromium counts of a page; times in ms since the page began. */
export interface Counts {
  /** When it was counted. */
  readonly at: number;
  /** Of the main thread: time in tasks, and time on a processor. */
  readonly busy: number;
  readonly cpu: number;
  readonly layouts: number;
  readonly styles: number;
  readonly nodes: number;
}

const look = 250;
const quiet = { looks: 4, share: 0.15 };

/** Reads what Chromium knows of a page and the page itself does not. */
export class Gauges {
  readonly #session: CDPSession;

  private constructor(session: CDPSession) {
    this.#session = session;
  }

  static async of(page: Page): Promise<Gauges> {
    const session = await page.context().newCDPSession(page);
    await session.send("Performance.enable");
    return new Gauges(session);
  }

  async counts(): Promise<Counts> {
    const { metrics } = await this.#session.send("Performance.getMetrics");
    const of = (name: string): number => metrics.find((metric) => metric.name === name)?.value ?? Number.NaN;
    return {
      at: of("Timestamp") * 1_000,
      busy: of("TaskDuration") * 1_000,
      cpu: of("ThreadTime") * 1_000,
      layouts: of("LayoutCount"),
      styles: of("RecalcStyleCount"),
      nodes: of("Nodes"),
    };
  }

  /** Bytes of JavaScript's heap that are in use, with the garbage gone. */
  async heap(): Promise<number> {
    // Twice: what finalizers of the first let go of goes with the second.
    await this.#session.send("HeapProfiler.collectGarbage");
    await this.#session.send("HeapProfiler.collectGarbage");
    return (await this.#session.send("Runtime.getHeapUsage")).usedSize;
  }

  /**
   * Waits for a second in which no node came or went and the main thread was idle; returns where it began.
   */
  async settled(): Promise<Counts> {
    const seen = [await this.counts()];
    for (;;) {
      await new Promise((resolve) => setTimeout(resolve, look));
      seen.push(await this.counts());
      const [first, ...rest] = seen.slice(-1 - quiet.looks);
      if (first && rest.length === quiet.looks && isQuiet(first, rest)) return first;
    }
  }
}

function isQuiet(first: Counts, rest: readonly Counts[]): boolean {
  const last = rest.at(-1) ?? first;
  const share = (last.busy - first.busy) / (last.at - first.at);
  return share < quiet.share && rest.every(({ nodes }) => nodes === first.nodes);
}
