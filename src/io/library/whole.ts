import type { Library } from "../../app/ports.ts";
import { compareExecutions } from "../../core/execution.ts";
import type { StoredImage } from "../../core/images.ts";
import type { ImageHash, Notebook, NotebookId } from "../../core/notebook.ts";
import { compareRuns } from "../../core/run.ts";
import { imagesNamedBy, type WholeNotebook } from "../../core/whole-notebook.ts";
import type { Database } from "./database.ts";
import { find, notebookStores } from "./reading.ts";

type Parts = Pick<Library, "runs" | "executions" | "image">;

/** Reads a notebook with all that came of it, in many transactions: the page goes on meanwhile. */
export async function readWhole(
  database: Database,
  parts: Parts,
  id: NotebookId,
): Promise<WholeNotebook | undefined> {
  const found = await database.read(notebookStores, (reading) => find(reading, id));
  return found && wholeOf(found.stored.notebook, parts);
}

async function wholeOf(notebook: Notebook, parts: Parts): Promise<WholeNotebook> {
  const [runs, executions] = await Promise.all([
    ofItsCells(notebook, parts.runs),
    ofItsCells(notebook, parts.executions),
  ]);
  const images = await imagesOf(imagesNamedBy(notebook, runs), parts);
  return {
    notebook,
    runs: runs.toSorted(compareRuns),
    executions: executions.toSorted(compareExecutions),
    images,
  };
}

/** Of a cell that was deleted, nothing leaves the library. */
async function ofItsCells<T extends { readonly cell: string }>(
  notebook: Notebook,
  read: (id: NotebookId) => AsyncIterable<readonly T[]>,
): Promise<readonly T[]> {
  const cells = new Set(notebook.cells.map((cell) => cell.id));
  const items: T[] = [];
  for await (const batch of read(notebook.id)) items.push(...batch.filter(({ cell }) => cells.has(cell)));
  return items;
}

async function imagesOf(
  hashes: readonly ImageHash[],
  { image }: Parts,
): Promise<ReadonlyMap<ImageHash, StoredImage>> {
  const images = new Map<ImageHash, StoredImage>();
  for (const hash of hashes) {
    const found = await image(hash);
    if (found) images.set(hash, found);
  }
  return images;
}
