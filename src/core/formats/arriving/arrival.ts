/** What a file that somebody brings comes to: codes and places; the words are the page's. */
import type { Note, Server, Unread } from "../../code/reading.ts";
import type { CellId, NotebookId, PromptCell } from "../../notebook.ts";
import type { Run } from "../../run.ts";
import type { WholeNotebook } from "../../whole-notebook.ts";
import type { Break, NotebookFault, Refusal } from "../jupyter/notebook-faults.ts";

export type FormatReading =
  | { readonly type: "refused"; readonly why: Refusal }
  | { readonly type: "read"; readonly arrival: Arrival };

export interface Arrival {
  readonly whole: WholeNotebook;
  /** Where the file says so: the id of the notebook of Quire that was written to it. */
  readonly formerId?: NotebookId;
  /** What is not as the format says, in the order of the file. */
  readonly faults: readonly NotebookFault[];
  /** Where the file breaks off: the cells before are here. */
  readonly broken?: Break;
  /** Whether the cells were last run in another order than they stand in. */
  readonly isOutOfOrder: boolean;
  /** Prompt cells of Quire whose code was changed elsewhere since: the code wins. */
  readonly changed: readonly ChangedCell[];
  /** Code that is one call with literal arguments: what it may become, where the person wants it. */
  readonly offers: readonly Offer[];
  /** Code that calls the API and is no prompt cell. */
  readonly kept: readonly KeptCode[];
  /** Cells out of whose source or outputs what looks like a key was taken. */
  readonly keys: readonly CellId[];
}

export interface ChangedCell {
  readonly cell: CellId;
  /** Why it is a Python cell now; undefined where it is a prompt cell still. */
  readonly why?: Unread;
}

export interface Offer {
  readonly cell: CellId;
  /** With the id of the code's cell. */
  readonly prompt: PromptCell;
  /** Its recorded output, where that is an answer. */
  readonly runs: readonly Run[];
  /** Where the code sends its request: a suggestion, never a connection. */
  readonly server?: Server;
  readonly notes: readonly Note[];
}

export interface KeptCode {
  readonly cell: CellId;
  readonly why: Unread;
}
