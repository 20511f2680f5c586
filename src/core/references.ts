/**
 * `{{name.path[0].like.this}}` in a prompt or message: the answer of the nearest cell above of that name,
 * in document order; `{{python.name}}` is a variable of Python. `\{{` is a plain brace.
 */
import { assemble } from "./api/assemble.ts";
import { type Json, printJson, valueAt } from "./json/json.ts";
import { textsIn } from "./messages/content.ts";
import {
  type Cell,
  type CellId,
  continuedCell,
  continuedList,
  indexOfCell,
  isPrompt,
  type Notebook,
  type PromptCell,
} from "./notebook.ts";
import { type PythonValues, pythonName, pythonText } from "./python/python-values.ts";
import { braces, type Reference, referencesIn } from "./reference-text.ts";
import { remembered } from "./remembered.ts";
import type { Run, Unsendable } from "./run.ts";

export { type Reference, referencesIn } from "./reference-text.ts";

/** What the page shows. */
export interface ShownRun {
  /** The run of a cell, or undefined when it has none (or it was cleared). */
  (cell: CellId): Run | undefined;
  /** What variables of Python are; undefined where none runs. */
  readonly python?: PythonValues | undefined;
}

/** The text with every reference replaced by its value, or why it cannot be. */
export function resolve(
  notebook: Notebook,
  shown: ShownRun,
  cell: CellId,
  text: string,
): string | Unsendable {
  const values = new Map<string, string>();
  for (const reference of referencesIn(text)) {
    const value = valueMeant(notebook, shown, cell, reference);
    if (typeof value !== "string") return value;
    values.set(reference.text, value);
  }
  return text.replace(braces, (written) => (written === "\\{{" ? "{{" : (values.get(written) ?? written)));
}

/** The cell that a name means in this cell: the nearest prompt cell above of that name. */
export function referent(notebook: Notebook, cell: CellId, name: string): PromptCell | undefined {
  // A malformed reference has no name, and means no cell, not even one without a name.
  if (name === "") return undefined;
  const at = indexOfCell(notebook, cell);
  return notebook.cells.slice(0, Math.max(at, 0)).findLast(named(name));
}

/** The cells whose answers this cell takes: by reference or as the conversation it continues. */
export function sourcesOf(notebook: Notebook, cell: PromptCell): readonly CellId[] {
  const names = textsOf(cell).flatMap((text) => referencesIn(text).map((reference) => reference.name));
  const referred = names.flatMap((name) => referent(notebook, cell.id, name)?.id ?? []);
  const from = continuedCell(cell)?.from;
  return from === undefined ? referred : [from, ...referred];
}

/**
 * The cells that take this cell's answer, or, of code, variables; in one walk through the notebook: it is asked for at
 * every answer.
 */
export function dependentsOf(notebook: Notebook, id: CellId): readonly CellId[] {
  const at = indexOfCell(notebook, id);
  const cell = notebook.cells[at];
  if (cell?.kind === "python") return takersOfPython(notebook).map((taker) => taker.id);
  const name = isPrompt(cell) ? nameOf(cell) : "";
  // The next cell of that name may still mean this one; those behind it mean that one.
  const next = notebook.cells.findIndex(
    (other, place) => place > at && isPrompt(other) && nameOf(other) === name,
  );
  const isInReach = (place: number): boolean => place > at && (next < 0 || place <= next);
  return notebook.cells
    .filter(
      (other, place) => continues(other, id) || (name !== "" && isInReach(place) && refersTo(other, name)),
    )
    .map((other) => other.id);
}

/** Why a cell cannot be sent while these have no answer; undefined where it takes none of theirs. */
export function lackOf(
  notebook: Notebook,
  cell: PromptCell,
  without: ReadonlySet<CellId>,
): Unsendable | undefined {
  const from = continuedCell(cell)?.from;
  if (from !== undefined && without.has(from)) return { type: "continues-not-run", cell: from };
  for (const { text, name } of textsOf(cell).flatMap(referencesIn)) {
    const source = referent(notebook, cell.id, name)?.id;
    if (source !== undefined && without.has(source))
      return { type: "reference-not-run", text, name, cell: source };
  }
  return undefined;
}

/** Whether a cell takes anything from another; a cheap look, made at all cells at once. */
export function takesAnswers(cell: Cell): cell is PromptCell {
  if (!isPrompt(cell)) return false;
  return (
    (cell.kind === "chat" && cell.continues !== undefined) ||
    textsOf(cell).some((text) => text.includes("{{"))
  );
}

function continues(cell: Cell, id: CellId): boolean {
  return continuedCell(cell)?.from === id;
}

function refersTo(cell: Cell, name: string): boolean {
  return takesAnswers(cell) && namesIn(cell).has(name);
}

/**
 * The names that a cell's references hold, and the name of its own answer, as they are compared (PEP 3131).
 */
export const namesIn = remembered(
  (cell: PromptCell): ReadonlySet<string> =>
    new Set(textsOf(cell).flatMap((text) => referencesIn(text).map(({ name }) => name.normalize("NFKC")))),
);
/** The variables of Python that a cell takes. */
export const pythonNamesIn = remembered((cell: PromptCell): readonly string[] => {
  const list = continuedList(cell);
  const paths = textsOf(cell).flatMap((text) =>
    referencesIn(text).flatMap(({ name, path }) => (name === pythonName ? path.slice(0, 1) : [])),
  );
  return [...(list === undefined ? [] : [list]), ...paths.filter((name) => typeof name === "string")];
});

/** The cells that take variables of Python. */
export function takersOfPython({ cells }: Notebook): readonly PromptCell[] {
  return cells.filter((cell): cell is PromptCell => isPrompt(cell) && takesPython(cell));
}

export function takesPython(cell: PromptCell): boolean {
  return pythonNamesIn(cell).length > 0;
}

const nameOf = remembered((cell: PromptCell): string => cell.name.normalize("NFKC"));

function textsOf(cell: PromptCell): readonly string[] {
  return cell.kind === "completion" ? cell.prompts : cell.messages.flatMap(({ content }) => textsIn(content));
}

function valueMeant(
  notebook: Notebook,
  shown: ShownRun,
  cell: CellId,
  reference: Reference,
): string | Unsendable {
  const { text, name } = reference;
  const source = referent(notebook, cell, name);
  if (source === undefined && name === pythonName) return pythonText(shown.python, text, reference.path);
  if (source === undefined) return missing(notebook, reference);
  const run = shown(source.id);
  const answer = run && assemble(run)?.json;
  if (answer === undefined) return { type: "reference-not-run", text, name, cell: source.id };
  const value = valueAt(answer, reference.path);
  return value === undefined ? { type: "reference-no-value", text, name, cell: source.id } : asText(value);
}

function missing(notebook: Notebook, { text, name }: Reference): Unsendable {
  const below = name === "" ? undefined : notebook.cells.find(named(name));
  return below
    ? { type: "reference-below", text, name, cell: below.id }
    : { type: "reference-unknown", text, name };
}

function asText(value: Json): string {
  return typeof value === "string" ? value : printJson(value);
}

function named(name: string): (cell: Cell) => cell is PromptCell {
  const wanted = name.normalize("NFKC");
  return (cell): cell is PromptCell => isPrompt(cell) && nameOf(cell) === wanted;
}
