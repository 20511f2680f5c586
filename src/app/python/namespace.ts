/** What cells and Python know of each other: answers become variables there, variables stand in prompts here. */
import type { CellId, PromptCell } from "../../core/notebook.ts";
import { bindingsOf, namedAnswers } from "../../core/python/fresh-answers.ts";
import type { PythonEngine } from "../../core/python/python-engine.ts";
import type { PythonBinding, PythonValue } from "../../core/python/python-messages.ts";
import type { PythonValues } from "../../core/python/python-values.ts";
import { pythonNamesIn, takersOfPython } from "../../core/references.ts";
import type { Desk } from "../desk.ts";

export class Namespace {
  readonly #desk: Desk;
  /** What Python has got already: an answer under a name, once. */
  readonly #given = new Set<string>();

  constructor(desk: Desk) {
    this.#desk = desk;
  }

  /**
   * The answers that Python has not got, for the cell that it runs next; each is given once, so that a name that code
   * gives to something else stays what it is.
   */
  takeAnswers(): readonly PythonBinding[] {
    const { notebook, shown } = this.#desk;
    const answers = namedAnswers(notebook, shown).filter(
      ({ name, run }) => !this.#given.has(`${name} ${run.id}`),
    );
    for (const { name, run } of answers) this.#given.add(`${name} ${run.id}`);
    return bindingsOf(answers);
  }

  /** Asks for all variables that cells of the open notebook take, and redraws these. */
  async refresh(engine: PythonEngine): Promise<void> {
    const { notebook } = this.#desk;
    const cells = takersOfPython(notebook);
    const names = [...new Set(cells.flatMap(pythonNamesIn))];
    if (names.length === 0) return;
    const values = await engine.values(names);
    if (notebook.id === this.#desk.notebook.id) this.#keep(values.size === 0 ? undefined : values);
  }

  /** Python knows nothing any more. */
  forget(): void {
    this.#given.clear();
    this.#keep(undefined);
  }

  #keep(values: PythonValues | undefined): void {
    const { notebook, shown } = this.#desk;
    this.#desk.putPython(values && keptIn(values, shown.python), takersOfPython(notebook).map(idOf));
  }
}

function idOf({ id }: PromptCell): CellId {
  return id;
}

/** The values, each as the object that it was where it has not changed: what is read of one is read once. */
function keptIn(values: PythonValues, before: PythonValues | undefined): PythonValues {
  return new Map(
    Array.from(values, ([name, value]) => {
      const known = before?.get(name);
      return [name, known && isSame(known, value) ? known : value];
    }),
  );
}

function isSame(a: PythonValue, b: PythonValue): boolean {
  return a.type === "value" && b.type === "value" && a.json === b.json;
}
