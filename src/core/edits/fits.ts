import type { Notebook } from "../notebook.ts";
import { apply, type Edit } from "./edits.ts";

/** Whether the edits can be done; a history that was stored and changed by hand may hold some that cannot. */
export function fits(notebook: Notebook, edits: readonly Edit[]): boolean {
  try {
    edits.reduce(apply, notebook);
    return true;
  } catch (error) {
    if (error instanceof RangeError) return false;
    throw error;
  }
}
