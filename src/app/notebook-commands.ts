/** What one can do with whole notebooks. */
import { restore } from "../core/edits/cell-edits.ts";
import type { NotebookId } from "../core/notebook.ts";
import type { App } from "./app.ts";
import type { Tutorial } from "./ports.ts";
import { tutorialsIn } from "./tutorials.ts";

export function createNotebook(app: App, title: string): Promise<void> {
  return app.attempt(async () => app.open(await app.shelf.create(title)));
}

/** Copies the open notebook with what its cells came to, and opens the copy. */
export function duplicateNotebook(app: App, title: string): void {
  app.desk.whenWhole(() => {
    void app.attempt(async () => app.open(await app.shelf.duplicate(app.desk, title)));
  });
}

/** Moves a notebook to the trash and opens another, else a tutorial in that language; says so, with Undo. */
export function trashNotebook(app: App, id: NotebookId, language: string): Promise<void> {
  return app.attempt(async () => {
    await app.shelf.trash(id);
    await app.open(app.shelf.notebooks.at(-1)?.id ?? tutorialsIn(language)[0] ?? "");
    app.tell({ type: "notebook-deleted", undo: () => void putBack(app, id) });
  });
}

export function putBack(app: App, id: NotebookId): Promise<void> {
  return app.attempt(async () => {
    await app.shelf.putBack(id);
    await app.open(id);
  });
}

/** Makes a tutorial what it was when it came with the page; undo brings the person's text back. */
export function restoreOriginal(app: App): void {
  app.desk.whenWhole(() => {
    if (app.desk.original) restoreFrom(app, app.desk.original);
  });
}

function restoreFrom(app: App, original: Tutorial): void {
  app.commit(restore(app.notebook, original.notebook));
  clearOutputs(app);
  for (const run of original.runs) app.desk.putRun(run);
  for (const execution of original.executions) app.desk.putExecution(execution);
  app.saving.saveRuns(original.runs);
  app.saving.saveExecutions(original.executions);
  app.focus(app.notebook.cells[0]?.id);
}

export function clearAll(app: App): void {
  app.desk.whenWhole(() => clearOutputs(app));
}

function clearOutputs(app: App): void {
  app.clear(app.notebook.cells.map((cell) => cell.id));
}
