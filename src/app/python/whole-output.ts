/** All that an execution put out, as a text file: what the record has, and what there was no room for. */
import type { Execution } from "../../core/execution.ts";
import type { Output } from "../../core/formats/jupyter/jupyter-notebook.ts";
import { outputsOf } from "../../core/formats/jupyter/sources.ts";
import type { ExportedFile } from "../files/files-port.ts";
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

function textOf(output: Output): string {
  if (output.type === "stream") return output.text;
  if (output.type === "error") return `${output.traceback.join("\n")}\n`;
  return `${String(output.bundle.get("text/plain") ?? "")}\n`;
}
