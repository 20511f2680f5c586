/** Other people's notebooks, and the tutorial: read from where they are, never copied. */
import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "@playwright/test";
import type { CodeCell, JupyterNotebook } from "../../src/core/formats/jupyter/jupyter-notebook.ts";
import { readMarkdown } from "../../src/core/formats/jupyter/read-markdown.ts";
import { writeIpynb } from "../../src/core/formats/jupyter/write-ipynb.ts";
import { writeNbconvertMarkdown } from "../../src/core/formats/jupyter/write-nbconvert-markdown.ts";
import {
  askJupyter,
  asOldOnesTakeIt,
  isOld,
  needsJupyter,
} from "../core/formats/jupyter/nbconvert-oracle.ts";
import { countedIds, notebookOf } from "../core/formats/jupyter/readings.ts";

const folder = new URL("../../../shared/corpus/", import.meta.url);
const names = readdirSync(folder).filter((name) => name.endsWith(".ipynb"));
const corpus = names.map((name) => ({ name, text: readFileSync(new URL(name, folder), "utf8") }));
const tutorial = readFileSync(new URL("../../../shared/tutorial/tutorial.md", import.meta.url), "utf8");

function fileOf(notebook: JupyterNotebook): string {
  return [...writeIpynb(notebook)].join("");
}

function markdownOf(notebook: JupyterNotebook): string {
  return [...writeNbconvertMarkdown(notebook, "nb")].map(({ text }) => text).join("");
}

function codeOf({ cells }: JupyterNotebook): readonly CodeCell[] {
  return cells.filter((cell) => cell.type === "code");
}

/** What files of before 4.5 lack, and what nbformat has left out since. */
function withoutIds(file: string): string {
  return file
    .replace(/,\n {2}"orig_nbformat": \d(?=,?$)/m, "")
    .replace(/^ {3}"id": "new-\d+",\n/gm, "")
    .replace(/ "nbformat_minor": \d\n\}\n*$/, "");
}

function withoutSpaces(text: string): string {
  return text.replace(/^[ \t]+$/gm, "").trimEnd();
}

test("every notebook is read with nothing to say of it", () => {
  expect(corpus.length).toBeGreaterThan(50);
  for (const { name, text } of corpus) expect(notebookOf(text).cells.length, name).toBeGreaterThan(0);
});

test("what nbformat wrote is written back with every byte, but for the ids that 4.5 asks for", () => {
  const isOfNbformat = ({ text }: { text: string }) => sortedText(JSON.parse(text)) === `${text.trimEnd()}\n`;
  const theirs = corpus.filter(isOfNbformat);
  expect(theirs.length).toBeGreaterThanOrEqual(40);
  for (const { name, text } of theirs) {
    expect(withoutIds(fileOf(notebookOf(text))), name).toBe(withoutIds(text));
  }
});

/** Any JSON in nbformat's layout. */
function sortedText(json: unknown): string {
  const sorted = (_: string, value: unknown) =>
    typeof value === "object" && value !== null && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).sort(([left], [right]) => (left < right ? -1 : 1)))
      : value;
  return `${JSON.stringify(json, sorted, 1)}\n`;
}

test("every notebook is written as nbformat and nbconvert write it", () => {
  needsJupyter();
  const notebooks = corpus.map(({ text }) => notebookOf(text));
  const { version, made } = askJupyter(notebooks.map((notebook) => ["nb", fileOf(notebook)]));
  for (const [index, { ipynb, markdown }] of made.entries()) {
    const notebook = notebooks[index] ?? { metadata: { type: "object", members: new Map() }, cells: [] };
    expect(fileOf(notebook), names[index]).toBe(ipynb);
    expect(markdownOf(isOld(version) ? asOldOnesTakeIt(notebook) : notebook), names[index]).toBe(markdown);
  }
});

test("code comes back out of the Markdown of all but one, whose code holds the end of a fence", () => {
  const lost = corpus.filter(({ text }) => {
    const notebook = notebookOf(text);
    const again = readMarkdown(markdownOf(notebook), countedIds()).notebook;
    return sourcesOf(again) !== sourcesOf(notebook);
  });
  expect(lost.length).toBe(1);
});

function sourcesOf(notebook: JupyterNotebook): string {
  return JSON.stringify(codeOf(notebook).map(({ source }) => source));
}

test("texts that were printed come back out of the Markdown", () => {
  const [same, all] = [new Set<string>(), new Set<string>()];
  for (const { name, text } of corpus) {
    const notebook = notebookOf(text);
    const again = codeOf(readMarkdown(markdownOf(notebook), countedIds()).notebook);
    for (const [index, cell] of codeOf(notebook).entries()) {
      if (cell.outputs.length === 0 || !cell.outputs.every(isPrinted)) continue;
      all.add(`${name} ${index}`);
      if (printed(cell) === printed(again[index])) same.add(`${name} ${index}`);
    }
  }
  expect(all.size).toBeGreaterThan(200);
  expect(same.size / all.size).toBeGreaterThan(0.98);
});

function isPrinted(output: CodeCell["outputs"][number]): boolean {
  if (output.type === "stream") return true;
  return output.type === "execute_result" && [...output.bundle.keys()].join() === "text/plain";
}

function printed(cell: CodeCell | undefined): string {
  return JSON.stringify(
    cell?.outputs.map((output) => {
      if (output.type === "stream") return ["stream", output.text];
      return output.type === "error" ? [] : [output.type, ...output.bundle];
    }),
  );
}

test("the tutorial has 36 code cells, 22 of them with output, and is written back", () => {
  const { notebook, isConverted } = readMarkdown(tutorial, countedIds());
  expect(isConverted).toBe(true);
  expect(codeOf(notebook)).toHaveLength(36);
  expect(codeOf(notebook).filter(({ outputs }) => outputs.length > 0)).toHaveLength(22);
  expect(codeOf(notebook).every(({ outputs }) => outputs.every(isPrinted))).toBe(true);
  expect(withoutSpaces(markdownOf(notebook))).toBe(withoutSpaces(tutorial));
});

test("the tutorial's code is in order, and each result is a result", () => {
  const code = codeOf(readMarkdown(tutorial, countedIds()).notebook);
  const sources = code.map(({ source }) => `\n\`\`\`python\n${source}\n\`\`\`\n`);
  const places = sources.map((source) => tutorial.indexOf(source));
  expect(places.every((place) => place > 0)).toBe(true);
  const results = code.filter(({ outputs }) => outputs[0]?.type === "execute_result");
  expect(results.every(({ source }) => !source.includes("print"))).toBe(true);
  expect(results).toHaveLength(8);
});
