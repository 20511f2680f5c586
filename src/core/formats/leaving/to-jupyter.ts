/**
 * Our notebook as Jupyter's: prompt cells are code in Python with what it printed, and `metadata.quire` holds what
 * Python cannot say (quire-metadata.ts).
 */
import { imagesNamed } from "../../api/images.ts";
import { type JsonObject, jsonObject, member } from "../../json/json.ts";
import { imagesIn } from "../../messages/content.ts";
import { type Cell, isPrompt, type Notebook, type PromptCell, type PythonCell } from "../../notebook.ts";
import { answersCell, type Run } from "../../run.ts";
import type { Piece, WriteOptions, Written } from "../format.ts";
import type { CodeCell, JupyterCell, JupyterNotebook } from "../jupyter/jupyter-notebook.ts";
import { isCellId } from "../jupyter/jupyter-notebook.ts";
import { cellRulesOf, notebookRules } from "../jupyter/metadata-rules.ts";
import { attachmentsIn, metadataOf, outputsOf } from "../jupyter/sources.ts";
import { withCalls, withNotebookQuire, withPrompt } from "../quire-metadata.ts";
import { bornHere } from "./born-here.ts";
import { cellBehindClient, clientCell } from "./client-cell.ts";
import { PromptCode } from "./prompt-code.ts";
import { promptOutputs } from "./prompt-outputs.ts";

const nothing: Piece = { text: "", files: [] };

/** What `write` makes of the notebook as Jupyter's; first each cell is made, for which nothing is written yet. */
export function* writtenAsJupyter(
  written: Written,
  options: WriteOptions,
  write: (notebook: JupyterNotebook) => Iterable<Piece>,
): Generator<Piece> {
  const cells: JupyterCell[] = [];
  for (const cell of jupyterCells(written, options)) {
    cells.push(cell);
    yield nothing;
  }
  yield* write({ metadata: notebookMetadata(written, options), cells });
}

function* jupyterCells(written: Written, options: WriteOptions): Generator<JupyterCell> {
  const { cells } = written.notebook;
  const code = new PromptCode(written);
  const behindClient = cellBehindClient(written.notebook);
  for (const [index, cell] of cells.entries()) {
    if (cell.id === behindClient) yield clientCell(written);
    const made = isPrompt(cell)
      ? promptCell(written, options, code, cell)
      : sourceCell(written, options, cell);
    yield isCellId(made.id) ? made : { ...made, id: freeId(cells, index) };
  }
}

/** Ids of ours are fit for Jupyter; a record may have been changed by hand. */
function freeId(cells: readonly Cell[], index: number): string {
  let id = `cell-${index}`;
  while (cells.some((cell) => cell.id === id)) id += "-";
  return id;
}

function sourceCell(written: Written, options: WriteOptions, cell: Exclude<Cell, PromptCell>): JupyterCell {
  if (cell.kind === "python") return pythonCell(written, options, cell);
  const { kind: type, id, source, attachments } = cell;
  const metadata = metadataOf(cell.metadata, cellRulesOf(type));
  const attached = attachments === undefined ? {} : { attachments: attachmentsIn(attachments) };
  return { type, id, metadata, source, ...attached };
}

function pythonCell(written: Written, options: WriteOptions, cell: PythonCell): CodeCell {
  const execution = options.outputs ? written.executionOf(cell.id) : undefined;
  const code: CodeCell = {
    ...codeOf(cell, cell.source),
    executionCount: execution?.count ?? null,
    outputs: execution ? outputsOf(execution.outputs) : [],
  };
  return withCalls(code, writtenRuns(written, options, cell));
}

function promptCell(written: Written, options: WriteOptions, code: PromptCode, cell: PromptCell): CodeCell {
  const runs = writtenRuns(written, options, cell);
  const run = runs.at(-1);
  const made: CodeCell = {
    ...codeOf(cell, code.of(cell)),
    executionCount: run?.count ?? null,
    outputs: options.outputs ? promptOutputs(written.shown(cell), run, options.raw) : [],
  };
  return withPrompt(made, cell, runs);
}

/** What was cleared is not passed on; of a Python cell the calls of the execution that is. */
function writtenRuns(written: Written, { outputs }: WriteOptions, cell: Cell): readonly Run[] {
  const runs = outputs ? written.runsOf(cell.id).filter(({ cleared }) => !cleared) : [];
  if (isPrompt(cell) || runs.length === 0) return runs.filter(answersCell);
  const execution = written.executionOf(cell.id)?.id;
  return runs.filter(({ by }) => by?.execution === execution);
}

function codeOf({ id, metadata }: Cell, source: string): Omit<CodeCell, "executionCount" | "outputs"> {
  return { type: "code", id, metadata: metadataOf(metadata, cellRulesOf("code")), source };
}

/** Of a notebook from Jupyter as it was there, as long as nothing in it is of Quire. */
function notebookMetadata(written: Written, options: WriteOptions): JsonObject {
  const { notebook } = written;
  const metadata = titled(notebook);
  const isOfQuire = (cell: Cell): boolean => isPrompt(cell) || writtenRuns(written, options, cell).length > 0;
  if (notebook.origin && !notebook.cells.some(isOfQuire)) return metadata;
  return withNotebookQuire(metadata, notebook.id, imagesOf(written, options));
}

/** A title that does not come from the file's name goes where Jupyter has one. */
function titled({ title, origin }: Notebook): JsonObject {
  const metadata = origin ? metadataOf(origin.metadata, notebookRules) : bornHere;
  const known = member(metadata, "title") ?? origin?.stem;
  return known === title ? metadata : jsonObject([...metadata.members, ["title", title]]);
}

/** Those that what is written names. */
function imagesOf(written: Written, options: WriteOptions): ReadonlyMap<string, string> {
  if (written.images.size === 0) return written.images;
  const named = written.notebook.cells.flatMap((cell) => [
    ...(cell.kind === "chat" ? cell.messages.flatMap(({ content }) => imagesIn(content)) : []),
    ...writtenRuns(written, options, cell).flatMap(({ sent }) => imagesNamed(sent.body)),
  ]);
  const used = new Set(named);
  return new Map([...written.images].filter(([hash]) => used.has(hash)));
}
