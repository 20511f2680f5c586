/** A prompt cell of the page as code. */
import { imagesNamed } from "../../core/api/images.ts";
import { callOf } from "../../core/api/request.ts";
import { type CodeCall, isUnwritable, type Unwritable } from "../../core/code/code-call.ts";
import { codeCallIn } from "../../core/code/code-call-in.ts";
import { isContinued } from "../../core/code/code-cell.ts";
import { writeCurl } from "../../core/code/write-curl.ts";
import { writeContinuedNode, writeNode } from "../../core/code/write-node.ts";
import { writeContinuedPython, writePython } from "../../core/code/write-python.ts";
import { presetOf } from "../../core/connections/presets.ts";
import { parseJson } from "../../core/json/json.ts";
import { imagesIn } from "../../core/messages/content.ts";
import { isUnsendable } from "../../core/messages/conversation.ts";
import type { ImageHash, Notebook, PromptCell } from "../../core/notebook.ts";
import type { ShownRun } from "../../core/references.ts";
import type { Unsendable } from "../../core/run.ts";
import type { App } from "../app.ts";
import { type Images, urlsOf } from "../images.ts";

export type CodeLanguage = "python" | "node" | "curl";

/** The call of the Python SDK, without its client. */
export function pythonOf(notebook: Notebook, cell: PromptCell): string | Unwritable {
  return written(notebook, cell, isContinued(notebook, cell) ? writeContinuedPython : writePython);
}

/** The call of the SDK for Node, without its client. */
export function nodeOf(notebook: Notebook, cell: PromptCell): string | Unwritable {
  return written(notebook, cell, isContinued(notebook, cell) ? writeContinuedNode : writeNode);
}

/** The command that sends what the cell sends now. */
export function curlOf(
  notebook: Notebook,
  shown: ShownRun,
  cell: PromptCell,
  baseUrl: string,
): string | Unsendable {
  const call = callOf(notebook, shown, cell);
  return isUnsendable(call) ? call : writeCurl(call.endpoint, parseJson(call.body), baseUrl);
}

/** Where code sends its requests: to the connection in use, or to OpenAI where that has no address. */
export function baseUrlFor({ connections }: App): string {
  return connections.chosen.baseUrl || presetOf("openai").baseUrl;
}

/** The code with its images in it, or undefined where one of them is no longer in the library. */
export async function codeWithImages(
  code: string,
  cell: PromptCell,
  images: Images,
): Promise<string | undefined> {
  const hashes = hashesIn(code, cell);
  const urls = await urlsOf(hashes, images);
  if (urls.size < hashes.length) return undefined;
  return code.replace(/quire-image:([0-9a-f]{64})/gu, (name, hash: string) => urls.get(hash) ?? name);
}

/** Those of the cell, and those that a body names, where the code has them. */
function hashesIn(code: string, cell: PromptCell): readonly ImageHash[] {
  const own = cell.kind === "chat" ? cell.messages.flatMap(({ content }) => imagesIn(content)) : [];
  const all = [...own, ...imagesNamed(code.replaceAll('"url": "', '"url":"'))];
  return [...new Set(all)].filter((hash) => code.includes(hash));
}

function written(
  notebook: Notebook,
  cell: PromptCell,
  write: (call: CodeCall) => string,
): string | Unwritable {
  const call = codeCallIn(notebook, cell);
  return isUnwritable(call) ? call : write(call);
}
