/** All notebooks of the library that are not in the trash, as one .zip of .ipynb. */
import type { Format } from "../../core/formats/format.ts";
import type { App } from "../app.ts";
import type { KeyPlace } from "../asking/questions.ts";
import type { ShelfEntry } from "../ports.ts";
import { type Contents, contentsOf, contentsOnDesk } from "./contents.ts";
import { exportNotebook, zipFile } from "./exporting.ts";
import { fileStem, freeName } from "./file-names.ts";
import type { ExportedFile } from "./files-port.ts";
import { cellsHolding } from "./key-places.ts";
import type { Remark } from "./shown-prompts.ts";
import { turns } from "./turns.ts";

/** How many notebooks are written, of how many, and what the next one is called. */
export interface Progress {
  readonly done: number;
  readonly of: number;
  readonly title: string;
}

export interface LibraryWriting {
  readonly format: Format;
  readonly remark: Remark;
  readonly onProgress: (progress: Progress) => void;
  readonly signal: AbortSignal;
}

export class LibraryExport {
  readonly #app: App;
  readonly #writing: LibraryWriting;
  readonly #turn: () => Promise<void>;
  readonly #names = new Set<string>();
  readonly #keys = new Set<string>();
  readonly #places: KeyPlace[] = [];

  constructor(app: App, writing: LibraryWriting) {
    const turn = turns();
    this.#app = app;
    this.#writing = writing;
    this.#turn = async () => {
      writing.signal.throwIfAborted();
      await turn();
    };
  }

  /** How many texts in the file are or look like keys. */
  get keys(): number {
    return this.#keys.size;
  }

  get places(): readonly KeyPlace[] {
    return this.#places;
  }

  /** Can be called once. The file; undefined when it was aborted. @throws StorageError where the library cannot be read. */
  async write(): Promise<ExportedFile | undefined> {
    const name = `quire-${new Date().toISOString().slice(0, 10)}.zip`;
    try {
      return await zipFile(name, this.#app.files.zip(this.#files()), this.#turn);
    } catch (error) {
      if (this.#writing.signal.aborted) return undefined;
      throw error;
    }
  }

  async *#files(): AsyncGenerator<ExportedFile> {
    const { desk, images, shelf } = this.#app;
    // As it is on the page: the library may not have taken all of it, and another one may be opened meanwhile.
    const open = await contentsOnDesk(desk, images);
    const entries = shelf.kept;
    for (const [done, entry] of entries.entries()) {
      this.#writing.onProgress({ done, of: entries.length, title: entry.title });
      const contents = entry.id === open.notebook.id ? open : await this.#read(entry);
      if (contents) yield await this.#file(contents);
    }
  }

  /** Undefined when it was deleted in another tab since. */
  async #read({ id }: ShelfEntry): Promise<Contents | undefined> {
    const whole = await this.#app.shelf.whole(id);
    return whole && contentsOf(whole);
  }

  async #file(contents: Contents): Promise<ExportedFile> {
    const { format, remark } = this.#writing;
    const exporting = { keysIn: this.#app.keys.keysIn, remark, turn: this.#turn };
    const { file, keys } = await exportNotebook(contents, format, { outputs: true, raw: false }, exporting);
    for (const key of keys) this.#keys.add(key);
    const { title } = contents.notebook;
    if (keys.length > 0) this.#places.push({ title, cells: cellsHolding(contents, keys) });
    return { ...file, name: freeName(fileStem(title), format.extension, this.#names) };
  }
}
