/** What an edit changes of what is drawn. */
import { type Edit, editedCell } from "../core/edits/edits.ts";
import { type CellId, cellOf, type Notebook } from "../core/notebook.ts";
import { takesAnswers } from "../core/references.ts";
import type { Topic } from "./changes.ts";

/** The topics that an edit changes, which made the notebook this. */
export function topicsOf(edit: Edit, notebook: Notebook): readonly Topic[] {
  const cell = editedCell(edit);
  const touched = cell ?? ("cell" in edit && typeof edit.cell === "object" ? edit.cell.id : undefined);
  const changesAll = cell === undefined;
  return [
    ...(touched === undefined ? [] : [`cell:${touched}` as const]),
    ...(changesAll || (edit.type === "set" && edit.path.length === 0) ? (["notebook"] as const) : []),
    ...(changesAll || isNameEdit(edit) ? referringTo(notebook) : []),
    ...(edit.type === "title" ? (["shelf"] as const) : []),
    ...(changesAll || cellOf(notebook, cell)?.kind === "markdown" ? (["outline"] as const) : []),
  ];
}

/** The cells that take what others answered. */
export function referringTo(notebook: Notebook): readonly `cell:${CellId}`[] {
  return notebook.cells.filter(takesAnswers).map((cell) => `cell:${cell.id}` as const);
}

/** Whether other cells may mean another cell by a name, or this cell no longer be what they continue. */
function isNameEdit(edit: Edit): boolean {
  return "path" in edit && (edit.path[0] === "name" || edit.path.length === 0);
}
