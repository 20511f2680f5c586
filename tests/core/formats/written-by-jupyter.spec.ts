/** Our notebooks as Jupyter itself writes them: the same bytes. */
import { expect, test } from "@playwright/test";
import fc from "fast-check";
import { writeNbconvertMarkdown } from "../../../src/core/formats/jupyter/write-nbconvert-markdown.ts";
import { anyText } from "./jupyter/jupyter-arbitraries.ts";
import { askJupyter, asOldOnesTakeIt, isOld, needsJupyter } from "./jupyter/nbconvert-oracle.ts";
import { notebookOf } from "./jupyter/readings.ts";
import { anyWholeOf, imageUrls } from "./whole-arbitraries.ts";
import { textOf, writtenOf } from "./writing.ts";

/** Python cannot write halves of surrogate pairs. */
const isWellFormed = (file: string): boolean => !/(?<!\\)(?:\\\\)*\\ud[89a-f]../.test(file);
const files = fc
  .sample(anyWholeOf(anyText), { numRuns: 1_000, seed: 11 })
  .map((whole) => writtenOf(whole, imageUrls))
  .map((written) => ({ ipynb: textOf("jupyter", written), markdown: textOf("markdown", written) }))
  .filter(({ ipynb }) => isWellFormed(ipynb));

test("notebooks of ours are files of nbformat's, and their Markdown is nbconvert's", () => {
  needsJupyter();
  expect(files.length).toBeGreaterThan(150);
  const { version, made } = askJupyter(files.map(({ ipynb }) => ["nb", ipynb]));
  for (const [index, { ipynb, markdown }] of made.entries()) {
    const ours = files[index];
    expect(ours?.ipynb).toBe(ipynb);
    expect(isOld(version) ? oldMarkdownOf(ipynb) : ours?.markdown).toBe(markdown);
  }
});

test("Markdown is what nbconvert writes of the .ipynb", () => {
  expect(files.every(({ ipynb, markdown }) => markdownOf(notebookOf(ipynb)) === markdown)).toBe(true);
});

type Jupyter = ReturnType<typeof notebookOf>;

function oldMarkdownOf(ipynb: string): string {
  return markdownOf(asOldOnesTakeIt(notebookOf(ipynb)));
}

function markdownOf(notebook: Jupyter): string {
  return [...writeNbconvertMarkdown(notebook, "nb")].map(({ text }) => text).join("");
}
