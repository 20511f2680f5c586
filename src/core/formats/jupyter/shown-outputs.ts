/** What Jupyter shows of an execution. */
import type { Execution } from "../../execution.ts";
import type { Json } from "../../json/json.ts";
import { remembered } from "../../remembered.ts";
import { isJsonType, type MimeBundle, type Output } from "./jupyter-notebook.ts";
import { outputsOf } from "./sources.ts";

/** The outputs in order, neighbouring pieces of one stream as one; those that cannot be read are left out. */
export const shownOutputs = remembered((execution: Execution): readonly Output[] =>
  joinedStreams(outputsOf(execution.outputs)),
);

function joinedStreams(outputs: readonly Output[]): readonly Output[] {
  const joined: { output: Output; texts: string[] }[] = [];
  for (const output of outputs) {
    const before = joined.at(-1);
    const text = output.type === "stream" ? output.text : "";
    if (before && output.type === "stream" && isSameStream(before.output, output)) before.texts.push(text);
    else joined.push({ output, texts: [text] });
  }
  return joined.map(({ output, texts }) =>
    output.type === "stream" ? { ...output, text: texts.join("") } : output,
  );
}

function isSameStream(a: Output, b: Output): boolean {
  return a.type === "stream" && b.type === "stream" && a.name === b.name;
}

/** The media types that can be shown, the best first (JupyterLab's order). */
const shownTypes = [
  "text/html",
  "text/markdown",
  "text/latex",
  "image/svg+xml",
  "image/png",
  "image/jpeg",
  "image/gif",
  "image/webp",
  "application/json",
  "text/plain",
] as const;

export type ShownType = (typeof shownTypes)[number];

export interface Shown {
  readonly type: ShownType;
  readonly value: Json;
}

/** The best of what a bundle holds; undefined where nothing of it can be shown. */
export function bestOf(bundle: MimeBundle): Shown | undefined {
  const type = shownTypes.find((type) => bundle.has(type) && (isJsonType(type) || isText(bundle.get(type))));
  return type && { type, value: bundle.get(type) ?? null };
}

/** A text of the bundle; undefined where it has none of that type. */
export function textOf(bundle: MimeBundle, type: ShownType): string | undefined {
  const value = bundle.get(type);
  return isText(value) ? value : undefined;
}

function isText(value: Json | undefined): value is string {
  return typeof value === "string";
}
