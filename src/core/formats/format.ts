import type { CodeCall } from "../code/code-call.ts";
import type { Json } from "../json/json.ts";
import type { Notebook, PromptCell } from "../notebook.ts";

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

/** A file format: one entry of the table in index.ts. */
export interface Format {
  /** The code of the format; its name in the menu is in ui/words.ts. */
  readonly id: FormatId;
  /** With its dot. */
  readonly extension: string;
  readonly mediaType: string;
  /** The text of the file in pieces, a cell each or so: a large notebook is written bit by bit. */
  write(notebook: Notebook, shown: Shown): Iterable<string>;
}

export type FormatId = "markdown";

/** The formats in the order in which the page offers them. */
export const formatIds: readonly FormatId[] = ["markdown"];
