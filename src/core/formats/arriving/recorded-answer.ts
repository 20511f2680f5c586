/** What other people's code printed of an answer, as a recorded run. */
import { type Call, callOf } from "../../api/request.ts";
import { literalsBehind } from "../../code/literals.ts";
import { isList, isObject, maybeJson, member } from "../../json/json.ts";
import { isUnsendable } from "../../messages/conversation.ts";
import type { Notebook, PromptCell } from "../../notebook.ts";
import type { ShownRun } from "../../references.ts";
import type { Recording, Run } from "../../run.ts";
import type { CodeCell, Output } from "../jupyter/jupyter-notebook.ts";

type Answer = Pick<Run, "raw"> & Pick<Recording, "holds">;

/**
 * A run of the notebook's last cell without ids, out of the code that it was; undefined where that put out no answer,
 * or the question cannot be known. `today` is when it was recorded, where the code does not say.
 */
export function recordedRun(
  notebook: Notebook,
  shown: ShownRun,
  prompt: PromptCell,
  code: CodeCell,
  today: string,
): Run | undefined {
  const answer = answerIn(code.outputs);
  const call = answer && callOf(notebook, shown, prompt);
  if (answer === undefined || call === undefined || isUnsendable(call)) return undefined;
  return runOf(call, answer, code, today);
}

function runOf({ endpoint, body, asked }: Call, { raw, holds }: Answer, code: CodeCell, today: string): Run {
  const at = startOf(code) ?? today;
  return {
    id: "",
    notebook: "",
    cell: "",
    count: code.executionCount ?? 1,
    at: Date.parse(at) || 0,
    connection: "Recorded",
    endpoint,
    asked,
    sent: { url: null, headers: [], authorized: false, body },
    status: "done",
    raw,
    timing: {},
    recorded: { at, holds },
  };
}

/** When Jupyter says that it ran. */
function startOf({ metadata }: CodeCell): string | undefined {
  const execution = member(metadata, "execution");
  const times = ["iopub.execute_input", "iopub.status.busy", "shell.execute_reply"];
  const time = times.map((key) => member(execution, key)).find((known) => typeof known === "string");
  return typeof time === "string" && Number.isFinite(Date.parse(time)) ? time : undefined;
}

/** One text that was printed, or one value that was shown; where there is more, nobody knows which is the answer. */
function answerIn(outputs: readonly Output[]): Answer | undefined {
  const [first, ...others] = outputs;
  if (first === undefined) return undefined;
  if (first.type === "stream") return isPrinted(outputs) ? printed(outputs) : undefined;
  const shown = others.length === 0 && "bundle" in first ? first.bundle.get("text/plain") : undefined;
  return typeof shown === "string" && shown !== "" ? (objectIn(shown) ?? textOf(stringIn(shown))) : undefined;
}

type Stream = Extract<Output, { type: "stream" }>;

function isPrinted(outputs: readonly Output[]): outputs is readonly Stream[] {
  return outputs.every((output) => output.type === "stream" && output.name === "stdout");
}

/** `print` ended the line. */
function printed(outputs: readonly Stream[]): Answer | undefined {
  const text = outputs.map((output) => output.text).join("");
  return text === "" ? undefined : (objectIn(text) ?? textOf(text.replace(/\n$/u, "")));
}

function textOf(raw: string): Answer {
  return { raw, holds: "text" };
}

/** The whole answer, as JSON or as the first SDK printed one. */
function objectIn(text: string): Answer | undefined {
  const raw = text.replace(/^<OpenAIObject [^>]*> JSON: /u, "").trim();
  const json = raw.startsWith("{") ? maybeJson(raw) : undefined;
  return isObject(json) && isList(member(json, "choices")) ? { raw, holds: "object" } : undefined;
}

/** What Python shows of a text is a literal. */
function stringIn(shown: string): string {
  const text = /^['"]/u.test(shown) ? literalsBehind(`_ = ${shown}`, new Map()).get("_") : undefined;
  return typeof text === "string" ? text : shown;
}
