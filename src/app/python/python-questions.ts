/** What code asks the person, by `input()`: one question at a time. */
import type { CellId, NotebookId } from "../../core/notebook.ts";
import type { PythonQuestion } from "../../core/python/python-engine.ts";

export interface AskedByCode {
  readonly notebook: NotebookId;
  readonly cell: CellId;
  readonly question: PythonQuestion;
  /** Gives what was typed; null for no answer. */
  readonly answer: (text: string | null) => void;
}

export class PythonQuestions {
  readonly #onChange: () => void;
  #asked: readonly AskedByCode[] = [];

  constructor(onChange: () => void) {
    this.#onChange = onChange;
  }

  get first(): AskedByCode | undefined {
    return this.#asked[0];
  }

  /** Resolves with what was typed; with null when the question is taken back. */
  ask(question: Omit<AskedByCode, "answer">, signal: AbortSignal): Promise<string | null> {
    return new Promise((resolve) => {
      const answer = (text: string | null): void => {
        this.#become(this.#asked.filter((other) => other !== asked));
        resolve(text);
      };
      const asked: AskedByCode = { ...question, answer };
      signal.addEventListener("abort", () => answer(null), { once: true });
      this.#become([...this.#asked, asked]);
    });
  }

  #become(asked: readonly AskedByCode[]): void {
    this.#asked = asked;
    this.#onChange();
  }
}
