import { type BrowserContext, expect, type Page, type Response } from "@playwright/test";
import { test as base } from "../server/fixtures.ts";
import { PageGuard } from "./page-guard.ts";

interface TestFixtures {
  /** What this test declares to be no fault: console messages, other hosts. */
  allow: PageGuard;
  /** Opens a path of the site in the test's page. */
  open: (path?: string) => Promise<Response | null>;
  /** A page that exposes the product's modules as `quire`. */
  harness: Page;
}

/** Playwright's `test` with the servers, the page and the guard of this project. */
export const test = base.extend<TestFixtures>({
  allow: [
    async ({ context, apiServer, siteServer, harnessServer }, use) => {
      const guard = guardOf(context, [apiServer, siteServer, harnessServer]);
      await use(guard);
      expect(guard.faults, "requests to other hosts, console errors and page errors").toEqual([]);
    },
    { auto: true },
  ],
  open: ({ page, site }, use) => use((path = "") => page.goto(site.url + path)),
  harness: async ({ page, harnessServer }, use) => {
    await page.goto(harnessServer.url);
    await use(page);
  },
});

export { expect };

function guardOf(context: BrowserContext, servers: { origin: string }[]): PageGuard {
  const guard = new PageGuard(servers.map(({ origin }) => origin));
  guard.watch(context);
  return guard;
}
