import { existsSync, mkdirSync, readFileSync, realpathSync, renameSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { libraryEnvironment, named, packaged, playwrights, systems } from "./candidates.mjs";
import { drawsChinese, fontEnvironment, packagedFontFolder } from "./fonts.mjs";

/**
 * @typedef {{ name: string, executablePath: string, args: string[], env: Record<string, string> }} Browser
 */
/** @typedef {import("./candidates.mjs").Candidate} Candidate */

const CACHE_FOLDER = fileURLToPath(new URL("../../node_modules/.cache/quire", import.meta.url));
const CACHE_FILE = join(CACHE_FOLDER, "browser.json");

// Without these Chromium looks up Google's hosts at every start, which a closed network refuses.
const QUIET_ARGS = [
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

// Of @sparticuz/chromium's own list: the rest switches off web security, or runs in a single process,
// which Playwright cannot drive.
const PACKAGED_ARGS = ["--no-zygote", "--font-render-hinting=none", "--disable-webgl"];

/** @type {Record<string, () => Candidate | undefined | Promise<Candidate | undefined>>} */
const SOURCES = {
  path: named,
  playwright: playwrights,
  system: systems,
  sparticuz: () => packaged(CACHE_FOLDER),
};

/**
 * The browser that the tests drive, and how to launch it; remembered in node_modules/.cache.
 * @returns {Promise<Browser>}
 */
export async function findBrowser() {
  return remembered() ?? (await searchBrowser());
}

/**
 * Looks for a browser afresh and remembers it.
 * @returns {Promise<Browser>}
 */
export async function searchBrowser() {
  const candidate = await firstCandidate(wantedSources());
  if (!candidate) throw new Error(missingMessage());
  const browser = { ...candidate, args: launchArgs(candidate), env: launchEnvironment(candidate) };
  remember(browser);
  return browser;
}

function wantedSources() {
  const forced = process.env["QUIRE_BROWSER"];
  if (!forced) return Object.keys(SOURCES);
  if (!(forced in SOURCES))
    throw new Error(`QUIRE_BROWSER must be one of ${Object.keys(SOURCES).join(", ")}.`);
  return [forced];
}

/** @param {string[]} names */
async function firstCandidate(names) {
  for (const name of names) {
    const candidate = await SOURCES[name]?.();
    if (candidate) return candidate;
  }
  return undefined;
}

/** @param {Candidate} candidate */
function launchArgs(candidate) {
  const root = process.getuid?.() === 0 ? ["--no-sandbox"] : [];
  const packagedArgs = candidate.name === "sparticuz" ? PACKAGED_ARGS : [];
  return [...QUIET_ARGS, ...root, ...packagedArgs];
}

/** @param {Candidate} candidate */
function launchEnvironment(candidate) {
  const folders = [...latinFontFolder(candidate), ...chineseFontFolder()];
  const fonts = folders.length > 0 ? fontEnvironment(CACHE_FOLDER, folders) : {};
  const libraries = candidate.name === "sparticuz" ? libraryEnvironment(candidate.executablePath) : {};
  return { ...fonts, ...libraries };
}

/** @param {Candidate} candidate */
function latinFontFolder(candidate) {
  const folder = join(dirname(candidate.executablePath), "fonts");
  return candidate.name === "sparticuz" && existsSync(folder) ? [folder] : [];
}

function chineseFontFolder() {
  const folder = drawsChinese() ? undefined : packagedFontFolder();
  return folder ? [folder] : [];
}

/**
 * Writes beside the file and renames, because several test runs may do this at once.
 * @param {Browser} browser
 */
function remember(browser) {
  const draft = `${CACHE_FILE}.${process.pid}`;
  mkdirSync(CACHE_FOLDER, { recursive: true });
  writeFileSync(draft, JSON.stringify({ key: cacheKey(), browser }, null, 2));
  renameSync(draft, CACHE_FILE);
}

function remembered() {
  if (!existsSync(CACHE_FILE)) return undefined;
  const { key, browser } = JSON.parse(readFileSync(CACHE_FILE, "utf8"));
  return key === cacheKey() && existsSync(browser.executablePath) ? browser : undefined;
}

function cacheKey() {
  return ["QUIRE_BROWSER", "CHROMIUM_PATH", "FONTCONFIG_FILE"]
    .map((name) => process.env[name] ?? "")
    .join("|");
}

function missingMessage() {
  const forced = process.env["QUIRE_BROWSER"];
  return `No ${forced ? `'${forced}' ` : ""}Chromium was found: set CHROMIUM_PATH, or run npm install again.`;
}

async function reportBrowser() {
  const { name, executablePath, env } = await searchBrowser();
  const fonts = env["FONTCONFIG_FILE"] ? `, fonts from ${env["FONTCONFIG_FILE"]}` : "";
  console.log(`Browser for the tests: ${name} (${executablePath})${fonts}`);
}

if (process.argv[1] && realpathSync(process.argv[1]) === fileURLToPath(import.meta.url)) {
  await reportBrowser().catch((error) => {
    console.error(error.message);
    process.exitCode = 1;
  });
}
