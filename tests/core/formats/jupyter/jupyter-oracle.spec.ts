/** Our files against Jupyter's own, for notebooks at random. */
import { expect, test } from "@playwright/test";
import fc from "fast-check";
import type { ExtractedFile } from "../../../../src/core/formats/jupyter/extracted-files.ts";
import type { JupyterNotebook } from "../../../../src/core/formats/jupyter/jupyter-notebook.ts";
import { writeIpynb } from "../../../../src/core/formats/jupyter/write-ipynb.ts";
import { writeNbconvertMarkdown } from "../../../../src/core/formats/jupyter/write-nbconvert-markdown.ts";
import { anyJupyterNotebook } from "./jupyter-arbitraries.ts";
import { askJupyter, asOldOnesTakeIt, isOld, needsJupyter } from "./nbconvert-oracle.ts";

const notebooks = fc.sample(anyJupyterNotebook, { numRuns: 400, seed: 5 });
const stem = "My notes é";

function base64Of(file: ExtractedFile): string {
  return "text" in file
    ? Buffer.from(file.text).toString("base64")
    : Buffer.from(file.base64, "base64").toString("base64");
}

function markdownOf(notebook: JupyterNotebook): { markdown: string; files: Record<string, string> } {
  const sections = [...writeNbconvertMarkdown(notebook, stem)];
  const files = sections.flatMap((section) => section.files.map((file) => [file.name, base64Of(file)]));
  return { markdown: sections.map(({ text }) => text).join(""), files: Object.fromEntries(files) };
}

test("400 notebooks are written as nbformat and nbconvert write them", () => {
  needsJupyter();
  const texts = notebooks.map((notebook) => [...writeIpynb(notebook)].join(""));
  const { version, made } = askJupyter(texts.map((text) => [stem, text]));
  const expected = isOld(version) ? notebooks.map(asOldOnesTakeIt) : notebooks;
  for (const [index, { ipynb, markdown, files }] of made.entries()) {
    expect(texts[index]).toBe(ipynb);
    expect(markdownOf(expected[index] ?? fail())).toEqual({ markdown, files });
  }
});

function fail(): never {
  throw new Error("there is an answer for each notebook");
}
