/** The Python of a prompt cell while it is edited: what reads as a prompt cell is that cell at once. */
import type { Unwritable } from "../../core/code/code-call.ts";
import { isUnread, type Note, type Unread } from "../../core/code/reading.ts";
import { insertCell } from "../../core/edits/cell-edits.ts";
import { type CellId, cellOf, indexOfCell, isPrompt, type PromptCell } from "../../core/notebook.ts";
import type { App } from "../app.ts";
import { pythonOf } from "./cell-code.ts";
import { codeFaces } from "./code-faces.ts";
import { type CodeEdit, editByCode } from "./code-reading.ts";

interface Typed {
  readonly text: string;
  readonly read: CodeEdit | Unread;
  /** What the cell's own code was then: where it is another one now, the cell was changed elsewhere. */
  readonly written: string;
}

/** Texts that can be taken back while none of them is a prompt cell. */
const mostTexts = 500;

export class CodeDraft {
  readonly #app: App;
  readonly #id: CellId;
  #typed: Typed | undefined;
  #past: readonly string[] = [];

  constructor(app: App, id: CellId) {
    this.#app = app;
    this.#id = id;
    const kept = codeFaces(app).draftOf(id);
    if (kept !== undefined) this.#typed = this.#typedAs(kept);
  }

  /** Whether what was typed is not what the cell says. */
  get isApart(): boolean {
    return codeFaces(this.#app).draftOf(this.#id) !== undefined;
  }

  /** As typed, as long as that is what the cell says or nothing else does; else the cell's own code. */
  get text(): string | Unwritable {
    return this.#current()?.text ?? this.#written();
  }

  get unread(): Unread | undefined {
    const read = this.#current()?.read;
    return read && isUnread(read) ? read : undefined;
  }

  /** What of the code the cell does not have. */
  get notes(): readonly Note[] {
    const read = this.#current()?.read;
    return read && !isUnread(read) ? read.notes : [];
  }

  /** Takes what the person made of the text: the cell becomes it, or stays as it was. */
  type(text: string): void {
    const before = this.text;
    this.#take(text);
    if (!this.isApart) this.#past = [];
    else if (typeof before === "string") this.#past = [...this.#past, before].slice(-mostTexts);
  }

  /** Takes back typing that changed no cell, which the notebook's undo knows nothing of; false where there is none. */
  takeBack(): boolean {
    const text = this.isApart ? this.#past.at(-1) : undefined;
    if (text === undefined) return false;
    this.#past = this.#past.slice(0, -1);
    this.#take(text);
    return true;
  }

  /** Forgets what was typed apart from the cell. */
  discard(): void {
    this.#typed = undefined;
    this.#past = [];
    codeFaces(this.#app).settle(this.#id);
  }

  /** Makes it a Python cell below. */
  keepAsCell(): void {
    const { notebook, newId } = this.#app;
    const { text } = this;
    if (typeof text !== "string") return;
    const cell = { kind: "python", id: newId(), source: text } as const;
    this.#app.commit(insertCell(indexOfCell(notebook, this.#id) + 1, cell));
    this.discard();
  }

  #take(text: string): void {
    const typed = this.#typedAs(text);
    codeFaces(this.#app).keepDraft(this.#id, isUnread(typed.read) ? text : undefined);
    if (!isUnread(typed.read)) this.#app.commit(typed.read.step);
    this.#typed = { ...typed, written: key(this.#written()) };
  }

  #typedAs(text: string): Typed {
    const read = editByCode(this.#app.notebook, this.#cell(), text);
    return { text, read, written: key(this.#written()) };
  }

  #current(): Typed | undefined {
    if (this.#typed && !this.isApart && this.#typed.written !== key(this.#written())) this.#typed = undefined;
    return this.#typed;
  }

  #written(): string | Unwritable {
    return pythonOf(this.#app.notebook, this.#cell());
  }

  #cell(): PromptCell {
    const cell = cellOf(this.#app.notebook, this.#id);
    if (!isPrompt(cell)) throw new RangeError(`no prompt cell: ${this.#id}`);
    return cell;
  }
}

function key(written: string | Unwritable): string {
  return typeof written === "string" ? written : JSON.stringify(written);
}
