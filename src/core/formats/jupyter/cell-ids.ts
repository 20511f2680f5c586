/** Which ids the cells of a file get. */
import type { FieldReader } from "./field-reader.ts";
import { isCellId } from "./jupyter-notebook.ts";

/** Reads the id of a cell, or makes one, and notes why. */
export type IdGiver = (cell: FieldReader) => string;

/** Gives each cell an id of its own; `areDue` tells whether the format of the file has ids at all. */
export function idGiver(newId: () => string, areDue: boolean): IdGiver {
  const taken = new Set<string>();
  return (cell) => {
    const written = cell.at("id");
    const isFit = typeof written === "string" && isCellId(written) && !taken.has(written);
    if (!isFit && (areDue || written !== undefined)) cell.note("id", troubleOf(written), "nothing");
    const id = isFit ? written : freeId(newId, taken);
    taken.add(id);
    return id;
  };
}

function troubleOf(written: unknown): "missing" | "bad-id" | "duplicate-id" {
  if (written === undefined) return "missing";
  return typeof written === "string" && isCellId(written) ? "duplicate-id" : "bad-id";
}

/** A file may by chance use the id that comes next. */
function freeId(newId: () => string, taken: ReadonlySet<string>): string {
  let id = newId();
  while (taken.has(id)) id = newId();
  return id;
}
