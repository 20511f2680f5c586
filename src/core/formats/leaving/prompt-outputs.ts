/** What came of a prompt cell, as outputs that Jupyter shows. */
import { jsonObject } from "../../json/json.ts";
import type { Run } from "../../run.ts";
import type { ShownPrompt } from "../format.ts";
import type { Output } from "../jupyter/jupyter-notebook.ts";

/** The text as it is printed; before it, what was sent instead; with `raw`, the answer as it came behind it. */
export function promptOutputs({ text, remark }: ShownPrompt, run: Run | undefined, raw: boolean): Output[] {
  const outputs: Output[] = [];
  if (remark !== undefined) outputs.push(displayed(quotation(remark)));
  if (text !== undefined) outputs.push({ type: "stream", name: "stdout", text: `${wellFormed(text)}\n` });
  if (raw && run !== undefined && run.raw !== "") outputs.push(displayed(fenced(run.raw)));
  return outputs;
}

function displayed(markdown: string): Output {
  return { type: "display_data", bundle: new Map([["text/markdown", markdown]]), metadata: jsonObject([]) };
}

/** As text: what a model is called is nobody's markup. */
function quotation(remark: string): string {
  return `> ${remark.replace(/\s+/gu, " ").replace(/[\\`*_{}[\]<>#]/gu, "\\$&")}`;
}

/** Python cannot write half a surrogate pair, and so Jupyter could not save the file. */
function wellFormed(text: string): string {
  return text.replace(/\p{Surrogate}/gu, "\ufffd");
}

/** In three backticks, or one more than the longest run of three and more in the text. */
function fenced(raw: string): string {
  const runs = raw.match(/`{3,}/gu) ?? [];
  const fence = "`".repeat(runs.reduce((length, run) => Math.max(length, run.length + 1), 3));
  return `${fence}\n${raw.trimEnd()}\n${fence}`;
}
