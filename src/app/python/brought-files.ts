/** Files that the person brought for the code of a notebook: each Python of that notebook gets them, no other's does. */
import type { NotebookId } from "../../core/notebook.ts";
import type { PythonEngine } from "../../core/python/python-engine.ts";

type Bytes = Uint8Array<ArrayBuffer>;

export class BroughtFiles {
  readonly #files = new Map<NotebookId, Map<string, Bytes>>();

  /** In the place of the one that had this name. */
  add(notebook: NotebookId, name: string, bytes: Bytes): void {
    this.#files.set(notebook, new Map(this.#files.get(notebook)).set(name, bytes));
  }

  giveTo(engine: PythonEngine, notebook: NotebookId): void {
    for (const [name, bytes] of this.#files.get(notebook) ?? []) engine.putFile(name, bytes);
  }
}
