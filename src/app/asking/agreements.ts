/** What the code of a notebook may do: what the person agreed to, for this visit. A no holds until other code begins. */
import type { NotebookId } from "../../core/notebook.ts";
import type { Question, Questions } from "./questions.ts";

export class Agreements {
  readonly #questions: Questions;
  readonly #answers = new Map<string, Promise<boolean>>();

  constructor(questions: Questions) {
    this.#questions = questions;
  }

  /** Other code begins: what was refused may be asked again. */
  begin(): void {
    for (const [what, answer] of this.#answers) {
      void answer.then((yes) => yes || this.#answers.delete(what));
    }
  }

  /** Asks once for each notebook and origin, however many calls wait for the answer. */
  agree(notebook: NotebookId, url: string, question: Question): Promise<boolean> {
    const what = JSON.stringify([notebook, new URL(url).origin, question]);
    const answer = this.#answers.get(what) ?? this.#questions.ask(question);
    this.#answers.set(what, answer);
    return answer;
  }
}
