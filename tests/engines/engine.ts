/** The browsers other than Chromium, each with a page of its own for the tests of one file. */
import { test as base } from "../server/fixtures.ts";
import { hasFirefox, startFirefox } from "./firefox.ts";
import { WebDriver, type Wire } from "./web-driver.ts";
import { hasWebKit, startWebKit } from "./webkit.ts";

interface Engine {
  readonly packages: string;
  readonly isHere: boolean;
  start(): Promise<Wire>;
}

const engines = {
  firefox: { packages: "firefox-esr", isHere: hasFirefox, start: startFirefox },
  webkit: { packages: "webkit2gtk-driver xvfb", isHere: hasWebKit, start: startWebKit },
} as const satisfies Record<string, Engine>;

export type EngineName = keyof typeof engines;

interface WorkerFixtures {
  engine: EngineName;
  /** A browser, which takes its time to start: all tests of a file share it. */
  driver: WebDriver;
}

export const test = base.extend<object, WorkerFixtures>({
  engine: ["firefox", { option: true, scope: "worker" }],
  driver: [
    async ({ engine }, use) => {
      const driver = await WebDriver.start(engines[engine].start());
      await use(driver);
      await driver.close();
    },
    { scope: "worker" },
  ],
});

/** Leaves the tests out where the browser is not installed, unless QUIRE_ENGINES=1 demands it, as the project's CI does. */
export function needsEngine(name: EngineName): void {
  const { packages, isHere } = engines[name];
  test.skip(!isHere && process.env["QUIRE_ENGINES"] !== "1", `no ${name}: apt-get install ${packages}`);
}

export { expect } from "@playwright/test";
