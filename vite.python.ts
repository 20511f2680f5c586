import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, statSync } from "node:fs";
import { createRequire } from "node:module";
import { fileURLToPath } from "node:url";
import type { Plugin } from "vite";

const maker = fileURLToPath(new URL("tools/python-memory.mjs", import.meta.url));
const site = fileURLToPath(new URL("src/io/python/site/", import.meta.url));
const cache = fileURLToPath(new URL("node_modules/.cache/quire/", import.meta.url));

/** Answers an import of `virtual:python-memory` (src/vite-env.d.ts): where the memory is, and its size. */
export function pythonMemory(): Plugin {
  const name = "virtual:python-memory";
  return {
    name: "python-memory",
    resolveId: (id) => (id === name ? `\0${name}` : undefined),
    load(id) {
      if (id !== `\0${name}`) return undefined;
      const file = memoryFile();
      const url = `export { default as url } from ${JSON.stringify(`${file}?url`)};`;
      return `${url} export const bytes = ${statSync(file).size};`;
    },
  };
}

/** Made when what it is made of has changed: it takes seconds. */
function memoryFile(): string {
  const folder = `${cache}${originsHash()}/`;
  const file = `${folder}python-memory.bin`;
  if (existsSync(file)) return file;
  mkdirSync(folder, { recursive: true });
  const draft = `${file}.${process.pid}`;
  execFileSync(process.execPath, [maker, draft], { stdio: "inherit" });
  renameSync(draft, file);
  return file;
}

function originsHash(): string {
  const hash = createHash("sha256");
  const pyodide = createRequire(import.meta.url).resolve("pyodide/package.json");
  for (const file of [pyodide, maker, ...pythonFiles()]) hash.update(file).update(readFileSync(file));
  return hash.digest("hex").slice(0, 16);
}

function pythonFiles(): string[] {
  const names = readdirSync(site, { recursive: true, encoding: "utf8" });
  return names.filter((name) => name.endsWith(".py")).map((name) => site + name);
}

/** Pyodide's loader runs in Node, too, and imports what it needs there; in a browser it never asks for it. */
export function withoutNode(): Plugin {
  const name = "\0without-node";
  return {
    name: "without-node",
    enforce: "pre",
    resolveId: (id, importer) =>
      /^(?:node:|ws$)/u.test(id) && importer?.includes("/pyodide/") ? name : undefined,
    load: (id) => (id === name ? "export default undefined;" : undefined),
  };
}

/** How workers are built: as modules, so that they load parts of themselves when they need them. */
export const workers = { format: "es", plugins: () => [withoutNode()] } as const;
