import { continuedList, type Notebook, type PromptCell } from "../notebook.ts";
import { pythonName } from "../python/python-values.ts";
import { referent, takesPython } from "../references.ts";
import { type CodeCall, codeCallOf, type Unwritable } from "./code-call.ts";
import { codeCellOf } from "./code-cell.ts";

/** The call that a cell of the notebook makes, or why it cannot be written as code. */
export function codeCallIn(notebook: Notebook, cell: PromptCell): CodeCall | Unwritable {
  return takesPython(cell) && meansPython(notebook, cell)
    ? { type: "python-value" }
    : codeCallOf(codeCellOf(notebook, cell));
}

/** Whether no cell above has the name that else means Python. */
function meansPython(notebook: Notebook, cell: PromptCell): boolean {
  return continuedList(cell) !== undefined || referent(notebook, cell.id, pythonName) === undefined;
}
