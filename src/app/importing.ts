/** Taking files in: what is brought, what came of it, and what the person wants of that. */
import type { BroughtFile, ImportChoice, ReadFile } from "../core/formats/brought-file.ts";
import type { NotebookId } from "../core/notebook.ts";
import type { App } from "./app.ts";
import type {
  Fetched,
  FetchingProgress,
  FetchTrouble,
  Importer,
  Read,
  ReadingProgress,
  Stored,
  StoringFailure,
} from "./import-port.ts";

export type ImportState =
  /** Which files? `trouble` is why an address gave none. */
  | { readonly type: "asking"; readonly trouble?: FetchTrouble }
  | { readonly type: "fetching"; readonly address: string; readonly progress: FetchingProgress }
  | { readonly type: "reading"; readonly progress: ReadingProgress }
  | {
      readonly type: "read";
      readonly files: readonly BroughtFile[];
      /** The places of files whose calls become prompt cells. */
      readonly converted: ReadonlySet<number>;
    }
  | { readonly type: "storing"; readonly stored: number; readonly total: number }
  /** `stored` notebooks are in the library all the same. */
  | { readonly type: "failed"; readonly why: StoringFailure; readonly stored: number }
  | { readonly type: "done" };

/** What of the app an import needs. */
export type ImportTarget = Pick<App, "open" | "attempt" | "tell"> & {
  readonly shelf: Pick<App["shelf"], "refresh" | "titleOf">;
};

/** A file with its handle, where it was chosen in a browser that knows such. */
export interface TakenFile {
  readonly notebook: NotebookId;
  readonly file: File;
}

interface Ports {
  readonly importer: Importer;
  readonly target: ImportTarget;
  readonly onChange: () => void;
  /** Told when a single file was taken in as it was chosen. */
  readonly onTaken?: (taken: TakenFile) => void;
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
    const converted = new Set(this.#state.converted);
    if (converts) converted.add(place);
    else converted.delete(place);
    this.#go({ ...this.#state, converted });
  }

  /** Stores all that was read, and opens the last of it. */
  async store(): Promise<void> {
    if (this.#state.type !== "read") return;
    const choices = choicesOf(this.#state.files, this.#state.converted);
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

  #onRead(read: Read): void {
    if (read.type === "failed") this.#go({ type: "failed", why: read.why, stored: 0 });
    else this.#go({ type: "read", files: read.files, converted: new Set() });
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
    const { target, onTaken } = this.#ports;
    const last = notebooks.at(-1);
    if (last === undefined) return;
    await target.attempt(async () => {
      await target.shelf.refresh();
      await target.open(last);
      target.tell({ type: "imported", title: target.shelf.titleOf(last) ?? "", count: notebooks.length });
    });
    const [file] = this.#files;
    if (file && this.#files.length === 1 && notebooks.length === 1) onTaken?.({ notebook: last, file });
  }

  #go(state: ImportState): void {
    this.#state = state;
    this.#ports.onChange();
  }
}

function choicesOf(files: readonly BroughtFile[], converted: ReadonlySet<number>): readonly ImportChoice[] {
  return files.flatMap(({ type }, place) =>
    type === "read" ? [{ place, converts: converted.has(place) }] : [],
  );
}

function isRead(file: BroughtFile): file is ReadFile {
  return file.type === "read";
}
