/** Nothing is lost on the way to a file and back. */
import { readFileSync } from "node:fs";
import { isDeepStrictEqual } from "node:util";
import { Validator } from "@cfworker/json-schema";
import { test } from "@playwright/test";
import fc from "fast-check";
import { writeIpynb } from "../../../src/core/formats/jupyter/write-ipynb.ts";
import type { WholeNotebook } from "../../../src/core/whole-notebook.ts";
import { anyText } from "../code/code-arbitraries.ts";
import { anyJupyterNotebook } from "./jupyter/jupyter-arbitraries.ts";
import { anyWholeOf, imageUrls } from "./whole-arbitraries.ts";
import { arrivalOf, textOf, writtenOf } from "./writing.ts";

const schema = new URL("../../fixtures/jupyter/nbformat.v4.5.schema.json", import.meta.url);
const validator = new Validator(JSON.parse(readFileSync(schema, "utf8")), "4", false);

/** With the ids that are new in every file. */
function sameIds({ notebook, runs, executions }: WholeNotebook): unknown {
  const record = { id: "run", notebook: "notebook" };
  return {
    notebook: { ...notebook, id: "notebook" },
    runs: runs.map((run) => ({
      ...run,
      ...record,
      ...(run.by ? { by: { ...run.by, execution: "run" } } : {}),
    })),
    executions: executions.map((execution) => ({ ...execution, ...record })),
  };
}

function comesBack(whole: WholeNotebook): boolean {
  const file = textOf("jupyter", writtenOf(whole, imageUrls));
  const stem = whole.notebook.origin?.stem ?? "another name";
  const { whole: back, changed, faults } = arrivalOf("jupyter", file, { stem });
  // What is cloned has the prototypes that records have.
  const isSame = isDeepStrictEqual(structuredClone(sameIds(back)), structuredClone(sameIds(whole)));
  const areSame = [...back.images].every(([hash, image]) => isDeepStrictEqual(image, whole.images.get(hash)));
  const executed = new Set(back.executions.map(({ id, cell }) => `${id} ${cell}`));
  const areTied = back.runs.every(({ by, cell }) => !by || executed.has(`${by.execution} ${cell}`));
  return isSame && areSame && areTied && changed.length === 0 && faults.length === 0;
}

test("1,000 notebooks are the same after .ipynb", () => {
  fc.assert(fc.property(anyWholeOf(anyText), comesBack), { numRuns: 1_000 });
});

test("their files are what the schema of nbformat 4.5 demands", () => {
  const isValid = (whole: WholeNotebook): boolean => {
    const file = textOf("jupyter", writtenOf(whole, imageUrls));
    // The validator itself fails at half surrogate pairs in keys.
    return validator.validate(JSON.parse(file.replace(/((?<!\\)(?:\\\\)*)\\ud[89a-f]../g, "$1?"))).valid;
  };
  fc.assert(fc.property(anyWholeOf(anyText), isValid), { numRuns: 1_000 });
});

test("1,000 notebooks of Jupyter keep every byte, and nothing of Quire is in them", () => {
  const keepsBytes = (file: string): boolean =>
    textOf("jupyter", writtenOf(arrivalOf("jupyter", file).whole)) === file;
  const files = anyJupyterNotebook.map((notebook) => [...writeIpynb(notebook)].join(""));
  fc.assert(fc.property(files, keepsBytes), { numRuns: 1_000 });
});
