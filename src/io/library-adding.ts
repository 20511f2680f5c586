/** Notebooks that come into the library, alone or with all that came of them. */
import type { Library } from "../app/ports.ts";
import type { Notebook } from "../core/notebook.ts";
import { schema } from "../core/records/records.ts";
import type { WholeNotebook } from "../core/whole-notebook.ts";
import { commit } from "./library-commit.ts";
import type { Database } from "./library-database.ts";
import { missingImages } from "./library-images.ts";
import type { StoreName, Writing } from "./library-schema.ts";

type Write = () => Promise<unknown>;

const notebookStores = ["notebooks", "origins", "bases", "cells"] as const satisfies readonly StoreName[];
const wholeStores = [...notebookStores, "runs", "executions", "images"] as const;

/** The part of the library that takes new notebooks; one that is there already is never written over. */
export function createAdding(database: Database): Pick<Library, "create" | "add"> {
  return {
    create: (notebook, created) =>
      database.write(notebookStores, "strict", (writing) =>
        commit(writing, notebookWrites(writing, notebook, created)),
      ),
    add: (whole, created) => database.write(wholeStores, "strict", (writing) => add(writing, whole, created)),
  };
}

async function add(writing: Writing, whole: WholeNotebook, created: number): Promise<void> {
  const missing = await missingImages(writing, whole.images);
  const [runs, executions, images] = [
    writing.objectStore("runs"),
    writing.objectStore("executions"),
    writing.objectStore("images"),
  ];
  await commit(writing, [
    ...notebookWrites(writing, whole.notebook, created),
    ...whole.runs.map((run) => () => runs.add({ ...run, schema })),
    ...whole.executions.map((execution) => () => executions.add({ ...execution, schema })),
    ...missing.map(
      ([hash, image]) =>
        () =>
          images.put({ schema, hash, ...image }),
    ),
  ]);
}

function notebookWrites(writing: Writing, notebook: Notebook, created: number): readonly Write[] {
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
