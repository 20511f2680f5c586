/** Parts of a Jupyter notebook as the source text that our cells keep of them, and back. All of it is total. */
import {
  isList,
  isObject,
  type Json,
  type JsonObject,
  jsonObject,
  maybeJson,
  printJson,
} from "../../json/json.ts";
import { FieldReader } from "./field-reader.ts";
import type { MimeBundle, Output } from "./jupyter-notebook.ts";
import type { MetadataRules } from "./metadata-rules.ts";
import { attachmentsOf } from "./read-cell.ts";
import { readOutput } from "./read-output.ts";
import { bundleJson, outputJson, sorted } from "./write-ipynb.ts";

/** As nbformat sorts it: what is read again is the same text. */
export function sourceOf(json: Json): string {
  return printJson(sorted(json));
}

/** An execution's `outputs`. */
export function outputsSource(outputs: readonly Output[]): string {
  return sourceOf(outputsJson(outputs));
}

/** The same as a value: texts are in lines. */
export function outputsJson(outputs: readonly Output[]): readonly Json[] {
  return outputs.map(outputJson);
}

/** Outputs out of that text; what is no output is left out. */
export function outputsOf(source: string): readonly Output[] {
  const json = maybeJson(source);
  return isList(json) ? json.flatMap((output) => readOutput(output, [], []) ?? []) : [];
}

export function attachmentsSource(attachments: ReadonlyMap<string, MimeBundle>): string {
  return sourceOf(jsonObject(Array.from(attachments, ([name, bundle]) => [name, bundleJson(bundle)])));
}

export function attachmentsIn(source: string): ReadonlyMap<string, MimeBundle> {
  const fields = new FieldReader(jsonObject([["attachments", objectOf(source)]]), [], []);
  return attachmentsOf(fields).attachments ?? new Map();
}

/** Metadata out of a text, but for members that break a rule. */
export function metadataOf(source: string | undefined, rules: MetadataRules): JsonObject {
  return new FieldReader(jsonObject([["metadata", objectOf(source)]]), [], []).metadata(rules);
}

function objectOf(source: string | undefined): JsonObject {
  const json = source === undefined ? undefined : maybeJson(source);
  return isObject(json) ? json : jsonObject([]);
}
