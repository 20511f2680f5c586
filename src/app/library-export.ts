/** All notebooks of the library that are not in the trash, as one .zip of .ipynb. */
import type { Format } from "../core/formats/format.ts";
import type { NotebookId } from "../core/notebook.ts";
import type { App } from "./app.ts";
import { type Contents, contentsOf, contentsOnDesk } from "./contents.ts";
import { type Exported, exportNotebook, zipFile } from "./exporting.ts";
import { freeName } from "./file-names.ts";
import type { ExportedFile } from "./files-port.ts";
import { cellsHolding } from "./key-places.ts";
import type { KeyPlace } from "./questions.ts";
import type { Remark } from "./shown-prompts.ts";
import { turns } from "./turns.ts";

export interface LibraryExport {
  readonly file: ExportedFile;
  /** How many texts in it are or look like keys, and where. */
  readonly keys: number;
  readonly places: readonly KeyPlace[];
}

/** How many notebooks are done, of how many, and which one is being written. */
export interface Progress {
  readonly done: number;
  readonly of: number;
  readonly title: string;
}

export interface Attended {
  readonly remark: Remark;
  readonly report: (progress: Progress) => void;
  readonly signal: AbortSignal;
}
