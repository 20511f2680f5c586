import { emptyHistory } from "../../core/edits/history.ts";
import { schema } from "../../core/records/records.ts";
import { writeChanged } from "./compaction.ts";
import type { Found } from "./reading.ts";
import type { Writing } from "./schema.ts";

/**
 * Writes what could be read of a damaged notebook as its cells, at its last revision: the log begins anew
 * behind it, or entries that come later would not be read. What was done before cannot be undone any more.
 */
export async function repair(transaction: Writing, { stored, kept }: Found): Promise<Found> {
  const { notebook, rev } = stored;
  const order = notebook.cells.map((cell) => cell.id);
  await Promise.all([
    writeChanged(transaction, { notebook, rev }, { notebook: kept.compacted, rev: kept.rev }),
    transaction.objectStore("bases").put({ schema, notebook: notebook.id, rev, from: rev + 1, order }),
  ]);
  return {
    stored: { notebook, rev, history: emptyHistory, uncompacted: 0 },
    kept: { compacted: notebook, rev, from: rev + 1, log: [] },
    sound: true,
  };
}
