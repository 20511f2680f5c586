/** Where the reader is: selection and mode. Neither saved nor undone. */
import type { CellId } from "../core/notebook.ts";

/** As in Jupyter: keys are commands, or go to the text. */
export type Mode = "command" | "edit";

export interface Session {
  readonly selected: CellId | undefined;
  readonly mode: Mode;
  /** The cell that was asked to run last: one that cannot be run says why. */
  readonly asked?: CellId;
}

/** What the page says in passing, with what can be done about it. */
export type Notice =
  | { readonly type: "notebook-deleted" | "cell-deleted"; readonly undo: () => void }
  /** So many notebooks came out of files; the title of the one that was opened. */
  | { readonly type: "imported"; readonly title: string; readonly count: number }
  | { readonly type: "python-restarted" }
  | ImageRefusal
  /** Said by code that is loaded when it is needed. */
  | { readonly type: "told"; readonly words: () => string };

/** A file that was not attached: none of an image that can be sent, too large, or not to be read. */
export interface ImageRefusal {
  readonly type: "image-type" | "image-size" | "image-unreadable";
  /** What the file is called. */
  readonly name: string;
}
