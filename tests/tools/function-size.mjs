import { readdirSync, readFileSync, realpathSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import ts from "typescript";

/** @typedef {{ name: string, file: string, lines: number }} FunctionSize */

const SOURCE = fileURLToPath(new URL("../../src", import.meta.url));

/**
 * The functions of every TypeScript file under a folder, longest first.
 * @param {string} folder
 * @returns {FunctionSize[]}
 */
export function functionSizes(folder = SOURCE) {
  const names = readdirSync(folder, { recursive: true, encoding: "utf8" });
  const files = names.filter((name) => name.endsWith(".ts") && !name.endsWith(".d.ts"));
  const sizes = files.flatMap((name) => sizesIn(name, readFileSync(join(folder, name), "utf8")));
  return sizes.sort((left, right) => right.lines - left.lines);
}

/**
 * The length that `share` of the functions do not exceed.
 * @param {FunctionSize[]} sizes
 * @param {number} share
 */
export function percentile(sizes, share) {
  const lengths = sizes.map(({ lines }) => lines).sort((left, right) => left - right);
  return lengths[Math.max(0, Math.ceil(lengths.length * share) - 1)] ?? 0;
}

/**
 * @param {string} file
 * @param {string} text
 * @returns {FunctionSize[]}
 */
function sizesIn(file, text) {
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true);
  /** @type {FunctionSize[]} */
  const sizes = [];
  /** @param {ts.Node} node */
  const visit = (node) => {
    if (ts.isFunctionLike(node) && "body" in node && node.body) sizes.push(sizeOf(node, source));
    ts.forEachChild(node, visit);
  };
  visit(source);
  return sizes;
}

/**
 * Counts from the signature on: the comment above is no part of the function.
 * @param {ts.SignatureDeclaration} node
 * @param {ts.SourceFile} source
 * @returns {FunctionSize}
 */
function sizeOf(node, source) {
  const first = source.getLineAndCharacterOfPosition(node.getStart(source)).line;
  const last = source.getLineAndCharacterOfPosition(node.getEnd()).line;
  const name = node.name?.getText(source) ?? "(anonymous)";
  return { name, file: `${source.fileName}:${first + 1}`, lines: last - first + 1 };
}

function report() {
  const sizes = functionSizes();
  console.log(
    `${sizes.length} functions: median ${percentile(sizes, 0.5)} lines, p90 ${percentile(sizes, 0.9)}`,
  );
  for (const { name, file, lines } of sizes.slice(0, 10))
    console.log(`${lines} lines: ${name} in src/${file}`);
}

if (process.argv[1] && realpathSync(process.argv[1]) === fileURLToPath(import.meta.url)) report();
