/** A prompt cell that was written as code, read again. */
import { cellOfCode, codeCellOf } from "../../code/code-cell.ts";
import { keepWriting } from "../../code/keep-writing.ts";
import type { Literals } from "../../code/literals.ts";
import { readPython } from "../../code/read-python.ts";
import { isUnread, type Unread } from "../../code/reading.ts";
import type { PromptCell } from "../../notebook.ts";
import { withHashes } from "../leaving/prompt-code.ts";
import type { CellsAbove } from "./cells-above.ts";

/**
 * The cell as its code has it now, with all that the code did not change as it was typed; or why that is none.
 * `urls` are those of images, by hash.
 */
export function promptOfCode(
  source: string,
  before: PromptCell,
  above: CellsAbove,
  literals: Literals,
  urls: Iterable<readonly [hash: string, url: string]>,
): PromptCell | Unread {
  const reading = readPython(withHashes(source, urls), literals);
  if (isUnread(reading)) return reading;
  const notebook = above.notebookWith(before);
  const code = keepWriting(reading.cell, codeCellOf(notebook, before));
  const name = code.kind === "chat" ? (code.continues?.name ?? "") : "";
  return (
    cellOfCode(notebook, before.id, code) ?? {
      why: { type: "unbound", name },
      place: { line: 1, column: 1 },
    }
  );
}
