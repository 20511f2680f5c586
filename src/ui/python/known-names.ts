/** The names that code can use at a place: what Python has, and what the notebook's other cells name. */
import type { App } from "../../app/app.ts";
import { pythonWords } from "../../core/code/python-names.ts";
import { type Cell, type CellId, isPrompt } from "../../core/notebook.ts";
import { definedNames } from "../../core/python/defined-names.ts";

export async function knownNames(
  app: App,
  cell: CellId,
  code: string,
  at: number,
): Promise<readonly string[]> {
  const running = (await app.python.engine?.complete(code, at)) ?? [];
  // What a dot leads to only Python knows.
  if (/\.[\p{L}\p{N}_]*$/u.test(code.slice(0, at))) return running;
  const others = app.notebook.cells.filter(({ id }) => id !== cell).flatMap(namesIn);
  return [...new Set([...running, ...others, ...pythonWords])];
}

function namesIn(cell: Cell): readonly string[] {
  if (cell.kind === "python") return definedNames(cell);
  return isPrompt(cell) ? [cell.name] : [];
}
