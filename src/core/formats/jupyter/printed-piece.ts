/** One output as nbconvert prints it into Markdown. */
import { jsonObject } from "../../json/json.ts";
import type { ErrorOutput, Output } from "./jupyter-notebook.ts";

export type OutputKind = "stream" | "display_data" | "execute_result";

/** An output and the place of the first row behind it. */
export interface PrintedPiece {
  readonly output: Output;
  readonly end: number;
}

const image = /^!\[(?:png|jpeg|svg)\]\([^\s()]+\.(?:png|jpe?g|svg)\)$/;

/** The output that begins in this row, or undefined when it is prose. */
export function printedPiece(
  rows: readonly string[],
  start: number,
  kind: OutputKind,
  emptyLines: number,
): PrintedPiece | undefined {
  const row = rows[start] ?? "";
  if (isBlank(row) && image.test(rows[start + 1] ?? "")) return imagePiece(rows, start + 1, kind);
  if (row.startsWith("    ")) return textPiece(rows, start, kind, emptyLines);
  if (kind !== "stream" && row.startsWith("<")) return htmlPiece(rows, start, kind, emptyLines);
  const wasIndented = kind !== "stream" || emptyLines > 0;
  return wasIndented && image.test(row) ? imagePiece(rows, start, kind) : undefined;
}

function isBlank(row: string): boolean {
  return /^ *$/.test(row);
}

/** The image is in a file of its own, so what is known of it is its link; an empty line stands for one of spaces. */
function imagePiece(rows: readonly string[], at: number, kind: OutputKind): PrintedPiece {
  const shown = kind === "stream" ? "display_data" : kind;
  const end = isBlank(rows[at + 1] ?? "x") ? at + 2 : at + 1;
  return { output: display(shown, "text/markdown", `\n${rows[at]}\n`), end };
}

/** HTML ends before two empty lines: nbconvert always writes that many, and HTML from Python has none. */
function htmlPiece(
  rows: readonly string[],
  start: number,
  kind: "display_data" | "execute_result",
  emptyLines: number,
): PrintedPiece {
  let end = start + 1;
  while (end < rows.length && !(rows[end] === "" && (rows[end + 1] ?? "") === "")) end += 1;
  const text = "\n".repeat(emptyLines) + rows.slice(start, end).join("\n");
  return { output: display(kind, "text/html", text), end };
}

function textPiece(
  rows: readonly string[],
  start: number,
  kind: OutputKind,
  emptyLines: number,
): PrintedPiece {
  const end = endOfBlock(rows, start);
  const text = "\n".repeat(emptyLines) + blockText(rows, start, end);
  if (kind === "execute_result") return { output: display(kind, "text/plain", text), end };
  if (kind === "stream") return { output: { type: "stream", name: "stdout", text }, end };
  if (isTraceback(text)) return tracebackPiece(rows, start);
  // What is displayed does not begin with an empty line, what is printed may, and lost the spaces of its first.
  if (text.startsWith("\n")) return { output: { type: "stream", name: "stdout", text: `\n${text}` }, end };
  return { output: display(kind, "text/plain", text), end };
}

function endOfBlock(rows: readonly string[], start: number): number {
  let end = start;
  while (end < rows.length && rows[end]?.startsWith("    ")) end += 1;
  return end;
}

function blockText(rows: readonly string[], start: number, end: number): string {
  return rows
    .slice(start, end)
    .map((row) => row.slice(4))
    .join("\n");
}

function isTraceback(text: string): boolean {
  return (
    /^-{20,}(?:\n|$)/.test(text) ||
    /^(?: *File |Traceback ).*\n\w+(?:Error|Exception|Interrupt|Exit)\b/s.test(text)
  );
}

/** Its entries are blocks, each after a blank line, or after two where the entry before ends its line. */
function tracebackPiece(rows: readonly string[], start: number): PrintedPiece {
  const traceback: string[] = [];
  let [from, end] = [start, start];
  while (rows[from]?.startsWith("    ") && !(from > end + 1 && isLastEntry(traceback))) {
    if (from > end + 1) traceback.push(`${traceback.pop()}\n`);
    end = endOfBlock(rows, from);
    traceback.push(blockText(rows, from, end));
    from = end + (rows[end + 1] === "" ? 2 : 1);
  }
  return { output: errorOf(traceback), end };
}

/** The last one begins with what one of the first two says: the name of the error. */
function isLastEntry(traceback: readonly string[]): boolean {
  const beginning = traceback.slice(0, 2).map((entry) => entry.slice(0, 400));
  const name = /^(\S+) +Traceback/m.exec(beginning.join("\n"))?.[1];
  return name === undefined || (traceback.length > 2 && traceback.at(-1)?.startsWith(name) === true);
}

function errorOf(traceback: readonly string[]): ErrorOutput {
  const lines = traceback.at(-1)?.split("\n") ?? [];
  const ending = lines.findLast((line) => /^\w/.test(line)) ?? "";
  const [, name = "Error", value = ""] = /^([\w.]+)(?:: (.*))?$/.exec(ending) ?? [];
  return { type: "error", name, value, traceback };
}

function display(type: "display_data" | "execute_result", mediaType: string, text: string): Output {
  const shown = { bundle: new Map([[mediaType, text]]), metadata: jsonObject([]) };
  return type === "display_data" ? { type, ...shown } : { type, ...shown, executionCount: null };
}
