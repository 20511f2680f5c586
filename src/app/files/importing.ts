/** Taking files in: what is brought, what came of it, and what the person wants of that. */
import type { BroughtFile, ImportChoice, ReadFile } from "../../core/formats/arriving/brought-file.ts";
import type { Notebook, NotebookId } from "../../core/notebook.ts";
import type { App } from "../app.ts";
import type { Fetched, FetchingProgress, Importer, Read, Stored } from "./import-port.ts";
import type { ImportState, Reviewed } from "./import-state.ts";

/** What of the app an import needs. */
export type ImportTarget = Pick<App, "open" | "attempt" | "tell" | "notebook"> & {
  readonly openFiles: Pick<App["openFiles"], "tie">;
  readonly shelf: Pick<App["shelf"], "refresh" | "titleOf" | "notebooks">;
};

interface Ports {
  readonly importer: Importer;
  readonly target: ImportTarget;
  readonly onChange: () => void;
}

export class Importing {
  readonly #ports: Ports;
  #state: ImportState = { type: "asking" };
  #fetching = new AbortController();
  #files: readonly File[] = [];

  constructor(ports: Ports) {
    this.#ports = ports;
  }

  get state(): ImportState {
    return this.#state;
  }

  /** What would be taken in now. */
  get readable(): readonly ReadFile[] {
    return this.#state.type === "read" ? this.#state.files.filter(isRead) : [];
  }

  /** Whether files can be brought now, in place of those before. */
  get takesFiles(): boolean {
    return !["fetching", "reading", "storing"].includes(this.#state.type);
  }

  /** Reads the files; nothing is stored. */
  async read(files: readonly File[]): Promise<void> {
    const [first] = files;
    if (first === undefined || !this.takesFiles) return;
    const total = files.reduce((sum, { size }) => sum + size, 0);
    this.#files = files;
    this.#go({ type: "reading", progress: { file: first.name, done: 0, total, isMapping: false } });
    this.#onRead(
      await this.#ports.importer.read(files, (progress) => this.#go({ type: "reading", progress })),
    );
  }

  /** Asks for the file at the address, and reads it. */
  async fetch(address: string): Promise<void> {
    if (!this.takesFiles) return;
    this.#fetching = new AbortController();
    const { signal } = this.#fetching;
    const show = (progress: FetchingProgress): void => this.#go({ type: "fetching", address, progress });
    show({ done: 0 });
    const fetched = await this.#fetched(address, signal, show);
    if (fetched?.type === "failed") this.#go({ type: "asking", trouble: fetched.why });
    if (fetched?.type !== "file") return;
    this.#go({ type: "asking" });
    await this.read([fetched.file]);
  }

  /** Whether the calls in the file at that place become prompt cells. */
  convert(place: number, converts: boolean): void {
    if (this.#state.type !== "read") return;
    this.#go({ ...this.#state, converted: withPlace(this.#state.converted, place, converts) });
  }

  /** Whether the notebook here that the file at that place was written of moves to the trash for it. */
  replace(place: number, replaces: boolean): void {
    if (this.#state.type !== "read") return;
    this.#go({ ...this.#state, replacing: withPlace(this.#state.replacing, place, replaces) });
  }

  /** The notebook here that the file was written of, where there is one. */
  formerOf({ summary }: ReadFile): Pick<Notebook, "id" | "title"> | undefined {
    const { shelf, notebook } = this.#ports.target;
    const former = shelf.notebooks.find(({ id }) => id === summary.formerId);
    // The shelf learns of a new title when another notebook is opened.
    return former?.id === notebook.id ? notebook : former;
  }

  /** Stores all that was read, and opens the last of it. */
  async store(): Promise<void> {
    if (this.#state.type !== "read") return;
    const choices = this.#choices(this.#state);
    const total = choices.length;
    this.#go({ type: "storing", stored: 0, total });
    await this.#onStored(
      await this.#ports.importer.store(choices, (stored) => this.#go({ type: "storing", stored, total })),
    );
  }

  /** Stops whatever goes on; what is not stored yet is gone. */
  cancel(): void {
    this.#fetching.abort();
    this.#ports.importer.stop();
    this.#files = [];
    this.#go({ type: "asking" });
  }

  /** Undefined when it was cancelled. */
  async #fetched(
    address: string,
    signal: AbortSignal,
    show: (progress: FetchingProgress) => void,
  ): Promise<Fetched | undefined> {
    try {
      return await this.#ports.importer.fetch(address, signal, show);
    } catch (error) {
      if (signal.aborted) return undefined;
      throw error;
    }
  }

  #choices({ files, converted, replacing }: Reviewed): readonly ImportChoice[] {
    return files.flatMap((file, place) => {
      if (!isRead(file)) return [];
      const former = replacing.has(place) ? this.formerOf(file) : undefined;
      return [{ place, converts: converted.has(place), ...(former ? { replaces: former.id } : {}) }];
    });
  }

  #onRead(read: Read): void {
    if (read.type === "failed") this.#go({ type: "failed", why: read.why, stored: 0 });
    else this.#go({ type: "read", files: read.files, converted: new Set(), replacing: new Set() });
  }

  async #onStored(outcome: Stored): Promise<void> {
    const { notebooks } = outcome;
    const stored = notebooks.length;
    await this.#show(notebooks);
    if (outcome.type === "failed") return this.#go({ type: "failed", why: outcome.why, stored });
    this.#ports.importer.stop();
    this.#go({ type: "done" });
  }

  /** Opens the last one, and says what came. */
  async #show(notebooks: readonly NotebookId[]): Promise<void> {
    const { target } = this.#ports;
    const last = notebooks.at(-1);
    if (last === undefined) return;
    await target.attempt(async () => {
      await target.shelf.refresh();
      await target.open(last);
      target.tell({ type: "imported", title: target.shelf.titleOf(last) ?? "", count: notebooks.length });
    });
    if (notebooks.length === 1) this.#tie(last);
  }

  /** A file that came alone, from where the browser lets the page write, can be saved in place. */
  #tie(notebook: NotebookId): void {
    const { importer, target } = this.#ports;
    const [file, ...others] = this.#files;
    if (file === undefined || others.length > 0 || !/\.(?:ipynb|md|py)$/iu.test(file.name)) return;
    const writable = importer.writable(file);
    if (writable) target.openFiles.tie(notebook, writable, file.lastModified);
  }

  #go(state: ImportState): void {
    this.#state = state;
    this.#ports.onChange();
  }
}

function withPlace(places: ReadonlySet<number>, place: number, isIn: boolean): ReadonlySet<number> {
  return new Set(isIn ? [...places, place] : [...places].filter((other) => other !== place));
}

function isRead(file: BroughtFile): file is ReadFile {
  return file.type === "read";
}
