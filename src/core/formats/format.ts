import type { CodeCall } from "../code/code-call.ts";
import type { Execution } from "../execution.ts";
import type { Json } from "../json/json.ts";
import type { CellId, ImageHash, Notebook, PromptCell } from "../notebook.ts";
import type { Run } from "../run.ts";
import type { FormatReading } from "./arriving/arrival.ts";
import type { ExtractedFile } from "./jupyter/extracted-files.ts";

/** What a prompt cell shows: the request that it makes, and the text of its answer. */
export interface ShownPrompt {
  /** Where references or a conversation cannot be resolved, the request as far as it can be written. */
  readonly call: CodeCall & { readonly body: Json };
  /**
   * What the call's code prints, without the newline at its end: of several choices, their texts with a
   * newline between them. Undefined when there is no answer to show.
   */
  readonly text: string | undefined;
  /** What was sent in place of the call, in words; undefined where it was sent as it stands. */
  readonly remark?: string;
}

/** What the page shows of each prompt cell; asked once for each. */
export type Shown = (cell: PromptCell) => ShownPrompt;

/** What is written: a notebook, and all that came of it. */
export interface Written {
  readonly notebook: Notebook;
  readonly shown: Shown;
  /** All runs of a prompt cell, in the order in which they were started. */
  runsOf(cell: CellId): readonly Run[];
  /** The execution of a Python cell that the page shows. */
  executionOf(cell: CellId): Execution | undefined;
  /** The images that messages and requests name, as `data:` URLs; one without a URL stays a hash. */
  readonly images: ReadonlyMap<ImageHash, string>;
  /** Where the code is to send its requests, up to and including `/v1`; OpenAI's SDK knows one itself. */
  readonly baseUrl?: string;
}

export interface WriteOptions {
  /** Whether what came of the cells is written: answers, runs, outputs. */
  readonly outputs: boolean;
  /** Markdown: whether the answers are there as they came, too. */
  readonly raw: boolean;
  /** The file's name without its extension: images beside it are named after it. */
  readonly stem: string;
}

/** A piece of the file, and the files beside it that it names. Of two files of one name the later one counts. */
export interface Piece {
  readonly text: string;
  readonly files: readonly ExtractedFile[];
}

export interface ReadOptions {
  /** The file's name without its extension. */
  readonly stem: string;
  /** Ids for the notebook, for cells that have none, for runs and executions. */
  newId(): string;
  /** The day of the reading, ISO 8601: when answers were recorded, where the file does not say. */
  readonly today: string;
}

/** A file format: one entry of the table in index.ts. */
export interface Format {
  /** The code of the format; its name in the menu is in ui/words.ts. */
  readonly id: FormatId;
  /** With its dot. */
  readonly extension: string;
  readonly mediaType: string;
  /** The file in pieces, some of them empty: a large notebook is written bit by bit. */
  write(written: Written, options: WriteOptions): Iterable<Piece>;
  /** What a file's text comes to; never throws. Images are decoded, and their hashes not checked. */
  read(text: string, options: ReadOptions): FormatReading;
}

export type FormatId = "jupyter" | "markdown" | "python";

/** The formats in the order in which the page offers them. */
export const formatIds: readonly FormatId[] = ["jupyter", "markdown", "python"];
