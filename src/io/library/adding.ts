/** Notebooks that come into the library with all that came of them. */
import { schema } from "../../core/records/records.ts";
import type { WholeNotebook } from "../../core/whole-notebook.ts";
import { commit } from "./commit.ts";
import { newNotebookStores, notebookWrites } from "./creating.ts";
import type { Database } from "./database.ts";
import { missingImages } from "./images.ts";
import type { Writing } from "./schema.ts";

const wholeStores = [...newNotebookStores, "runs", "executions", "images"] as const;

/** All of it in one transaction, or nothing; an image that is there already is not written over. */
export function addWhole(database: Database, whole: WholeNotebook, created: number): Promise<void> {
  return database.write(wholeStores, "strict", (writing) => add(writing, whole, created));
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
