/** Where the reader is: selection and mode. Neither saved nor undone. */
import type { CellId } from "../core/notebook.ts";

/** As in Jupyter: keys are commands, or go to the text. */
export type Mode = "command" | "edit";

export interface Session {
  readonly selected: CellId | undefined;
  readonly mode: Mode;
}

/** What the page says in passing, with what can be done about it. */
export interface Notice {
  readonly type: "notebook-deleted" | "cell-deleted";
  readonly undo: () => void;
}
