/** Notebooks and the files on the person's computer that they were opened from or saved to, in this visit. */
import type { NotebookId } from "../core/notebook.ts";
import type { Changes } from "./changes.ts";
import type { WritableFile } from "./files-port.ts";
import type { Saving } from "./saving.ts";

/** A notebook's file. */
export interface Tie {
  readonly file: WritableFile;
  /** When it was changed last as far as this page knows, in ms since the epoch. */
  readonly modified: number;
}

export class OpenFiles {
  readonly #changes: Changes;
  readonly #saving: Saving;
  readonly #ties = new Map<NotebookId, Tie>();
  #current: NotebookId | undefined;

  constructor(changes: Changes, saving: Saving) {
    this.#changes = changes;
    this.#saving = saving;
    // Whatever changes a notebook, its runs too, is on its way to the library first.
    changes.watch("saving", () => {
      if (saving.state !== "saved") this.#current = undefined;
    });
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

  /** The name of the file that was written and holds all that there is of the notebook. */
  upToDate(id: NotebookId): string | undefined {
    return this.#current === id ? this.#ties.get(id)?.file.name : undefined;
  }

  /** All of the notebook is in its file, as nothing was changed while it was written. */
  tellWritten(id: NotebookId): void {
    this.#current = id;
    this.#changes.tell("saving");
  }

  /** Stores what could not be stored; the page writes the open notebook's file, where it is tied to one. */
  save(): void {
    this.#saving.retry();
    this.#changes.tell("save");
  }
}
