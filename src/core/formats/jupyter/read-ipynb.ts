/** Reads the text of an .ipynb file: nbformat 4.0 to 4.5, as programs and people leave it. */
import {
  isList,
  isNumber,
  isObject,
  type Json,
  JsonError,
  type JsonObject,
  jsonObject,
  member,
  parseJson,
  printJson,
} from "../../json/json.ts";
import { placeOf } from "../../json/json-trouble.ts";
import { idGiver } from "./cell-ids.ts";
import { cellsBefore } from "./cells-before.ts";
import { FieldReader } from "./field-reader.ts";
import type { JupyterNotebook } from "./jupyter-notebook.ts";
import { notebookRules } from "./metadata-rules.ts";
import type { Break, NotebookFault, Refusal } from "./notebook-faults.ts";
import { readCell } from "./read-cell.ts";
import { lastingNotebookMetadata } from "./transient-metadata.ts";

export type IpynbReading =
  | { readonly type: "refused"; readonly why: Refusal }
  | {
      readonly type: "read";
      readonly notebook: JupyterNotebook;
      /** In the order of the file. */
      readonly faults: readonly NotebookFault[];
      /** Where the file breaks off: the cells before are read, and nothing else. */
      readonly broken?: Break;
    };

const knownFields = new Set(["cells", "metadata", "nbformat", "nbformat_minor"]);

/**
 * Reads a notebook; never throws; linear in the text. Cells keep their ids; one that has none, or one that the
 * format forbids or another cell has, gets one from `newId`. That is noted, but for files from before 4.5.
 */
export function readIpynb(text: string, newId: () => string): IpynbReading {
  const source = text.replace(/^\ufeff/, "");
  if (/^\s*$/.test(source)) return refused({ reason: "empty" });
  try {
    return readJson(parseJson(source), newId);
  } catch (error) {
    if (error instanceof JsonError) return readBroken(source, error, newId);
    throw error;
  }
}

function readJson(json: Json, newId: () => string): IpynbReading {
  if (!isObject(json)) return refused({ reason: "not-a-notebook", place: "" });
  const version = foreignVersion(json);
  if (version !== undefined) return refused({ reason: "version", version });
  if (!isList(member(json, "cells"))) return refused({ reason: "not-a-notebook", place: "cells" });
  return readNotebook(json, newId);
}

/** A version that is not 4, as the file has it. One that is missing is taken for 4: the cells show what it is. */
function foreignVersion(json: JsonObject): string | undefined {
  const version = member(json, "nbformat");
  if (version === undefined || (isNumber(version) && Number(version.source) === 4)) return undefined;
  return printJson(version).slice(0, 40);
}

function readNotebook(json: JsonObject, newId: () => string): Extract<IpynbReading, { type: "read" }> {
  const faults: NotebookFault[] = [];
  const fields = new FieldReader(json, [], faults);
  if (fields.at("nbformat") === undefined) fields.note("nbformat", "missing", "nothing");
  fields.onlyKnows(knownFields);
  const metadata = lastingNotebookMetadata(fields.metadata(notebookRules));
  const giveId = idGiver(newId, (fields.count("nbformat_minor") ?? 0) >= 5);
  const cells = fields.list("cells").flatMap((cell, index) => {
    const read = readCell(cell, ["cells", index], faults, giveId);
    return read === undefined ? [] : [read];
  });
  return { type: "read", notebook: { metadata, cells }, faults };
}

/** What stands after the cells, as nbformat writes a notebook, is lost: its version and its metadata. */
function readBroken(source: string, { reason, offset }: JsonError, newId: () => string): IpynbReading {
  const broken: Break = { reason: reason === "syntax" ? "not-json" : reason, ...placeOf(source, offset) };
  const whole = jsonObject([
    ["cells", cellsBefore(source)],
    ["nbformat", { type: "number", source: "4" }],
  ]);
  const reading = readNotebook(whole, newId);
  return reading.notebook.cells.length === 0 ? refused(broken) : { ...reading, broken };
}

function refused(why: Refusal): IpynbReading {
  return { type: "refused", why };
}
