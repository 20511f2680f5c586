import { fileURLToPath } from "node:url";
import { type BrowserContext, test as base, expect, type Page, type Response } from "@playwright/test";
import { ApiServer } from "../server/api-server.ts";
import { StaticServer } from "../server/static-server.ts";
import { PageGuard } from "./page-guard.ts";

interface TestFixtures {
  /** What this test declares to be no fault: console messages, other hosts. */
  allow: PageGuard;
  /** Opens a path of the site in the test's page. */
  open: (path?: string) => Promise<Response | null>;
  /** A page that exposes the product's modules as `quire`. */
  harness: Page;
}

interface WorkerFixtures {
  apiServer: ApiServer;
  siteServer: StaticServer;
  harnessServer: StaticServer;
}

interface FreshServers {
  /** An OpenAI-compatible server, as new in every test. */
  api: ApiServer;
  /** The built product under /quire/, as new in every test. */
  site: StaticServer;
}

const PRODUCT = fileURLToPath(new URL("../../dist", import.meta.url));
const HARNESS = fileURLToPath(new URL("../.built/harness", import.meta.url));

/** Playwright's `test` with the servers, the page and the guard of this project. */
export const test = base.extend<TestFixtures & FreshServers, WorkerFixtures>({
  apiServer: [({}, use) => serve(ApiServer.start(), use), { scope: "worker" }],
  siteServer: [({}, use) => serve(StaticServer.start(PRODUCT, "/quire/"), use), { scope: "worker" }],
  harnessServer: [({}, use) => serve(StaticServer.start(HARNESS), use), { scope: "worker" }],
  api: ({ apiServer }, use) => useFresh(apiServer, use),
  site: ({ siteServer }, use) => useFresh(siteServer, use),
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

async function serve<S extends { close(): Promise<void> }>(
  starting: Promise<S>,
  use: (server: S) => Promise<void>,
) {
  const server = await starting;
  await use(server);
  await server.close();
}

async function useFresh<S extends { reset(): void }>(server: S, use: (server: S) => Promise<void>) {
  // Also before: what the pages of the test before had on its way may have come since.
  server.reset();
  await use(server);
  server.reset();
}

function guardOf(context: BrowserContext, servers: { origin: string }[]): PageGuard {
  const guard = new PageGuard(servers.map(({ origin }) => origin));
  guard.watch(context);
  return guard;
}
