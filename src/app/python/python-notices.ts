/** What is to be said of code's surroundings, at the cells that caused it. */
import type { CellId } from "../../core/notebook.ts";
import type { PythonNotice } from "../../core/python/python-messages.ts";

/** Of one cell. Who says more is a notebook that wants to fill the page. */
const most = 10;

export class PythonNotices {
  readonly #notices = new Map<CellId, readonly PythonNotice[]>();

  of(cell: CellId): readonly PythonNotice[] {
    return this.#notices.get(cell) ?? [];
  }

  /** Once each: what was said of this cell before is not said again. */
  add(cell: CellId, notice: PythonNotice): void {
    const known = this.of(cell);
    if (known.length < most && !known.some((other) => isSame(other, notice)))
      this.#notices.set(cell, [...known, notice]);
  }

  /** The cell runs anew, and says itself what it installs. Of keys and proxies Python tells once and for all. */
  begin(cell: CellId): void {
    this.#notices.set(
      cell,
      this.of(cell).filter(({ type }) => type !== "install"),
    );
  }

  clear(): void {
    this.#notices.clear();
  }
}

function isSame(a: PythonNotice, b: PythonNotice): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
