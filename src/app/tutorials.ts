/** Which tutorials come with the page, and how their ids say what they are. */
import type { NotebookId } from "../core/notebook.ts";

const names = ["completions", "chat", "python"] as const;
const languages = ["zh-CN", "en"] as const;

/** The tutorials in a language, in the order in which they are read. */
export function tutorialsIn(language: string): readonly NotebookId[] {
  return names.map((name) => `tutorial-${name}-${language}`);
}

/** All of them, in every language. */
export const tutorialIds: readonly NotebookId[] = languages.flatMap(tutorialsIn);

export function isTutorial(id: NotebookId): boolean {
  return tutorialIds.includes(id);
}
