/** Code as the cell of the page that it says. */
import { freeName } from "../../core/cells/index.ts";
import { type CodeCell, cellOfCode, codeCellOf } from "../../core/code/code-cell.ts";
import { keepWriting } from "../../core/code/keep-writing.ts";
import { messagesName } from "../../core/code/python-literal.ts";
import { looksLikeCurl, readCurl } from "../../core/code/read-curl.ts";
import { readPython } from "../../core/code/read-python.ts";
import { isUnread, type Note, placeOf, type Server, type Unread } from "../../core/code/reading.ts";
import { changeOfCell } from "../../core/edits/cell-change.ts";
import { asValue, type Step } from "../../core/edits/cell-edits.ts";
import { textsIn } from "../../core/messages/content.ts";
import {
  type Cell,
  type CellId,
  cellOf,
  isPrompt,
  type Notebook,
  type PromptCell,
} from "../../core/notebook.ts";
import { referencesIn, referent } from "../../core/references.ts";

/** What a prompt cell becomes by its code. */
export interface CodeEdit {
  /** Nothing where the code says what the cell says. */
  readonly step: Step;
  readonly notes: readonly Note[];
}

/** What stands in the code of a cell, as a change of that cell; or why it is none. */
export function editByCode(notebook: Notebook, cell: PromptCell, code: string): CodeEdit | Unread {
  const reading = readPython(code);
  if (isUnread(reading)) return reading;
  const kept = keepWriting(reading.cell, codeCellOf(notebook, cell));
  const after = cellOfCode(notebook, cell.id, kept);
  if (after === undefined) return continuesNothing(code, kept);
  return { step: changeOfCell(cell, after), notes: reading.notes };
}

/** A cell that pasted code can become. */
export interface CodeOffer {
  readonly cell: PromptCell;
  readonly server?: Server;
  readonly notes: readonly Note[];
}

/** The prompt cell that pasted code makes of the cell it stands in; or why it makes none. */
export function offerOf(notebook: Notebook, id: CellId, code: string): CodeOffer | Unread {
  const reading = looksLikeCurl(code) ? readCurl(code) : readPython(code);
  if (isUnread(reading)) return reading;
  const { cell: read, ...offer } = reading;
  const cell = cellOfCode(notebook, id, { ...read, name: read.name || nameFor(notebook, id) });
  if (cell === undefined) return continuesNothing(code, read);
  const name = unknownIn(notebook, cell);
  return name === undefined ? { ...offer, cell } : unbound(code, name);
}

/** One step that makes a cell another one, of whatever kind. */
export function replaceCell(before: Cell, after: Cell): Step {
  return [{ type: "set", cell: before.id, path: [], before: asValue(before), after: asValue(after) }];
}

/** The answer keeps the name it has here. */
function nameFor(notebook: Notebook, id: CellId): string {
  const cell = cellOf(notebook, id);
  return isPrompt(cell) ? cell.name : freeName(notebook);
}

function unknownIn(notebook: Notebook, cell: PromptCell): string | undefined {
  const texts =
    cell.kind === "completion" ? cell.prompts : cell.messages.flatMap(({ content }) => textsIn(content));
  const names = texts.flatMap((text) => referencesIn(text).map(({ name }) => name));
  return names.find((name) => referent(notebook, cell.id, name) === undefined);
}

function continuesNothing(code: string, cell: CodeCell): Unread {
  const from = cell.kind === "chat" ? (cell.continues?.name ?? "") : "";
  return unbound(code, messagesName(from));
}

function unbound(code: string, name: string): Unread {
  return { why: { type: "unbound", name }, place: placeOf(code, Math.max(code.indexOf(name), 0)) };
}
