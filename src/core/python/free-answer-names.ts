/** Names for the answers of new cells, which become variables of Python, too. */
import { isPrompt, type Notebook } from "../notebook.ts";

const words = /[\p{ID_Start}_]\p{ID_Continue}*/gu;

/** `answer`, `answer2`, …: none that a cell has, nor any word of the notebook's code. */
export function* freeAnswerNames({ cells }: Notebook): Generator<string, never> {
  const taken = new Set(
    cells.flatMap((cell) =>
      isPrompt(cell) ? [cell.name] : cell.kind === "python" ? (cell.source.match(words) ?? []) : [],
    ),
  );
  for (let number = 1; ; number++) {
    const name = number === 1 ? "answer" : `answer${number}`;
    if (!taken.has(name)) yield name;
  }
}
