import type { CellId, NotebookId } from "../core/notebook.ts";
import type { Live } from "./live-run.ts";

/** The cell that runs now. */
export interface CurrentRun {
  readonly notebook: NotebookId;
  readonly cell: CellId;
  readonly stop: AbortController;
  live?: Live;
  keepWaiting?: () => void;
  /** Whether a frame was asked for to draw what came. */
  isDrawn: boolean;
  /** Set when the page went while it ran: what comes after is the browser's doing, not the server's. */
  left?: true;
}
