/** The servers of the tests that open a page, whatever opens it. */
import { fileURLToPath } from "node:url";
import { test as base } from "@playwright/test";
import { ApiServer } from "./api-server.ts";
import { StaticServer } from "./static-server.ts";

interface FreshServers {
  /** An OpenAI-compatible server, as new in every test. */
  api: ApiServer;
  /** The built product under /quire/, as new in every test. */
  site: StaticServer;
}

interface WorkerFixtures {
  apiServer: ApiServer;
  siteServer: StaticServer;
  harnessServer: StaticServer;
}

const PRODUCT = fileURLToPath(new URL("../../dist", import.meta.url));
const HARNESS = fileURLToPath(new URL("../.built/harness", import.meta.url));

export const test = base.extend<FreshServers, WorkerFixtures>({
  apiServer: [({}, use) => serve(ApiServer.start(), use), { scope: "worker" }],
  siteServer: [({}, use) => serve(StaticServer.start(PRODUCT, "/quire/"), use), { scope: "worker" }],
  harnessServer: [({}, use) => serve(StaticServer.start(HARNESS), use), { scope: "worker" }],
  api: ({ apiServer }, use) => useFresh(apiServer, use),
  site: ({ siteServer }, use) => useFresh(siteServer, use),
});

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
