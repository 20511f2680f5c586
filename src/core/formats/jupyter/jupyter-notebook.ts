/**
 * A Jupyter notebook, nbformat 4.5 (nbformat.v4.5.schema.json): what its file says, and nothing of our own cells.
 * Multi-line texts are whole strings here; the file has them in lines.
 */
import type { Json, JsonObject } from "../../json/json.ts";

export interface JupyterNotebook {
  readonly metadata: JsonObject;
  readonly cells: readonly JupyterCell[];
}

export type JupyterCell = CodeCell | TextCell;

interface CellFields {
  /** 1 to 64 of `a-zA-Z0-9-_`, unique in its notebook. */
  readonly id: string;
  readonly metadata: JsonObject;
  readonly source: string;
}

export interface CodeCell extends CellFields {
  readonly type: "code";
  /** A whole number from 0. */
  readonly executionCount: number | null;
  readonly outputs: readonly Output[];
}

export interface TextCell extends CellFields {
  readonly type: "markdown" | "raw";
  /** By file name, as the source says it behind `attachment:`. */
  readonly attachments?: ReadonlyMap<string, MimeBundle>;
}

/** By media type. A string, but for JSON types, which may hold anything; images are base64, SVG is text. */
export type MimeBundle = ReadonlyMap<string, Json>;

export type Output = StreamOutput | DisplayOutput | ResultOutput | ErrorOutput;

export interface StreamOutput {
  readonly type: "stream";
  /** stdout or stderr, as a rule. */
  readonly name: string;
  readonly text: string;
}

export interface DisplayOutput {
  readonly type: "display_data";
  readonly bundle: MimeBundle;
  readonly metadata: JsonObject;
}

export interface ResultOutput {
  readonly type: "execute_result";
  readonly bundle: MimeBundle;
  readonly metadata: JsonObject;
  readonly executionCount: number | null;
}

export interface ErrorOutput {
  readonly type: "error";
  readonly name: string;
  readonly value: string;
  /** With ANSI colours, as IPython writes them. */
  readonly traceback: readonly string[];
}

/** Whether a media type may hold any JSON rather than text (the schema's pattern). */
export function isJsonType(mediaType: string): boolean {
  return /^application\/(.*\+)?json$/.test(mediaType);
}

/** What the schema allows as the id of a cell. */
export function isCellId(id: string): boolean {
  return /^[\w-]{1,64}$/.test(id);
}
