/** What becomes of a file that somebody brings, until it is taken: codes; the words are the page's. */
import type { NotebookId } from "../../notebook.ts";
import type { Refusal } from "../jupyter/notebook-faults.ts";
import type { ArrivalSummary } from "./arrival-summary.ts";

export type BroughtFile = ReadFile | RefusedFile | PassedOver;

export interface ReadFile {
  readonly type: "read";
  /** What the file is called, with its folders where it was in an archive. */
  readonly name: string;
  readonly summary: ArrivalSummary;
}

export interface RefusedFile {
  readonly type: "refused";
  readonly name: string;
  readonly why: FileRefusal;
}

/** What in an archive is no notebook. */
export interface PassedOver {
  readonly type: "passed-over";
  /** The archive's. */
  readonly name: string;
  readonly count: number;
  /** The first of them. */
  readonly files: readonly string[];
}

export type FileRefusal =
  | Refusal
  /** In bytes; of an archive, what it holds. */
  | { readonly reason: "too-large"; readonly size: number }
  /** Bytes that are no text: neither UTF-8, nor UTF-16 that says so. */
  | { readonly reason: "not-text" }
  /** A folder, or a file that is gone or may not be read. */
  | { readonly reason: "unreadable" }
  /** An archive that is damaged, encrypted, or packed in a way that is not known here. */
  | { readonly reason: "archive-broken" }
  | { readonly reason: "archive-without-notebooks" };

/** What the person wants of a file that was read, by its place among all that were brought, from 0. */
export interface ImportChoice {
  readonly place: number;
  /** Whether calls of the API become prompt cells. */
  readonly converts: boolean;
  /** The notebook that goes to the trash for it. */
  readonly replaces?: NotebookId;
}

/** The largest file that is read, and the most that an archive may hold, in bytes. */
export const largestFile = 200 * 1024 * 1024;
export const largestArchive = 400 * 1024 * 1024;
