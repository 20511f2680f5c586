/** Notebooks and the files on the person's computer that they were opened from or saved to, in this visit. */
import type { Notebook, NotebookId } from "../../core/notebook.ts";
import type { Changes } from "../changes.ts";
import type { Desk } from "../desk.ts";
import type { Saving } from "../saving/saving.ts";
import type { WritableFile } from "./files-port.ts";

/** A notebook's file. */
export interface Tie {
  readonly file: WritableFile;
  /** When it was changed last as far as this page knows, in ms since the epoch. */
  readonly modified: number;
}

/** What a notebook was at a moment: cheap to take, and another one when anything of it has changed. */
interface State {
  readonly notebook: Notebook;
  readonly nextCount: number;
  readonly changes: number;
}

export class OpenFiles {
  readonly #changes: Changes;
  readonly #saving: Saving;
  readonly #ties = new Map<NotebookId, Tie>();
  readonly #agreed = new Map<NotebookId, Set<string>>();
  /** How often something was on its way to the library: there is where every change goes, of runs too. */
  #changed = 0;
  #writing: Promise<void> = Promise.resolve();
  #written: NotebookId | undefined;

  constructor(changes: Changes, saving: Saving) {
    this.#changes = changes;
    this.#saving = saving;
    changes.watch("saving", () => this.#onSaving());
  }

  tied(id: NotebookId): Tie | undefined {
    return this.#ties.get(id);
  }

  /** The notebook was read from that file, or is in it now. */
  tie(id: NotebookId, file: WritableFile, modified: number): void {
    this.#ties.set(id, { file, modified });
  }

  untie(id: NotebookId): void {
    this.#ties.delete(id);
  }

  /** The texts that look like keys and that the person let go into the notebook's file; to be added to. */
  agreedKeys(id: NotebookId): Set<string> {
    const agreed = this.#agreed.get(id) ?? new Set();
    this.#agreed.set(id, agreed);
    return agreed;
  }

  /** Does the work when all that was asked for before is done. */
  inTurn(work: () => Promise<void>): Promise<void> {
    this.#writing = this.#writing.then(work, work);
    return this.#writing;
  }

  stateOf({ notebook, nextCount }: Desk): State {
    return { notebook, nextCount, changes: this.#changed };
  }

  /** The notebook's file holds it as it was in that state. */
  tellWritten(id: NotebookId, state: State, desk: Desk): void {
    const now = this.stateOf(desk);
    const isSame = now.notebook === state.notebook && now.nextCount === state.nextCount;
    this.#written = isSame && now.changes === state.changes ? id : undefined;
    this.#changes.tell("saving");
  }

  /** The name of the notebook's file, while that holds all there is of the notebook. */
  upToDate(id: NotebookId): string | undefined {
    return this.#written === id ? this.#ties.get(id)?.file.name : undefined;
  }

  /** Stores what could not be stored; and the page writes the open notebook's file, where it has one. */
  save(): void {
    this.#saving.retry();
    this.#changes.tell("save");
  }

  #onSaving(): void {
    if (this.#saving.state === "saved") return;
    this.#changed += 1;
    this.#written = undefined;
  }
}
