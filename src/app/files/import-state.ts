/** How far an import is. */
import type { BroughtFile } from "../../core/formats/arriving/brought-file.ts";
import type { FetchingProgress, FetchTrouble, ReadingProgress, StoringFailure } from "./import-port.ts";

export type ImportState =
  /** Which files? `trouble` is why an address gave none. */
  | { readonly type: "asking"; readonly trouble?: FetchTrouble }
  | { readonly type: "fetching"; readonly address: string; readonly progress: FetchingProgress }
  | { readonly type: "reading"; readonly progress: ReadingProgress }
  | Reviewed
  | { readonly type: "storing"; readonly stored: number; readonly total: number }
  /** `stored` notebooks are in the library all the same. */
  | { readonly type: "failed"; readonly why: StoringFailure; readonly stored: number }
  | { readonly type: "done" };

/** What came, and what the person wants of it. */
export interface Reviewed {
  readonly type: "read";
  readonly files: readonly BroughtFile[];
  /** The places of files whose calls become prompt cells. */
  readonly converted: ReadonlySet<number>;
  /** The places of files that take the place of the notebook here that they were written of. */
  readonly replacing: ReadonlySet<number>;
}
