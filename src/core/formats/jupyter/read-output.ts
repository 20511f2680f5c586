/** From what a file says of an output to the output. */
import { isObject, type Json } from "../../json/json.ts";
import { FieldReader } from "./field-reader.ts";
import type { ErrorOutput, Output, StreamOutput } from "./jupyter-notebook.ts";
import { type NotebookFault, type Path, placeName } from "./notebook-faults.ts";

const streamFields = new Set(["output_type", "name", "text"]);
const errorFields = new Set(["output_type", "ename", "evalue", "traceback"]);
const displayFields = new Set(["output_type", "data", "metadata"]);
const resultFields = new Set([...displayFields, "execution_count"]);

/** The output, or undefined when it cannot be read, which is noted. */
export function readOutput(json: Json, path: Path, faults: NotebookFault[]): Output | undefined {
  if (isObject(json)) return readFields(new FieldReader(json, path, faults));
  faults.push({ place: placeName(path), fault: "wrong-type", lost: "output" });
  return undefined;
}

function readFields(fields: FieldReader): Output | undefined {
  const type = fields.at("output_type");
  if (type === "stream") return readStream(fields);
  if (type === "error") return readError(fields);
  if (type === "display_data" || type === "execute_result") return readBundle(fields, type);
  fields.note("output_type", type === undefined ? "missing" : "unknown-type", "output");
  return undefined;
}

function readStream(fields: FieldReader): StreamOutput | undefined {
  fields.onlyKnows(streamFields);
  const text = fields.text("text", "output");
  return text === undefined ? undefined : { type: "stream", name: fields.textOr("name", "stdout"), text };
}

function readError(fields: FieldReader): ErrorOutput {
  fields.onlyKnows(errorFields);
  const [name, value] = [fields.textOr("ename", ""), fields.textOr("evalue", "")];
  return { type: "error", name, value, traceback: fields.texts("traceback") };
}

function readBundle(fields: FieldReader, type: "display_data" | "execute_result"): Output | undefined {
  fields.onlyKnows(type === "display_data" ? displayFields : resultFields);
  const bundle = fields.bundle("data");
  if (bundle === undefined) return undefined;
  const metadata = fields.object("metadata");
  if (type === "display_data") return { type, bundle, metadata };
  return { type, bundle, metadata, executionCount: fields.count("execution_count") };
}
