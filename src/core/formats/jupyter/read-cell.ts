/** From what a file says of a cell to the cell. */
import { isObject, type Json } from "../../json/json.ts";
import type { IdGiver } from "./cell-ids.ts";
import { FieldReader } from "./field-reader.ts";
import type { JupyterCell, MimeBundle, Output, TextCell } from "./jupyter-notebook.ts";
import { cellRulesOf } from "./metadata-rules.ts";
import { type NotebookFault, type Path, placeName } from "./notebook-faults.ts";
import { readOutput } from "./read-output.ts";
import { lastingCellMetadata } from "./transient-metadata.ts";

const cellFields = ["id", "cell_type", "metadata", "source"];
const textFields = new Set([...cellFields, "attachments"]);
const codeFields = new Set([...cellFields, "outputs", "execution_count"]);

/** The cell, or undefined when it cannot be read, which is noted. */
export function readCell(
  json: Json,
  path: Path,
  faults: NotebookFault[],
  giveId: IdGiver,
): JupyterCell | undefined {
  if (isObject(json)) return readFields(new FieldReader(json, path, faults), path, faults, giveId);
  faults.push({ place: placeName(path), fault: "wrong-type", lost: "cell" });
  return undefined;
}

function readFields(
  fields: FieldReader,
  path: Path,
  faults: NotebookFault[],
  giveId: IdGiver,
): JupyterCell | undefined {
  const type = typeOf(fields);
  if (type === undefined) return undefined;
  const source = fields.text("source", "cell");
  if (source === undefined) return undefined;
  fields.onlyKnows(type === "code" ? codeFields : textFields);
  const shared = {
    id: giveId(fields),
    metadata: lastingCellMetadata(fields.metadata(cellRulesOf(type))),
    source,
  };
  if (type !== "code") return { type, ...shared, ...attachmentsOf(fields) };
  const outputs = readOutputs(fields, path, faults);
  return { type, ...shared, executionCount: fields.count("execution_count"), outputs };
}

function typeOf(fields: FieldReader): JupyterCell["type"] | undefined {
  const type = fields.at("cell_type");
  if (type === "code" || type === "markdown" || type === "raw") return type;
  fields.note("cell_type", type === undefined ? "missing" : "unknown-type", "cell");
  return undefined;
}

/** None, as the file has it, is not the same as an empty object. */
export function attachmentsOf(fields: FieldReader): Pick<TextCell, "attachments"> {
  if (fields.at("attachments") === undefined) return {};
  const attachments = new Map<string, MimeBundle>();
  for (const [name, reader] of fields.within("attachments")) attachments.set(name, reader.representations());
  return { attachments };
}

function readOutputs(fields: FieldReader, path: Path, faults: NotebookFault[]): readonly Output[] {
  return fields.list("outputs").flatMap((json, index) => {
    const output = readOutput(json, [...path, "outputs", index], faults);
    return output === undefined ? [] : [output];
  });
}
