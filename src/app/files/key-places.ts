/** Where the keys are that a file would hold. */
import type { Cell } from "../../core/notebook.ts";
import type { Contents } from "./contents.ts";

/** The places, from 1, of the cells that hold any of these texts: as they are written, sent, answered or put out. */
export function cellsHolding(contents: Contents, texts: readonly string[]): readonly number[] {
  return contents.notebook.cells.flatMap((cell, index) => {
    const written = writingOf(contents, cell);
    return texts.some((text) => written.includes(text)) ? [index + 1] : [];
  });
}

function writingOf({ runsOf, executionOf }: Contents, cell: Cell): string {
  const runs = runsOf(cell.id).map(({ sent, raw }) => sent.body + raw);
  return [JSON.stringify(cell), ...runs, executionOf(cell.id)?.outputs ?? ""].join("\n");
}
