/** The answers of prompt cells as Python gets them. */
import { assemble } from "../api/assemble.ts";
import { isPythonName } from "../code/python-names.ts";
import { printJson } from "../json/json.ts";
import { isPrompt, type Notebook, type PromptCell } from "../notebook.ts";
import type { ShownRun } from "../references.ts";
import { compareRuns, type Run } from "../run.ts";
import type { PythonBinding } from "./python-messages.ts";

/** An answer that is shown, and the name of the cell that shows it. */
export interface NamedAnswer {
  readonly name: string;
  readonly run: Run;
}

/** All that a notebook shows under names that Python can have, in the order in which they were asked for. */
export function namedAnswers({ cells }: Notebook, shown: ShownRun): readonly NamedAnswer[] {
  const named = cells.filter((cell): cell is PromptCell => isPrompt(cell) && isPythonName(cell.name));
  return named
    .flatMap(({ id, name }) => {
      const run = shown(id);
      return run && run.status !== "running" ? [{ name, run }] : [];
    })
    .toSorted((a, b) => compareRuns(a.run, b.run));
}

/** The last answer of each name, where there is one, as the object that a call of the SDK comes to. */
export function bindingsOf(answers: readonly NamedAnswer[]): readonly PythonBinding[] {
  const bindings = answers.flatMap(({ name, run }) => {
    const json = assemble(run)?.json;
    return json === undefined ? [] : [{ name, endpoint: run.endpoint, body: printJson(json) }];
  });
  return [...new Map(bindings.map((binding) => [binding.name, binding])).values()];
}
