import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, renameSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { chromium } from "@playwright/test";

/** @typedef {{ name: string, executablePath: string }} Candidate */

const SYSTEM_PATHS = [
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/usr/bin/google-chrome-stable",
  "/snap/bin/chromium",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
  "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
];

/** @returns {Candidate | undefined} the browser named by $CHROMIUM_PATH */
export function named() {
  const path = process.env["CHROMIUM_PATH"];
  if (path && !existsSync(path)) throw new Error(`CHROMIUM_PATH names no file: ${path}`);
  return firstExisting("$CHROMIUM_PATH", [path]);
}

/** @returns {Candidate | undefined} the browser that `npx playwright install` brought */
export function playwrights() {
  return firstExisting("playwright", [chromium.executablePath()]);
}

/** @returns {Candidate | undefined} a browser installed on the machine */
export function systems() {
  return firstExisting("system", SYSTEM_PATHS);
}

/**
 * The browser inside the npm package @sparticuz/chromium, unpacked once into the cache.
 * @param {string} cacheFolder
 * @returns {Promise<Candidate | undefined>}
 */
export async function packaged(cacheFolder) {
  const version = packagedVersion();
  if (!version || process.platform !== "linux") return undefined;
  const home = join(cacheFolder, `sparticuz-${version}`);
  if (!existsSync(home)) await unpack(home);
  return firstExisting("sparticuz", [join(home, "chromium")]);
}

/**
 * The environment that lends a packaged browser its own libraries, where the machine lacks some.
 * @param {string} executablePath
 * @returns {Record<string, string>}
 */
export function libraryEnvironment(executablePath) {
  const listed = spawnSync("ldd", [executablePath], { encoding: "utf8" });
  if (!listed.stdout?.includes("not found")) return {};
  return { LD_LIBRARY_PATH: join(dirname(executablePath), "al2023", "lib") };
}

/**
 * @param {string} name
 * @param {(string | undefined)[]} paths
 */
function firstExisting(name, paths) {
  const executablePath = paths.find((path) => path && existsSync(path));
  return executablePath ? { name, executablePath } : undefined;
}

function packagedVersion() {
  try {
    // The package exports no package.json, so its folder is found from its entry point.
    const entry = createRequire(import.meta.url).resolve("@sparticuz/chromium");
    return createRequire(entry)("../../package.json").version;
  } catch {
    return undefined;
  }
}

/**
 * Unpacks beside `home` and renames, so that an interrupted run never leaves half a browser.
 * @param {string} home
 */
async function unpack(home) {
  mkdirSync(join(home, ".."), { recursive: true });
  const partial = mkdtempSync(`${home}-`);
  try {
    await unpackInto(partial);
    if (!existsSync(home)) renameSync(partial, home);
  } finally {
    rmSync(partial, { recursive: true, force: true });
  }
}

/** @param {string} folder */
async function unpackInto(folder) {
  const before = { ...process.env };
  // The package writes to the temporary folder, and brings the libraries that a bare machine lacks only
  // where it takes the machine for a server of its kind.
  Object.assign(process.env, { TMPDIR: folder, VERCEL: "1" });
  try {
    const { default: sparticuz } = await import("@sparticuz/chromium");
    await sparticuz.executablePath();
  } finally {
    process.env = before;
  }
}
