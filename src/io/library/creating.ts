/** A notebook that is new in the library; one that is there already is never written over. */
import type { Notebook } from "../../core/notebook.ts";
import { schema } from "../../core/records/records.ts";
import { commit } from "./commit.ts";
import type { Database } from "./database.ts";
import type { StoreName, Writing } from "./schema.ts";

type Write = () => Promise<unknown>;

/** Where a notebook itself is, without what came of it. */
export const newNotebookStores = [
  "notebooks",
  "origins",
  "bases",
  "cells",
] as const satisfies readonly StoreName[];

export function createNotebook(database: Database, notebook: Notebook, created: number): Promise<void> {
  return database.write(newNotebookStores, "strict", (writing) =>
    commit(writing, notebookWrites(writing, notebook, created)),
  );
}

export function notebookWrites(writing: Writing, notebook: Notebook, created: number): readonly Write[] {
  const { id, title, cells, origin } = notebook;
  const order = cells.map((cell) => cell.id);
  const [notebooks, origins, bases, store] = [
    writing.objectStore("notebooks"),
    writing.objectStore("origins"),
    writing.objectStore("bases"),
    writing.objectStore("cells"),
  ];
  return [
    () => notebooks.add({ schema, id, title, created }),
    () => bases.add({ schema, notebook: id, rev: 0, from: 1, order }),
    ...(origin ? [() => origins.add({ schema, notebook: id, origin })] : []),
    ...cells.map((cell) => () => store.add({ schema, rev: 0, notebook: id, cell })),
  ];
}
