import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { defineConfig, type Project } from "@playwright/test";
import { findBrowser } from "./tests/browser/find.mjs";

const browser = await findBrowser();
const environment = { ...process.env, ...browser.env };

/**
 * Tests of the files that the team shares: the folder lies beside the repository, and not everywhere. Some of them run
 * in browsers that are no Chromium, where those are installed.
 */
function sharedProjects(): Project[] {
  if (existsSync(fileURLToPath(new URL("../shared", import.meta.url)))) {
    return [
      { name: "shared", testMatch: "**/tests/shared/**/*.spec.ts" },
      // A browser of its own for each file, which its tests share.
      { name: "engines", testMatch: "**/tests/engines/*.spec.ts", fullyParallel: false },
    ];
  }
  if (process.env["CI"]) throw new Error("../shared is missing: CI must test it. Unset CI to leave it out.");
  return [];
}

export default defineConfig({
  testDir: "tests",
  fullyParallel: true,
  forbidOnly: Boolean(process.env["CI"]),
  workers: 2,
  // On a shared machine one test in a thousand loses a race with the clock; the report names it as flaky.
  retries: process.env["CI"] ? 1 : 0,
  // Two cores that also do other things: a step that takes longer than this has failed.
  timeout: 120_000,
  expect: { timeout: 20_000 },
  reporter: [["list"], ["./tests/summary-reporter.ts"]],
  globalSetup: "./tests/build-pages.ts",
  use: {
    actionTimeout: 20_000,
    browserName: "chromium",
    launchOptions: {
      executablePath: browser.executablePath,
      args: browser.args,
      env: definedOnly(environment),
    },
  },
  projects: [
    { name: "core", testMatch: /\/tests\/(core|app|tools)\/.*\.spec\.ts$/ },
    { name: "page", testMatch: /\/tests\/(page|io)\/.*\.spec\.ts$/ },
    ...sharedProjects(),
    ...(process.env["QUIRE_PICTURES"]
      ? [{ name: "pictures", testMatch: "**/tests/pictures/*.spec.ts" }]
      : []),
  ],
});

function definedOnly(variables: NodeJS.ProcessEnv): Record<string, string> {
  const entries = Object.entries(variables).flatMap(([name, value]) =>
    value === undefined ? [] : [[name, value]],
  );
  return Object.fromEntries(entries);
}
