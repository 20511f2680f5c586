import { readFileSync } from "node:fs";
import type { Notebook } from "../../src/core/notebook.ts";
import type { Run } from "../../src/core/run.ts";

export const tutorialNames = ["completions", "chat"] as const;
export const languages = ["zh-CN", "en"] as const;

export type TutorialName = (typeof tutorialNames)[number];
/** Those of prompt cells, and the one of Python cells. */
type AnyTutorial = TutorialName | "python";
export type Language = (typeof languages)[number];

/** A run as the file has it: the notebook and the question are filled in when it is loaded. */
export type BundledRun = Omit<Run, "asked" | "notebook">;

export interface BundledTutorial {
  readonly schema: number;
  readonly notebook: Notebook;
  readonly runs: readonly BundledRun[];
}

export function bundledText(name: AnyTutorial, language: Language): string {
  return readFileSync(new URL(`../../public/tutorials/${name}.${language}.json`, import.meta.url), "utf8");
}

export function bundledTutorial(name: AnyTutorial, language: Language): BundledTutorial {
  return JSON.parse(bundledText(name, language));
}

export function markdownSources({ notebook }: BundledTutorial): string[] {
  return notebook.cells.flatMap((cell) => (cell.kind === "markdown" ? [cell.source] : []));
}
