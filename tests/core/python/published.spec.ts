import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { expect, test } from "@playwright/test";

interface Lock {
  readonly packages: Readonly<Record<string, { readonly name: string; readonly imports: readonly string[] }>>;
}

const lockFile = createRequire(import.meta.url).resolve("pyodide/pyodide-lock.json");
// Sound: it is the package's own file, and this much of its form is documented.
const lock = JSON.parse(readFileSync(lockFile, "utf8")) as Lock;
const site = new URL("../../../src/io/python/site/_quire/published.py", import.meta.url);
const [, same = "", others = ""] = readFileSync(site, "utf8")
  .split('"""')
  .filter((_, at) => at % 2 === 1);

const plain = (name: string): string => name.toLowerCase().replaceAll(/[-.]/g, "_");
const words = (text: string): readonly string[] => text.trim().split(/\s+/u);

test("modules that are said to be published are, by these projects", () => {
  const published = new Set<string>();
  for (const { name, imports } of Object.values(lock.packages)) {
    for (const path of imports) published.add(`${path.split(".")[0]} ${plain(name)}`);
  }
  const told = [...words(same).map((name) => `${name}=${name}`), ...words(others)].map((pair) =>
    pair.split("="),
  );
  expect(told.length).toBeGreaterThan(250);
  expect(told.filter(([module, project = ""]) => !published.has(`${module} ${plain(project)}`))).toEqual([]);
});
