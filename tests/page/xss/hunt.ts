import type { Browser, BrowserContext, Page } from "@playwright/test";
import { watchDrawing } from "./stir.ts";

/** Chromium reports what DOMPurify's inert document would not be allowed to run either. */
const PARSED =
  /^(?:Executing inline event handler|Applying inline style|Setting the document's base URI to .*) violates/u;

/** A page of its own, watched for everything that a payload may do. */
export class Hunt {
  readonly page: Page;
  /** What `pwn` was called with; "dialog" for a dialog. */
  readonly ran: string[] = [];
  /** Requests to anywhere but the site and the servers of the test; they were answered with nothing. */
  readonly asked: string[] = [];
  readonly errors: string[] = [];

  private constructor(page: Page) {
    this.page = page;
  }

  /** Opens a page that may speak to these origins; `bypassCSP` takes the page's own policy away. */
  static async start(browser: Browser, origins: readonly string[], bypassCSP: boolean): Promise<Hunt> {
    const context = await browser.newContext({ bypassCSP });
    const hunt = new Hunt(await context.newPage());
    await hunt.#watch(context, origins);
    return hunt;
  }

  async close(): Promise<void> {
    await this.page.context().close();
  }

  async #watch(context: BrowserContext, origins: readonly string[]): Promise<void> {
    await context.exposeFunction("pwn", (...given: unknown[]) => void this.ran.push(String(given[0])));
    await context.addInitScript(watchDrawing);
    await context.route(
      (url) => !origins.includes(url.origin) && url.protocol !== "data:",
      (route) => {
        this.asked.push(route.request().url());
        return route.fulfill({ status: 204 }); // a page that is sent there stays
      },
    );
    context.on("page", (page) => this.#listen(page));
    this.#listen(this.page);
  }

  #listen(page: Page): void {
    page.on("pageerror", (error) => this.errors.push(error.message));
    page.on("console", (message) => {
      if (message.type() === "error" && !PARSED.test(message.text())) this.errors.push(message.text());
    });
    page.on("dialog", (dialog) => {
      this.ran.push("dialog");
      return dialog.dismiss();
    });
  }
}
