/** The bundled tutorial whose cells are Python: the calls and answers of the other two, made by code. */
import { readFileSync } from "node:fs";
import { expect, test } from "@playwright/test";
import type { Execution } from "../../src/core/execution.ts";
import { outputsOf, outputsSource } from "../../src/core/formats/jupyter/sources.ts";
import { readExecution, readNotebook, readRun } from "../../src/core/records/records.ts";
import {
  type BundledTutorial,
  bundledTutorial,
  languages,
  markdownSources,
  tutorialNames,
} from "./bundled-tutorial.ts";

interface PythonTutorial extends BundledTutorial {
  readonly executions: readonly Omit<Execution, "notebook">[];
}

function textOf(language: string): string {
  return readFileSync(new URL(`../../public/tutorials/python.${language}.json`, import.meta.url), "utf8");
}

function tutorialIn(language: string): PythonTutorial {
  return JSON.parse(textOf(language));
}

for (const language of languages) {
  test.describe(language, () => {
    const tutorial = tutorialIn(language);
    const { notebook, runs, executions } = tutorial;
    const others = tutorialNames.flatMap((name) => bundledTutorial(name, language).runs);

    test("is read without loss, and is small", () => {
      expect(readNotebook(notebook)).toEqual(notebook);
      for (const run of runs) expect(readRun({ ...run, notebook: "n", asked: "" })).toMatchObject(run);
      for (const execution of executions) {
        expect(readExecution({ ...execution, notebook: "n" })).toEqual({ ...execution, notebook: "n" });
        expect(outputsSource(outputsOf(execution.outputs))).toBe(execution.outputs);
      }
      expect(notebook.id).toBe(`tutorial-python-${language}`);
      expect(Buffer.byteLength(textOf(language))).toBeLessThan(24 * 1024);
    });

    test("makes the seven calls of the other tutorials, with their answers", () => {
      const told = runs.map(({ id, cell, count, by, ...run }) => run);
      expect(told).toEqual(others.map(({ id, cell, count, ...run }) => run));
    });

    test("each cell has one execution, in order, and each call belongs to one", () => {
      const python = notebook.cells.filter(({ kind }) => kind === "python").map(({ id }) => id);
      expect(executions.map(({ cell, count }) => [cell, count])).toEqual(
        python.map((id, at) => [id, at + 1]),
      );
      for (const { by, cell, count } of runs) {
        expect(executions.find(({ id }) => id === by?.execution)).toMatchObject({
          cell,
          count,
          status: "ok",
        });
      }
    });

    test("explains every cell before it and afterwards", () => {
      const kinds = notebook.cells.map(({ kind }) => kind).join(" ");
      expect(kinds).not.toContain("python python");
      expect(kinds).toMatch(/^markdown .* markdown$/);
      for (const fact of ["2026-09-28", "2026-10-23", "2024-04-09", "Recorded"]) {
        expect(markdownSources(tutorial)[0]).toContain(fact);
      }
    });
  });
}

test("both languages have the same code and the same outputs", () => {
  const [chinese, english] = languages.map((language) => {
    const { notebook, executions } = tutorialIn(language);
    return {
      code: notebook.cells.filter(({ kind }) => kind === "python"),
      outputs: executions.map(({ outputs }) => outputs),
    };
  });
  expect(english).toEqual(chinese);
});
