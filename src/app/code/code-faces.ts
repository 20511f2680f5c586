/** Which prompt cells show their code, and what was typed there that is no prompt cell. */
import { type CellId, cellOf, isPrompt } from "../../core/notebook.ts";
import { remembered } from "../../core/remembered.ts";
import type { App } from "../app.ts";

/** Code that was typed and could not be read, by cell: kept in the settings, as it is in no notebook. */
const draftsSetting = "code-drafts";

/** The code faces of a page. */
export const codeFaces = remembered((app: App) => new CodeFaces(app));

export class CodeFaces {
  readonly #app: App;
  readonly #open = new Set<CellId>();
  readonly #drafts: Map<CellId, string>;
  #leaving: CellId | undefined;

  constructor(app: App) {
    this.#app = app;
    this.#drafts = readDrafts(app.settings.read(draftsSetting));
  }

  /** A cell with a draft is open: also after a reload, or nobody would find what was typed. */
  isOpen(cell: CellId): boolean {
    return this.#open.has(cell) || this.#drafts.has(cell);
  }

  /** Whether the person wants to close it, and has to say first what becomes of the draft. */
  isLeaving(cell: CellId): boolean {
    return this.#leaving === cell;
  }

  draftOf(cell: CellId): string | undefined {
    return this.#drafts.get(cell);
  }

  /** Keeps the code that could not be read; undefined where it can be again, which leaves the face open. */
  keepDraft(cell: CellId, text: string | undefined): void {
    if (this.#leaving === cell) this.#leaving = undefined;
    this.#open.add(cell);
    if (this.#drafts.get(cell) === text) return;
    if (text === undefined) this.#drafts.delete(cell);
    else this.#drafts.set(cell, text);
    this.#app.settings.write(draftsSetting, Object.fromEntries(this.#drafts));
  }

  /** Forgets the draft; the face closes where that was wanted. */
  settle(cell: CellId): void {
    const leaving = this.isLeaving(cell);
    this.keepDraft(cell, undefined);
    if (leaving) this.toggle(cell);
  }

  /** Shows the code of a prompt cell, or hides it; a draft is asked about first. */
  toggle(cell: CellId): void {
    if (!isPrompt(cellOf(this.#app.notebook, cell))) return;
    if (this.#drafts.has(cell)) this.#leaving = cell;
    else if (!this.#open.delete(cell)) this.#open.add(cell);
    this.#app.changes.tell(`cell:${cell}`);
  }
}

function readDrafts(value: unknown): Map<CellId, string> {
  const entries = typeof value === "object" && value !== null ? Object.entries(value) : [];
  return new Map(entries.filter((entry): entry is [string, string] => typeof entry[1] === "string"));
}
