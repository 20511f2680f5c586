/** All that an execution put out, as a text file: what the record has, and what there was no room for. */
import type { Execution } from "../../core/execution.ts";
import type { Output } from "../../core/formats/jupyter/jupyter-notebook.ts";
import { outputsOf } from "../../core/formats/jupyter/sources.ts";
import type { ExportedFile } from "../files/files-port.ts";
import { turns } from "../files/turns.ts";
import type { Spilled } from "./spilled-outputs.ts";

export async function wholeOutput({ count, outputs }: Execution, spilled: Spilled): Promise<ExportedFile> {
  const recorded = outputsOf(outputs);
  const rest = new Uint8Array(await spilled.blob.arrayBuffer());
  // What came behind the flood, such as a traceback, is the end here, too.
  const end = recorded.findLastIndex(({ type }) => type === "stream") + 1;
  const [before, behind] = [recorded.slice(0, end), recorded.slice(end)];
  return {
    name: `output-${count ?? 0}.txt`,
    mediaType: "text/plain",
    parts: [...before.map(textOf), rest, ...behind.map(textOf)],
  };
}

/** In characters: what is looked through at once, and how much of that again, as a key may lie across the seam. */
const [portion, seam] = [1_000_000, 1_000];

/** The texts in it that are or look like keys, looked for with turns of the page in between. */
export async function keysInside(
  { parts }: ExportedFile,
  keysIn: (text: string) => readonly string[],
): Promise<readonly string[]> {
  const text = await new Blob([...parts]).text();
  const keys = new Set<string>();
  const turn = turns();
  for (let at = 0; at < text.length; at += portion) {
    for (const key of keysIn(text.slice(at, at + portion + seam))) keys.add(key);
    await turn();
  }
  return [...keys];
}

function textOf(output: Output): string {
  if (output.type === "stream") return output.text;
  if (output.type === "error") return `${output.traceback.join("\n")}\n`;
  return `${String(output.bundle.get("text/plain") ?? "")}\n`;
}
