/** The notebooks: which there are, and which one is open. */

import { newCell } from "../core/cells/index.ts";
import { duplicateNotebook } from "../core/edits/cell-edits.ts";
import { emptyHistory } from "../core/edits/history.ts";
import type { Notebook, NotebookId } from "../core/notebook.ts";
import type { Run } from "../core/run.ts";
import type { Changes } from "./changes.ts";
import type { Opened } from "./opened.ts";
import type { Library, Settings, ShelfEntry, Tutorial, Tutorials } from "./ports.ts";
import { isTutorial, tutorialsIn } from "./tutorials.ts";

export interface ShelfPorts {
  readonly library: Library;
  readonly tutorials: Tutorials;
  readonly settings: Settings;
  readonly changes: Changes;
  readonly newId: () => string;
}

/**
 * Cells whose runs are read before a notebook is shown: those of the first screen, and what they go on from.
 */
const firstRead = 30;

export class Shelf {
  readonly #ports: ShelfPorts;
  #entries: readonly ShelfEntry[] = [];

  constructor(ports: ShelfPorts) {
    this.#ports = ports;
  }

  /** The person's notebooks, oldest first; the trashed ones and changed tutorials are apart. */
  get notebooks(): readonly ShelfEntry[] {
    return this.#entries.filter((entry) => entry.trashed === undefined && !isTutorial(entry.id));
  }

  get trashed(): readonly ShelfEntry[] {
    return this.#entries.filter((entry) => entry.trashed !== undefined);
  }

  /** The title of a notebook in the library, a changed tutorial included. */
  titleOf(id: NotebookId): string | undefined {
    return this.#entries.find((entry) => entry.id === id)?.title;
  }

  async refresh(): Promise<void> {
    this.#entries = await this.#ports.library.shelf();
    this.#ports.changes.tell("shelf");
  }

  /** The notebook of that id; undefined when there is none. */
  async read(id: NotebookId): Promise<Opened | undefined> {
    const { library, tutorials } = this.#ports;
    const stored = await library.open(id);
    const original = isTutorial(id) ? await originalOf(id, tutorials, stored !== undefined) : undefined;
    const notebook = stored?.notebook ?? original?.notebook;
    if (notebook === undefined) return undefined;
    const first = notebook.cells.slice(0, firstRead).map((cell) => cell.id);
    const runs = await library.runsOf(id, first);
    return {
      notebook,
      history: stored?.history ?? emptyHistory,
      rev: stored?.rev ?? 0,
      uncompacted: stored?.uncompacted ?? 0,
      runs: mergeRuns(original?.runs ?? [], runs),
      ...(notebook.cells.length > firstRead ? { rest: () => library.runs(id) } : {}),
      stored: stored !== undefined,
      ...(original ? { original } : {}),
    };
  }

  /** The notebook that was open last, or the first tutorial in that language. */
  async readLast(language: string): Promise<Opened | undefined> {
    const id = this.#ports.settings.read("notebook");
    const last = typeof id === "string" ? await this.read(id) : undefined;
    return last ?? this.read(tutorialsIn(language)[0] ?? "");
  }

  /** Makes an empty notebook with one chat cell; returns its id when it is stored. */
  async create(title: string): Promise<NotebookId> {
    const { newId } = this.#ports;
    const empty: Notebook = { id: newId(), title, cells: [] };
    return this.#store({ ...empty, cells: [newCell(empty, "chat", 0, newId())] }, []);
  }

  /** Stores a copy with its runs; returns the copy's id. */
  async duplicate(source: Notebook, runs: readonly Run[], title: string): Promise<NotebookId> {
    const { newId } = this.#ports;
    const { notebook, ids } = duplicateNotebook({ ...source, title }, newId(), newId);
    const copies = runs.flatMap((run) => {
      const cell = ids.get(run.cell);
      return cell === undefined ? [] : [{ ...run, id: newId(), notebook: notebook.id, cell }];
    });
    return this.#store(notebook, copies);
  }

  async trash(id: NotebookId): Promise<void> {
    await this.#ports.library.trash(id, Date.now());
    await this.refresh();
  }

  async putBack(id: NotebookId): Promise<void> {
    await this.#ports.library.trash(id, undefined);
    await this.refresh();
  }

  async #store(notebook: Notebook, runs: readonly Run[]): Promise<NotebookId> {
    await this.#ports.library.create(notebook, Date.now());
    if (runs.length > 0) await this.#ports.library.saveRuns(runs);
    await this.refresh();
    return notebook.id;
  }
}

/** What the tutorial was; a stored one can do without, where the page's own file cannot be had. */
async function originalOf(
  id: NotebookId,
  tutorials: Tutorials,
  stored: boolean,
): Promise<Tutorial | undefined> {
  try {
    return await tutorials(id);
  } catch (error) {
    if (stored) return undefined;
    throw error;
  }
}

/** A tutorial's runs with the library's; a stored run of the same id takes the place of the bundled one. */
function mergeRuns(bundled: readonly Run[], stored: readonly Run[]): readonly Run[] {
  const ids = new Set(stored.map((run) => run.id));
  return [...bundled.filter((run) => !ids.has(run.id)), ...stored];
}
