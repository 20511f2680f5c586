/** The notebooks: which there are, and which one is open. */

import { newCell } from "../core/cells/index.ts";
import { duplicateNotebook } from "../core/edits/cell-edits.ts";
import { emptyHistory, mayBringBack } from "../core/edits/history.ts";
import type { Execution, ExecutionId } from "../core/execution.ts";
import type { Notebook, NotebookId } from "../core/notebook.ts";
import type { Run } from "../core/run.ts";
import type { WholeNotebook } from "../core/whole-notebook.ts";
import type { Changes } from "./changes.ts";
import type { Opened } from "./opened.ts";
import type { Library, Settings, ShelfEntry, StoredNotebook, Tutorial, Tutorials } from "./ports.ts";
import { isTutorial, tutorialsIn } from "./tutorials.ts";

export interface ShelfPorts {
  readonly library: Library;
  readonly tutorials: Tutorials;
  readonly settings: Settings;
  readonly changes: Changes;
  readonly newId: () => string;
}

/** Its images are in the library already. */
type Imageless = Omit<WholeNotebook, "images">;

/**
 * Cells whose results are read before a notebook is shown: those of the first screen, and what they go on from.
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

  /** All that are not in the trash, changed tutorials too. */
  get kept(): readonly ShelfEntry[] {
    return this.#entries.filter((entry) => entry.trashed === undefined);
  }

  /** The title of a notebook in the library, a changed tutorial included. */
  titleOf(id: NotebookId): string | undefined {
    return this.#entries.find((entry) => entry.id === id)?.title;
  }

  /** A notebook of the library with all that came of it; undefined when there is none. */
  whole(id: NotebookId): Promise<WholeNotebook | undefined> {
    return this.#ports.library.whole(id);
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
    const found = stored ?? (original && unchanged(original));
    if (found === undefined) return undefined;
    return {
      ...found,
      ...(await this.#resultsOf(found, original)),
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
    const notebook = { ...empty, cells: [newCell(empty, "chat", 0, newId())] };
    return this.#add({ notebook, runs: [], executions: [] });
  }

  /** Stores a copy with what its cells came to; returns the copy's id. */
  async duplicate(source: Imageless, title: string): Promise<NotebookId> {
    const { newId } = this.#ports;
    const { notebook, ids } = duplicateNotebook({ ...source.notebook, title }, newId(), newId);
    const renewed = new Map(source.executions.map(({ id }) => [id, newId()]));
    const copied = <T extends Run | Execution>(item: T, id: string) => {
      const cell = ids.get(item.cell);
      return cell === undefined ? [] : [{ ...item, id, notebook: notebook.id, cell }];
    };
    const runs = source.runs.flatMap((run) => copied(run, newId()));
    return this.#add({
      notebook,
      runs: runs.map((run) => withExecution(run, renewed)),
      executions: source.executions.flatMap((one) => copied(one, renewed.get(one.id) ?? newId())),
    });
  }

  async trash(id: NotebookId): Promise<void> {
    await this.#ports.library.trash(id, Date.now());
    await this.refresh();
  }

  async putBack(id: NotebookId): Promise<void> {
    await this.#ports.library.trash(id, undefined);
    await this.refresh();
  }

  async #resultsOf(
    { notebook, history }: StoredNotebook,
    original: Tutorial | undefined,
  ): Promise<Pick<Opened, "runs" | "executions" | "rest">> {
    const { library } = this.#ports;
    const [{ id }, first] = [notebook, notebook.cells.slice(0, firstRead).map((cell) => cell.id)];
    const [runs, executions] = await Promise.all([
      library.runsOf(id, first),
      library.executionsOf(id, first),
    ]);
    const isAll = notebook.cells.length <= firstRead && !mayBringBack(history);
    return {
      runs: merged(original?.runs ?? [], runs),
      executions: merged(original?.executions ?? [], executions),
      ...(isAll ? {} : { rest: restOf(library, id) }),
    };
  }

  async #add(whole: Imageless): Promise<NotebookId> {
    await this.#ports.library.add({ ...whole, images: new Map() }, Date.now());
    await this.refresh();
    return whole.notebook.id;
  }
}

/** The run with the id that the execution it was part of has now. */
function withExecution(run: Run, renewed: ReadonlyMap<ExecutionId, ExecutionId>): Run {
  const execution = renewed.get(run.by?.execution ?? "");
  return run.by && execution !== undefined ? { ...run, by: { ...run.by, execution } } : run;
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

/** A tutorial as the library would hold it, had anybody changed it. */
function unchanged({ notebook }: Tutorial): StoredNotebook {
  return { notebook, history: emptyHistory, rev: 0, uncompacted: 0 };
}

function restOf(library: Library, id: NotebookId): Required<Opened>["rest"] {
  return { runs: () => library.runs(id), executions: () => library.executions(id) };
}

/** What a tutorial brings, and what the library has: that takes the place of a bundled one of its id. */
function merged<T extends Run | Execution>(bundled: readonly T[], stored: readonly T[]): readonly T[] {
  const ids = new Set(stored.map(({ id }) => id));
  return [...bundled.filter(({ id }) => !ids.has(id)), ...stored];
}
