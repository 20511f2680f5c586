/** The table of cell kinds. A kind that is missing here does not compile. */
import type { Cell, CellId, CellKind, MarkdownCell, Notebook, Parameter, RawCell } from "../notebook.ts";
import { indexOfCell, isPrompt } from "../notebook.ts";
import { chat } from "./chat.ts";
import { completion } from "./completion.ts";
import type { Kind, Setting } from "./kind.ts";
import { markdown } from "./markdown.ts";
import { python } from "./python.ts";
import { raw } from "./raw.ts";

const kinds: { readonly [K in CellKind]: Kind<Extract<Cell, { kind: K }>> } = {
  markdown,
  raw,
  python,
  completion,
  chat,
};

/** The kinds in the order in which the page offers them; raw ones only come from files. */
export const cellKinds: readonly CellKind[] = ["markdown", "completion", "chat", "python"];

/** The table's entry for a kind. */
export function kindOf(kind: CellKind): Kind<Cell> {
  // Sound: TypeScript cannot see that `kinds[cell.kind]` and `cell` agree; callers pass a cell of that kind.
  return kinds[kind] as unknown as Kind<Cell>;
}

/** An empty cell for the place `at`: named freshly, with the model of the nearest cell of its kind above. */
export function newCell(notebook: Notebook, kind: CellKind, at: number, id: CellId): Cell {
  return kindOf(kind).create({ id, name: freeName(notebook), parameters: modelFor(notebook, kind, at) });
}

/**
 * The same text as a cell of another kind, in the same place, with the same name and parameters. What it brought
 * along from Jupyter stays; attachments where the new kind may have them, too.
 */
export function converted(notebook: Notebook, cell: Cell, kind: CellKind): Cell {
  const texts = kindOf(cell.kind).texts(cell);
  const made = kindOf(kind).fromTexts(texts, settingOf(notebook, cell, kind));
  const kept = cell.metadata === undefined ? made : { ...made, metadata: cell.metadata };
  const attachments = "attachments" in cell ? cell.attachments : undefined;
  return attachments !== undefined && canHaveAttachments(kept) ? { ...kept, attachments } : kept;
}

function canHaveAttachments(cell: Cell): cell is MarkdownCell | RawCell {
  return cell.kind === "markdown" || cell.kind === "raw";
}

/** A copy under another id and, for prompt cells, the same name. */
export function copied(cell: Cell, id: CellId): Cell {
  return { ...cell, id };
}

/** `data`, or `data2`, `data3`, … when that is taken. */
export function freeName(notebook: Notebook): string {
  const taken = new Set(notebook.cells.map((cell) => (isPrompt(cell) ? cell.name : "")));
  for (let number = 1; ; number++) {
    const name = number === 1 ? "data" : `data${number}`;
    if (!taken.has(name)) return name;
  }
}

function settingOf(notebook: Notebook, cell: Cell, kind: CellKind): Setting {
  if (isPrompt(cell)) return cell;
  const at = indexOfCell(notebook, cell.id);
  return { id: cell.id, name: freeName(notebook), parameters: modelFor(notebook, kind, at) };
}

function modelFor(notebook: Notebook, kind: CellKind, at: number): readonly Parameter[] {
  const above = notebook.cells.slice(0, at).findLast((cell) => cell.kind === kind);
  const model = isPrompt(above)
    ? above.parameters.find((parameter) => parameter.name === "model")
    : undefined;
  return [model ?? { name: "model", value: '""' }];
}
