import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readdirSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { homedir } from "node:os";
import { dirname, join } from "node:path";

const SYSTEM_CONFIG = "/etc/fonts/fonts.conf";
const CJK_FILE = /cjk|wqy|source-?han|notos(ans|erif)(sc|tc|jp|hk|kr)|fallback|zcool|lxgw|uming|ukai/i;

/** The folder of the CJK font that npm ships, or undefined where the optional package is not installed. */
export function packagedFontFolder() {
  try {
    const manifest = createRequire(import.meta.url).resolve("@expo-google-fonts/zcool-xiaowei/package.json");
    return join(dirname(manifest), "400Regular");
  } catch {
    return undefined;
  }
}

/** Tells whether the machine itself can draw Chinese: only Linux needs help, other systems ship a font. */
export function drawsChinese() {
  if (process.platform !== "linux") return true;
  const listed = spawnSync("fc-list", [":lang=zh", "file"], { encoding: "utf8" });
  return listed.error ? hasChineseFontFile() : listed.stdout.trim() !== "";
}

/**
 * Writes a fontconfig file that adds `folders` to what the machine has.
 * @param {string} cacheFolder
 * @param {string[]} folders
 * @returns {Record<string, string>} the environment that makes a browser read it
 */
export function fontEnvironment(cacheFolder, folders) {
  const file = join(cacheFolder, "fonts.conf");
  mkdirSync(cacheFolder, { recursive: true });
  writeFileSync(file, fontConfig(cacheFolder, folders));
  return { FONTCONFIG_FILE: file };
}

function hasChineseFontFile() {
  const roots = ["/usr/share/fonts", "/usr/local/share/fonts", join(homedir(), ".local/share/fonts")];
  return roots.filter((root) => existsSync(root)).some(holdsChineseFont);
}

/** @param {string} root */
function holdsChineseFont(root) {
  const names = readdirSync(root, { recursive: true, encoding: "utf8" });
  return names.some((name) => CJK_FILE.test(name));
}

/**
 * @param {string} cacheFolder
 * @param {string[]} folders
 */
function fontConfig(cacheFolder, folders) {
  const inherited = process.env["FONTCONFIG_FILE"] ?? SYSTEM_CONFIG;
  const lines = [
    '<?xml version="1.0"?>',
    '<!DOCTYPE fontconfig SYSTEM "urn:fontconfig:fonts.dtd">',
    "<fontconfig>",
    `<include ignore_missing="yes">${inherited}</include>`,
    ...folders.map((folder) => `<dir>${folder}</dir>`),
    `<cachedir>${join(cacheFolder, "fontconfig")}</cachedir>`,
    "</fontconfig>",
  ];
  return `${lines.join("\n")}\n`;
}
