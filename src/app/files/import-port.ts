/** What the app needs of the world outside the page to take files in. */
import type { BroughtFile, ImportChoice } from "../../core/formats/arriving/brought-file.ts";
import type { NotebookId } from "../../core/notebook.ts";
import type { WritableFile } from "./files-port.ts";

/** Takes files in, beside the page: they are read and stored in a worker that can be stopped at any time. */
export interface Importer {
  /** Asks the person for files of their computer; none when they choose none. */
  choose(): Promise<readonly File[]>;
  /** The file where it can be written in place: chosen in a browser that knows such. */
  writable(file: File): WritableFile | undefined;
  /** Reads files, in their order; what they came to stays in the worker. Takes back what it read before. */
  read(files: readonly File[], onProgress: (progress: ReadingProgress) => void): Promise<Read>;
  /**
   * Stores what was read as new notebooks, each whole or not at all. Resolves when it is over: a failure says
   * what was stored before it.
   */
  store(choices: readonly ImportChoice[], onStored: (stored: number) => void): Promise<Stored>;
  /** Asks for a file at an address, without credentials or referrer. */
  fetch(
    address: string,
    signal: AbortSignal,
    onProgress: (progress: FetchingProgress) => void,
  ): Promise<Fetched>;
  /** Stops whatever goes on, at once. What was not stored by then never is; promises of it stay pending. */
  stop(): void;
}

export interface ReadingProgress {
  readonly file: string;
  /** In bytes, of all files. */
  readonly done: number;
  readonly total: number;
  /** Whether the bytes are there, and cells are made of them: how long that takes is not known. */
  readonly isMapping: boolean;
}

/** In bytes; the total where the server says it. */
export interface FetchingProgress {
  readonly done: number;
  readonly total?: number;
}

export type Read =
  | { readonly type: "read"; readonly files: readonly BroughtFile[] }
  | { readonly type: "failed"; readonly why: WorkerFailure };

export type Stored =
  | { readonly type: "stored"; readonly notebooks: readonly NotebookId[] }
  | {
      readonly type: "failed";
      readonly why: StoringFailure;
      readonly notebooks: readonly NotebookId[];
    };

/** It gave no sign of life for too long, or took too long; it ended, for want of memory as a rule. */
export type WorkerFailure = "deadline" | "crashed";
/** As StorageError has them. */
export type StoringFailure = WorkerFailure | "full" | "conflict" | "newer-version" | "unavailable";

export type Fetched =
  | { readonly type: "file"; readonly file: File }
  | { readonly type: "failed"; readonly why: FetchTrouble };

export type FetchTrouble =
  /** Not http or https, or with a name and password in it. */
  | { readonly reason: "address" }
  /** Out of reach, or the server lets no page read its files: the browser does not say which. */
  | { readonly reason: "blocked" }
  | { readonly reason: "status"; readonly status: number }
  /** A web page rather than a file. */
  | { readonly reason: "page" }
  | { readonly reason: "too-large" };
