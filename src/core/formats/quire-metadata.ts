/**
 * `metadata.quire`: what of a notebook of ours Jupyter has no place for.
 *
 * - of a prompt cell: `{id, cell, runs, source, outputs}`: the cell as it was typed, its runs without those that were
 *   cleared, and fingerprints of the source and the outputs that were written with it;
 * - of a Python cell whose code made calls: `{calls, outputs}`: the runs of its newest execution, and a fingerprint of
 *   the outputs that were written with them;
 * - of the cell that makes the client: `{client: true, source}`;
 * - of the notebook: `{schema, id, images}`, the images by hash, as `data:` URLs.
 *
 * In a file anybody may have written it: it is read by the readers of records alone.
 */
import { isObject, type Json, type JsonObject, jsonObject, member } from "../json/json.ts";
import { isPrompt, type NotebookId, type PromptCell } from "../notebook.ts";
import { readCell, readRun, schema } from "../records/records.ts";
import { answersCell, type Run } from "../run.ts";
import { fingerprint } from "./fingerprint.ts";
import type { CodeCell } from "./jupyter/jupyter-notebook.ts";
import { outputsSource } from "./jupyter/sources.ts";
import { jsonOf, plainOf } from "./plain-json.ts";

const name = "quire";

/** What a prompt cell's metadata says, as far as it can be read. */
export interface QuirePrompt {
  readonly prompt: PromptCell;
  /** Without ids that mean anything. */
  readonly runs: readonly Run[];
  /** Whether the code, and what it put out, are those that were written. */
  readonly isSameSource: boolean;
  readonly isSameOutputs: boolean;
}

/** What a Python cell's metadata says. */
export type QuireCalls = Pick<QuirePrompt, "runs" | "isSameOutputs">;

/** The code cell with what the prompt cell and its runs are. */
export function withPrompt(code: CodeCell, cell: PromptCell, runs: readonly Run[]): CodeCell {
  const { id, metadata: _, ...fields } = cell;
  const outputs = code.outputs.length === 0 ? [] : [["outputs", outputsMark(code)] as const];
  const said = jsonObject([
    ["id", id],
    ["cell", jsonOf(fields)],
    ...(runs.length === 0 ? [] : [["runs", runs.map(runJson)] as const]),
    ["source", sourceMark(code)],
    ...outputs,
  ]);
  return { ...code, metadata: withQuire(code.metadata, said) };
}

/** The code cell, marked as one that is written for every notebook. */
export function withClientMark(code: CodeCell): CodeCell {
  const said = jsonObject([
    ["client", true],
    ["source", sourceMark(code)],
  ]);
  return { ...code, metadata: withQuire(code.metadata, said) };
}

/** The code cell with the calls that its outputs came of; as it is where there are none. */
export function withCalls(code: CodeCell, calls: readonly Run[]): CodeCell {
  if (calls.length === 0) return code;
  const said = jsonObject([
    ["calls", calls.map(callJson)],
    ["outputs", outputsMark(code)],
  ]);
  return { ...code, metadata: withQuire(code.metadata, said) };
}

export function withNotebookQuire(
  metadata: JsonObject,
  id: NotebookId,
  images: ReadonlyMap<string, string>,
): JsonObject {
  const said: [string, Json][] = [
    ["schema", jsonOf(schema)],
    ["id", id],
  ];
  if (images.size > 0) said.push(["images", jsonObject(images)]);
  return withQuire(metadata, jsonObject(said));
}

export function withoutQuire(metadata: JsonObject): JsonObject {
  if (!metadata.members.has(name)) return metadata;
  return jsonObject([...metadata.members].filter(([key]) => key !== name));
}

/** The prompt cell that a code cell was written of; undefined where it says of none, or cannot be read. */
export function promptIn(code: CodeCell): QuirePrompt | undefined {
  const said = member(code.metadata, name);
  const fields = plainOf(member(said, "cell") ?? null);
  const prompt = readCell({ ...Object(fields), id: text(said, "id") ?? code.id, metadata: undefined });
  if (!isPrompt(prompt)) return undefined;
  const runs = plainOf(member(said, "runs") ?? []);
  return {
    prompt,
    runs: Array.isArray(runs) ? runs.flatMap((run) => readRunOf(run) ?? []) : [],
    isSameSource: isMarked(said, "source", sourceMark(code)),
    isSameOutputs: isMarked(said, "outputs", code.outputs.length === 0 ? undefined : outputsMark(code)),
  };
}

/** The calls that are said of a code cell, without ids that mean anything; undefined where nothing is said of any. */
export function callsIn(code: CodeCell): QuireCalls | undefined {
  const said = member(code.metadata, name);
  const calls = plainOf(member(said, "calls") ?? null);
  if (!Array.isArray(calls)) return undefined;
  return {
    runs: calls.flatMap((run) => readRunOf(run) ?? []).filter((run) => !answersCell(run)),
    isSameOutputs: isMarked(said, "outputs", outputsMark(code)),
  };
}

/** Whether it is the cell that makes the client: as it was written, or changed since. */
export function clientIn(code: CodeCell): "same" | "changed" | undefined {
  const said = member(code.metadata, name);
  if (member(said, "client") !== true) return undefined;
  return isMarked(said, "source", sourceMark(code)) ? "same" : "changed";
}

/** Undefined of a notebook that is not ours. */
export function notebookQuireIn(
  metadata: JsonObject,
): { readonly id: NotebookId | undefined; readonly images: JsonObject } | undefined {
  const said = member(metadata, name);
  if (plainOf(member(said, "schema") ?? null) !== schema) return undefined;
  const images = member(said, "images");
  return { id: text(said, "id"), images: isObject(images) ? images : jsonObject([]) };
}

function withQuire(metadata: JsonObject, said: JsonObject): JsonObject {
  return jsonObject([...metadata.members, [name, said]]);
}

/** One that still runs will not be there when the file is read. */
function runJson({ id: _, notebook: __, cell: ___, ...run }: Run): Json {
  return jsonOf(run.status === "running" ? { ...run, status: "interrupted" } : run);
}

/** Which execution it was of is said by where it stands. */
function callJson(run: Run): Json {
  return runJson(run.by ? { ...run, by: { ...run.by, execution: "" } } : run);
}

function readRunOf(run: unknown): Run | undefined {
  const read = readRun({ ...Object(run), id: "", notebook: "", cell: "" });
  return read?.status === "running" ? { ...read, status: "interrupted" } : read;
}

/** Line ends are the editor's. */
function sourceMark({ source }: CodeCell): string {
  return fingerprint(source.replace(/\r\n?/gu, "\n"));
}

function outputsMark({ outputs }: CodeCell): string {
  return fingerprint(outputsSource(outputs));
}

function isMarked(said: Json | undefined, key: string, mark: string | undefined): boolean {
  return member(said, key) === mark;
}

function text(said: Json | undefined, key: string): string | undefined {
  const json = member(said, key);
  return typeof json === "string" ? json : undefined;
}
