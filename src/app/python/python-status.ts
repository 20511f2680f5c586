import type { CellId, NotebookId } from "../../core/notebook.ts";
import type { LoadingProgress } from "../../core/python/python-engine.ts";

/** How it is with Python, and whose it is. */
export type PythonStatus =
  | { readonly state: "off" }
  | { readonly state: "loading"; readonly notebook: NotebookId; readonly progress?: LoadingProgress }
  | { readonly state: "ready"; readonly notebook: NotebookId }
  /** Why it could not be had when that cell was run, in words of the browser's. */
  | {
      readonly state: "failed";
      readonly notebook: NotebookId;
      readonly cell: CellId;
      readonly failure: string;
    };
