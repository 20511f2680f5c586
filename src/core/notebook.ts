/** What a notebook is: plain readonly values. Every change is an Edit (edits/edits.ts). */

export type NotebookId = string;
export type CellId = string;

export type Role = "system" | "user" | "assistant" | "developer" | "tool";
export const roles: readonly Role[] = ["system", "user", "assistant", "developer", "tool"];

export interface Notebook {
  readonly id: NotebookId;
  readonly title: string;
  readonly cells: readonly Cell[];
  /** Where it came from a file. */
  readonly origin?: Origin;
}

/** What the Jupyter notebook said that a notebook was read from: it is written back as it was. */
export interface Origin {
  /** The file's metadata, as the source text of a JSON object, without what is of Quire. */
  readonly metadata: string;
  /** The file's name without its extension, where its title comes from that. */
  readonly stem?: string;
}

export type Cell = MarkdownCell | RawCell | PythonCell | CompletionCell | ChatCell;
export type PromptCell = CompletionCell | ChatCell;
export type CellKind = Cell["kind"];

/** What a cell of any kind may have brought along from a Jupyter notebook. */
interface Imported {
  /** Its metadata there, as the source text of a JSON object, without what is of Quire. */
  readonly metadata?: string;
}

export interface MarkdownCell extends Imported {
  readonly kind: "markdown";
  readonly id: CellId;
  readonly source: string;
  /** Jupyter's attachments by file name, as the source text of a JSON object. */
  readonly attachments?: string;
}

/** Text that Jupyter passes on as it is: kept, shown and written back. */
export interface RawCell extends Imported {
  readonly kind: "raw";
  readonly id: CellId;
  readonly source: string;
  /** As a Markdown cell's. */
  readonly attachments?: string;
}

/** Code; what running it came to are its executions (execution.ts). */
export interface PythonCell extends Imported {
  readonly kind: "python";
  readonly id: CellId;
  readonly source: string;
}

/** One request to `POST {base}/completions`. */
export interface CompletionCell extends Imported {
  readonly kind: "completion";
  readonly id: CellId;
  /** What the answer is called in references; a Python identifier. */
  readonly name: string;
  /** One prompt or several, in the order in which they are sent; never empty. */
  readonly prompts: readonly string[];
  /** Each prompt is a JSON list of token ids, and is sent as such. */
  readonly tokens?: true;
  readonly parameters: readonly Parameter[];
}

/** One request to `POST {base}/chat/completions`. */
export interface ChatCell extends Imported {
  readonly kind: "chat";
  readonly id: CellId;
  readonly name: string;
  /** The conversation that the messages go on from: what another cell really sent, and one of its replies. */
  readonly continues?: Continuation;
  readonly messages: readonly Message[];
  readonly parameters: readonly Parameter[];
}

export interface Continuation {
  readonly from: CellId;
  /** `index` of the reply among the choices of that cell's answer. */
  readonly choice: number;
}

export interface Message {
  /** A Role, or a word no table knows, sent as it is. */
  readonly role: string;
  readonly content: Content;
  readonly name?: string;
  /** Which call a message of role `tool` answers. */
  readonly tool_call_id?: string;
  /** Fields no table knows, as the source text of a JSON object; sent as they are. */
  readonly more?: string;
}

/** What a message says: a text, a list of parts, or nothing at all, as beside the calls of a model. */
export type Content = string | readonly Part[] | null;

export type Part = TextPart | ImagePart | OtherPart;

export interface TextPart {
  readonly type: "text";
  readonly text: string;
}

export interface ImagePart {
  readonly type: "image";
  readonly image: ImageHash;
  /** What its file was called; never sent. */
  readonly name?: string;
  /** How closely the model is to look; the server chooses where it is not said. */
  readonly detail?: Detail;
}

/** A part no table knows, as the source text of its JSON; sent as it is. */
export interface OtherPart {
  readonly type: "other";
  readonly source: string;
}

/** The SHA-256 of an image's bytes, in hexadecimal: what the library keeps them by, once. */
export type ImageHash = string;

export type Detail = "auto" | "low" | "high";
export const details: readonly Detail[] = ["auto", "low", "high"];

/** A request parameter: its JSON source text is kept as it was typed, so that 1.0 stays 1.0. */
export interface Parameter {
  readonly name: string;
  readonly value: string;
}

/** Whether the cell is one that is sent to a model. */
export function isPrompt(cell: Cell | undefined): cell is PromptCell {
  return cell?.kind === "completion" || cell?.kind === "chat";
}

/** Whether the cell can be run: sent to a model, or run as code. */
export function isRunnable(cell: Cell | undefined): cell is PromptCell | PythonCell {
  return isPrompt(cell) || cell?.kind === "python";
}

/** Whether the cell is one whose text is source text, written in one field. */
export function isSource(cell: Cell): cell is MarkdownCell | RawCell | PythonCell {
  return !isPrompt(cell);
}

/** The cell's place in the notebook, from 0; -1 when it is not in it. */
export function indexOfCell(notebook: Notebook, id: CellId): number {
  return notebook.cells.findIndex((cell) => cell.id === id);
}

/** The cell of that id, or undefined. */
export function cellOf(notebook: Notebook, id: CellId): Cell | undefined {
  return notebook.cells.find((cell) => cell.id === id);
}
