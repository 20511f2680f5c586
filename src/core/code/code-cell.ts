/** A prompt cell as code can say it: without an id, and with the conversation it continues by name. */
import type { Cell, ChatCell, CompletionCell, Notebook, PromptCell } from "../notebook.ts";
import { cellOf, continuedCell, isPrompt } from "../notebook.ts";
import { referent } from "../references.ts";

export type CodeCell = CompletionCode | ChatCode;

export type CompletionCode = Omit<CompletionCell, "id" | "metadata">;

export interface ChatCode extends Omit<ChatCell, "id" | "metadata" | "continues"> {
  readonly continues?: NamedContinuation;
}

export interface NamedContinuation {
  /** Of the nearest cell above of that name; "" for a cell that its name does not mean here. */
  readonly name: string;
  readonly choice: number;
}

/** The cell of the notebook as code has it. */
export function codeCellOf(notebook: Notebook, cell: PromptCell): CodeCell {
  const { id, metadata: _, ...rest } = cell;
  if (rest.kind === "completion") return rest;
  const { continues, ...chat } = rest;
  if (continues === undefined || "python" in continues) return chat;
  return {
    ...chat,
    continues: { name: nameMeaning(notebook, id, continues.from), choice: continues.choice },
  };
}

/** The cell of that id in the notebook as its code has it now; undefined when it continues no chat above it. */
export function cellOfCode(notebook: Notebook, id: string, code: CodeCell): PromptCell | undefined {
  const own = { id, ...metadataOf(cellOf(notebook, id)) };
  if (code.kind === "completion") return { ...code, ...own };
  const { continues, ...chat } = code;
  if (continues === undefined) return { ...chat, ...own };
  const from = referent(notebook, id, continues.name);
  return from?.kind === "chat"
    ? { ...chat, ...own, continues: { from: from.id, choice: continues.choice } }
    : undefined;
}

/** Code does not say it: it stays what it was. */
function metadataOf(cell: Cell | undefined): Pick<Cell, "metadata"> {
  return cell?.metadata === undefined ? {} : { metadata: cell.metadata };
}

/** Whether another cell goes on from this one: its code keeps the messages for it then. */
export function isContinued(notebook: Notebook, { id }: PromptCell): boolean {
  return notebook.cells.some((cell) => continuedCell(cell)?.from === id);
}

/** The name of `from`, where it means that cell in the cell `id`. */
function nameMeaning(notebook: Notebook, id: string, from: string): string {
  const source = cellOf(notebook, from);
  return isPrompt(source) && referent(notebook, id, source.name)?.id === from ? source.name : "";
}
