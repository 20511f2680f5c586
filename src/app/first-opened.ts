/** What the page opens on: the notebook that was open last, or the first tutorial. */
import { emptyHistory } from "../core/edits/history.ts";
import { StorageError } from "../core/storage-error.ts";
import { createChanges } from "./changes.ts";
import type { Opened } from "./opened.ts";
import { Shelf, type ShelfPorts } from "./shelf.ts";
import { tutorialsIn } from "./tutorials.ts";

export interface FirstOpened {
  readonly opened: Opened;
  /** Set when the library could not be read: the page works, and says that nothing is kept. */
  readonly failure?: StorageError;
}

/** @throws what is neither a failure of storage nor of our own files. */
export async function firstOpened(
  ports: Omit<ShelfPorts, "changes">,
  language: string,
): Promise<FirstOpened> {
  try {
    const opened = await new Shelf({ ...ports, changes: createChanges() }).readLast(language);
    return { opened: opened ?? (await firstTutorial(ports, language)) };
  } catch (error) {
    if (!(error instanceof StorageError)) throw error;
    return { opened: await firstTutorial(ports, language), failure: error };
  }
}

async function firstTutorial(
  { tutorials }: Pick<ShelfPorts, "tutorials">,
  language: string,
): Promise<Opened> {
  const original = await tutorials(tutorialsIn(language)[0] ?? "");
  return { ...original, history: emptyHistory, rev: 0, uncompacted: 0, stored: false, original };
}
