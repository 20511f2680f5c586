import type { CellId, Notebook } from "../core/notebook.ts";
import type { Changes } from "./changes.ts";
import type { Session } from "./session.ts";

/** Which cell is selected, and what keys do there. */
export class Selection {
  readonly #changes: Changes;
  #session: Session = { selected: undefined, mode: "command" };

  constructor(changes: Changes) {
    this.#changes = changes;
  }

  get session(): Session {
    return this.#session;
  }

  /** At the first cell of a notebook that is laid open: all of it is about to be drawn. */
  begin(notebook: Notebook): void {
    this.#session = { selected: notebook.cells[0]?.id, mode: "command" };
  }

  /** A cell is asked to run. */
  ask(cell: CellId): void {
    const before = this.#session;
    if (before.asked === cell) return;
    this.#session = { ...before, asked: cell };
    for (const id of [before.asked, cell]) if (id) this.#changes.tell(`cell:${id}`);
  }

  select(cell: CellId | undefined, mode: Session["mode"]): void {
    const before = this.#session;
    if (before.selected === cell && before.mode === mode) return;
    this.#session = { ...before, selected: cell, mode };
    for (const id of new Set([before.selected, cell])) if (id) this.#changes.tell(`cell:${id}`);
    this.#changes.tell("session");
  }
}
