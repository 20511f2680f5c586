/** A notebook that is read from the top: what is known of the cells above the one that comes next. */
import type { Cell, CellId, Notebook, PromptCell } from "../../notebook.ts";
import { continuedCell, isPrompt } from "../../notebook.ts";
import { namesIn, referent, type ShownRun } from "../../references.ts";
import type { Run } from "../../run.ts";

/** Words that code may bind: more than it does. */
const bound =
  /(?<![\w.])([\p{ID_Start}_]\p{ID_Continue}*)\s*(?::(?!:)|,|[-+*/|&]?=(?!=)|in\b)|\b(?:as|for|def|class|import|global|del)\s+([\p{ID_Start}_]\p{ID_Continue}*)/gu;

export class CellsAbove {
  readonly #cells: Cell[] = [];
  readonly #runs = new Map<CellId, Run>();
  /** Which prompt cell's answer a name means in code. */
  readonly #answers = new Map<string, CellId>();

  /** Adds a cell; `source` is its code, where it is code, and `name` what that calls the cell's answer. */
  add(cell: Cell, source = "", name = ""): void {
    this.#cells.push(cell);
    if (this.#answers.size > 0) {
      for (const [, one = "", other = ""] of source.matchAll(bound)) this.#answers.delete(one || other);
    }
    if (name !== "") this.#answers.set(name.normalize("NFKC"), cell.id);
  }

  addRun(run: Run | undefined): void {
    if (run) this.#runs.set(run.cell, run);
  }

  readonly shown: ShownRun = (cell) => this.#runs.get(cell);

  /** The notebook that ends with this cell. */
  notebookWith(cell: Cell): Notebook {
    return { id: "", title: "", cells: [...this.#cells, cell] };
  }

  /** The first name in a prompt cell that would mean another answer in the notebook than in the code. */
  strangeName(cell: PromptCell): string | undefined {
    const notebook = this.notebookWith(cell);
    const from = continuedCell(cell)?.from;
    const conversation = this.#cells.find(({ id }) => id === from);
    const names = [...namesIn(cell), ...(isPrompt(conversation) ? [conversation.name] : [])];
    return names.find((name) => {
      const meant = this.#answers.get(name.normalize("NFKC"));
      return meant === undefined || referent(notebook, cell.id, name)?.id !== meant;
    });
  }
}
