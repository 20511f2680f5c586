/** Writes a notebook as `nbformat.write` does: keys sorted, indented by one, lines apart, not escaped to ASCII. */
import { isList, isObject, type Json, jsonNumber, jsonObject, printJson } from "../../json/json.ts";
import type { JupyterCell, JupyterNotebook, MimeBundle, Output } from "./jupyter-notebook.ts";
import { byCodePoints, splitLines } from "./python-text.ts";
import { lastingCellMetadata, lastingNotebookMetadata } from "./transient-metadata.ts";

/**
 * The file's text in pieces, a cell each. Numbers keep their source: where Python would read and print them
 * anew, as `1e5`, they differ. Half surrogate pairs are escaped; Python cannot write them at all.
 */
export function* writeIpynb({ cells, metadata }: JupyterNotebook): Generator<string> {
  yield cells.length === 0 ? '{\n "cells": [' : '{\n "cells": [\n';
  for (const [index, cell] of cells.entries()) {
    const end = index < cells.length - 1 ? ",\n" : "\n ";
    yield `  ${print(cellJson(cell), "  ")}${end}`;
  }
  yield `],\n "metadata": ${print(lastingNotebookMetadata(metadata), " ")},\n`;
  yield ' "nbformat": 4,\n "nbformat_minor": 5\n}\n';
}

/** Only line ends of the layout are line ends: those in strings are escaped. */
function print(json: Json, indent: string): string {
  return printJson(sorted(json), 1).replace(/\n/g, `\n${indent}`);
}

/** With the members of its objects in the order in which nbformat writes them. */
export function sorted(json: Json): Json {
  if (isList(json)) return json.map(sorted);
  if (!isObject(json)) return json;
  const members = [...json.members].sort(([left], [right]) => byCodePoints(left, right));
  return jsonObject(members.map(([key, value]) => [key, sorted(value)]));
}

function cellJson(cell: JupyterCell): Json {
  const shared: [string, Json][] = [
    ["cell_type", cell.type],
    ["id", cell.id],
    ["metadata", lastingCellMetadata(cell.metadata)],
    ["source", splitLines(cell.source)],
  ];
  return jsonObject([...shared, ...ownMembers(cell)]);
}

function ownMembers(cell: JupyterCell): readonly [string, Json][] {
  if (cell.type === "code") {
    return [
      ["execution_count", countJson(cell.executionCount)],
      ["outputs", cell.outputs.map(outputJson)],
    ];
  }
  if (cell.attachments === undefined) return [];
  return [
    ["attachments", jsonObject([...cell.attachments].map(([name, bundle]) => [name, bundleJson(bundle)]))],
  ];
}

export function outputJson(output: Output): Json {
  return jsonObject([["output_type", output.type], ...outputMembers(output)]);
}

function outputMembers(output: Output): readonly [string, Json][] {
  if (output.type === "stream")
    return [
      ["name", output.name],
      ["text", splitLines(output.text)],
    ];
  if (output.type === "error") return errorMembers(output);
  const shown: [string, Json][] = [
    ["data", bundleJson(output.bundle)],
    ["metadata", output.metadata],
  ];
  return output.type === "display_data"
    ? shown
    : [...shown, ["execution_count", countJson(output.executionCount)]];
}

function errorMembers({ name, value, traceback }: Extract<Output, { type: "error" }>): [string, Json][] {
  return [
    ["ename", name],
    ["evalue", value],
    ["traceback", traceback],
  ];
}

export function bundleJson(bundle: MimeBundle): Json {
  return jsonObject(
    [...bundle].map(([type, json]) => [
      type,
      isInLines(type) && typeof json === "string" ? splitLines(json) : json,
    ]),
  );
}

function isInLines(mediaType: string): boolean {
  return (
    mediaType.startsWith("text/") || mediaType === "application/javascript" || mediaType === "image/svg+xml"
  );
}

function countJson(count: number | null): Json {
  return count === null ? null : jsonNumber(String(count));
}
