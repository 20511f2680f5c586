import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, test } from "@playwright/test";

const SOURCE = fileURLToPath(new URL("../../src", import.meta.url));
const SAFE_HTML = "ui/outputs/safe-html.ts";
const VAGUE_NAME = /(^|[-/])(utils?|helpers?|managers?|services?|data|info|misc|common)([-./]|$)/;

interface SourceFile {
  readonly name: string;
  readonly text: string;
}

const files: SourceFile[] = readdirSync(SOURCE, { recursive: true, encoding: "utf8" })
  .filter((name) => name.endsWith(".ts"))
  .map((name) => ({ name: name.replaceAll("\\", "/"), text: readFileSync(join(SOURCE, name), "utf8") }));

/** The lines of code that a pattern finds, as `file: line`; comments do not count. */
function findings(pattern: RegExp, among: SourceFile[] = files): string[] {
  return among.flatMap(({ name, text }) =>
    text
      .split("\n")
      .filter((line) => pattern.test(line) && !/^\s*(\/\/|\/?\*)/.test(line))
      .map((line) => `${name}: ${line.trim()}`),
  );
}

const RAW_HTML: [what: string, pattern: RegExp][] = [
  ["innerHTML or outerHTML", /\b(inner|outer)HTML\b/],
  ["insertAdjacentHTML", /\binsertAdjacentHTML\b/],
  ["unsafeHTML and its like", /\bunsafe(HTML|SVG|Static|MathML)\b/],
  ["document.write and its like", /\bdocument\.write|createContextualFragment|setHTMLUnsafe/],
];

for (const [what, pattern] of RAW_HTML) {
  test(`only ${SAFE_HTML} touches ${what}`, () => {
    const others = files.filter(({ name }) => name !== SAFE_HTML);
    expect(findings(pattern, others)).toEqual([]);
  });
}

test("nothing runs text as code", () => {
  expect(findings(/\beval\(|new Function\(/)).toEqual([]);
});

test("io takes nothing but types from app", () => {
  const io = files.filter(({ name }) => name.startsWith("io/"));
  const imports = io.flatMap(({ name, text }) =>
    [...text.matchAll(/import\s([^;]*?)from\s+"([^"]*\/app\/[^"]*)"/g)].map(([, names, path]) => ({
      name,
      names,
      path,
    })),
  );
  expect(imports.filter(({ names }) => !names?.startsWith("type "))).toEqual([]);
});

test("every import of a file names its extension", () => {
  expect(findings(/from "\.{1,2}\/[^"]*(?<!\.(ts|js|css|json)(\?[\w&]+)?)"/)).toEqual([]);
});

test("files are named after domain things", () => {
  expect(files.map(({ name }) => name).filter((name) => VAGUE_NAME.test(name))).toEqual([]);
});

test("no test waits for time to pass", () => {
  const folder = fileURLToPath(new URL("..", import.meta.url));
  const tests = ["page", "io", "app", "core", "shared"]
    .map((name) => join(folder, name))
    .filter((path) => existsSync(path));
  const specs = tests.flatMap((path) =>
    readdirSync(path, { recursive: true, encoding: "utf8" }).map((name) => join(path, name)),
  );
  const texts = specs
    .filter((name) => name.endsWith(".ts"))
    .map((name) => ({ name, text: readFileSync(name, "utf8") }));
  expect(findings(/waitForTimeout|networkidle/, texts)).toEqual([]);
});
