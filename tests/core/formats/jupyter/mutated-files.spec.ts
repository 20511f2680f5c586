/** Nothing that a file may hold makes a reader throw, run long, or believe half of it. */
import { readFileSync } from "node:fs";
import { Validator } from "@cfworker/json-schema";
import { expect, test } from "@playwright/test";
import fc from "fast-check";
import type { JupyterNotebook } from "../../../../src/core/formats/jupyter/jupyter-notebook.ts";
import { readPythonScript, writePythonScript } from "../../../../src/core/formats/jupyter/python-script.ts";
import { type IpynbReading, readIpynb } from "../../../../src/core/formats/jupyter/read-ipynb.ts";
import { readMarkdown } from "../../../../src/core/formats/jupyter/read-markdown.ts";
import { writeIpynb } from "../../../../src/core/formats/jupyter/write-ipynb.ts";
import { writeNbconvertMarkdown } from "../../../../src/core/formats/jupyter/write-nbconvert-markdown.ts";
import { anyJupyterNotebook } from "./jupyter-arbitraries.ts";
import { diceOf, mutated } from "./mutations.ts";
import { countedIds, notebookOf } from "./readings.ts";

const notebooks = fc.sample(anyJupyterNotebook, { numRuns: 200, seed: 7 });
const schema = new URL("../../../fixtures/jupyter/nbformat.v4.5.schema.json", import.meta.url);
const validator = new Validator(JSON.parse(readFileSync(schema, "utf8")), "4", false);

function fileOf(notebook: JupyterNotebook): string {
  return [...writeIpynb(notebook)].join("");
}

/** Each mutated text once. */
function* mutants(texts: readonly string[], count: number): Generator<string> {
  const dice = diceOf(5);
  for (let index = 0; index < count; index += 1) yield mutated(texts[index % texts.length] ?? "", dice);
}

test("20,000 mutated files are refused, or read as valid notebooks; prototypes stay clean", () => {
  const before = Object.getOwnPropertyNames(Object.prototype);
  const outcomes = { refused: 0, broken: 0, mended: 0, whole: 0 };
  const unstable: string[] = [];
  const valid: unknown[] = [];
  for (const text of mutants(
    notebooks.map((notebook) => fileOf(notebook)),
    20_000,
  )) {
    const reading = readIpynb(text, countedIds());
    outcomes[outcomeOf(reading)] += 1;
    if (reading.type === "refused") continue;
    const written = fileOf(reading.notebook);
    if (fileOf(notebookOf(written)) !== written) unstable.push(text);
    if (outcomes.whole % 20 === 0) valid.push(errorsOf(written));
  }
  expect(unstable).toEqual([]);
  expect(valid.flat()).toEqual([]);
  expect(valid.length).toBeGreaterThan(200);
  expect(Object.getOwnPropertyNames(Object.prototype)).toEqual(before);
  expect(Reflect.get({}, "polluted")).toBeUndefined();
  expect(Math.min(...Object.values(outcomes))).toBeGreaterThan(500);
});

/** The validator itself fails at half surrogate pairs in keys. */
function errorsOf(file: string): readonly unknown[] {
  return validator.validate(JSON.parse(file.replace(/\\ud[89a-f]../g, "?"))).errors;
}

function outcomeOf(reading: IpynbReading): "refused" | "broken" | "mended" | "whole" {
  if (reading.type === "refused") return "refused";
  if (reading.broken !== undefined) return "broken";
  return reading.faults.length > 0 ? "mended" : "whole";
}

test("5,000 mutated Markdown files and scripts are read", () => {
  const markdown = notebooks.map((notebook) =>
    [...writeNbconvertMarkdown(notebook, "nb")].map(({ text }) => text).join(""),
  );
  const scripts = notebooks.map((notebook) => [...writePythonScript(notebook)].join(""));
  for (const text of mutants(markdown, 5_000)) {
    const { notebook } = readMarkdown(text, countedIds());
    notebookOf(fileOf(notebook));
  }
  for (const text of mutants(scripts, 5_000)) {
    const notebook = readPythonScript(text, countedIds());
    notebookOf(fileOf(notebook));
  }
});
