/** Cells of Jupyter as ours, one for one. */
import type { Execution } from "../../execution.ts";
import type { JsonObject } from "../../json/json.ts";
import type { MarkdownCell, PythonCell, RawCell } from "../../notebook.ts";
import { redact } from "../../redact.ts";
import type { CodeCell, TextCell } from "../jupyter/jupyter-notebook.ts";
import { attachmentsSource, outputsJson, sourceOf } from "../jupyter/sources.ts";
import { withoutKeys } from "./without-keys.ts";

export function textCell({ type, id, source, metadata, attachments }: TextCell): MarkdownCell | RawCell {
  return {
    kind: type,
    id,
    source: redact(source),
    ...metadataField(metadata),
    ...(attachments === undefined ? {} : { attachments: attachmentsSource(attachments) }),
  };
}

export function pythonCell({ id, source, metadata }: CodeCell): PythonCell {
  return { kind: "python", id, source: redact(source), ...metadataField(metadata) };
}

/** What running it came to, without ids, and whether a key was in it; undefined where it was not run. */
export function executionOf({
  executionCount,
  outputs,
}: CodeCell): { readonly execution: Execution; readonly hadKeys: boolean } | undefined {
  if (executionCount === null && outputs.length === 0) return undefined;
  const json = outputsJson(outputs);
  const clean = withoutKeys(json);
  const execution = { id: "", notebook: "", cell: "", count: executionCount, at: null };
  return { execution: { ...execution, outputs: sourceOf(clean) }, hadKeys: clean !== json };
}

/** Metadata that says nothing is none. */
export function metadataField(metadata: JsonObject): { readonly metadata?: string } {
  return metadata.members.size === 0 ? {} : { metadata: sourceOf(metadata) };
}
