import { fileURLToPath } from "node:url";
import { type Browser, type BrowserContext, chromium, type Page } from "@playwright/test";
import { findBrowser } from "../browser/find.mjs";
import { StaticServer } from "../server/static-server.ts";
import type { Weighty } from "./notebooks.ts";
import { installProbe } from "./probe.ts";
import { storeWeighty } from "./seed.ts";
import { StreamServer } from "./stream-server.ts";

const product = fileURLToPath(new URL("../../dist", import.meta.url));

/** Where measures are taken: one browser, the built page and the reference pages on one server. */
export class Lab {
  readonly site: StaticServer;
  readonly streams: StreamServer;
  readonly #browser: Browser;
  #contexts: BrowserContext[] = [];

  private constructor(site: StaticServer, streams: StreamServer, browser: Browser) {
    this.site = site;
    this.streams = streams;
    this.#browser = browser;
  }

  static async open(): Promise<Lab> {
    const { executablePath, args, env } = await findBrowser();
    const browser = await chromium.launch({ executablePath, args, env: { ...process.env, ...env } });
    // As GitHub Pages sends them: a second visit takes the files from the browser's cache.
    const site = await StaticServer.start(product, "/quire/", "max-age=600");
    return new Lab(site, await StreamServer.start(), browser);
  }

  async close(): Promise<void> {
    await this.leave();
    await this.#browser.close();
    await Promise.all([this.site.close(), this.streams.close()]);
  }

  /** A browser profile that has seen nothing yet. */
  async context(): Promise<BrowserContext> {
    const context = await this.#browser.newContext({
      viewport: { width: 1360, height: 850 },
      locale: "en-US",
    });
    this.#contexts.push(context);
    await context.addInitScript(installProbe);
    return context;
  }

  /** Closes the profiles of the measure that is over. */
  async leave(): Promise<void> {
    await Promise.all(this.#contexts.splice(0).map((context) => context.close()));
  }

  /**
   * A profile whose library holds the notebook, which the next visit opens; the page's files are in its
   * cache.
   */
  async holding(weighty: Weighty): Promise<BrowserContext> {
    const context = await this.context();
    const page = await context.newPage();
    await page.goto(this.site.url);
    await page.evaluate(() => window.probe.until(() => window.probe.cells().length > 0));
    await page.evaluate(storeWeighty, weighty);
    await page.close();
    return context;
  }

  /** A page of a profile at the product. */
  async visit(context: BrowserContext): Promise<Page> {
    const page = await context.newPage();
    await page.goto(this.site.url, { waitUntil: "commit" });
    return page;
  }

  /** Serves an HTML page of the bench's own beside the product; returns its address. */
  reference(name: string, html: string): string {
    const path = `bench-${name}.html`;
    this.site.replace(new RegExp(`^${path}$`, "u"), html);
    return `${this.site.url}${path}`;
  }
}
