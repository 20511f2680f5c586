/** What a prompt cell is written as: the request that it makes now, and the text that it shows. */
import { answerOf } from "../../core/api/answer.ts";
import { withImages } from "../../core/api/images.ts";
import { callOf, callWith, endpointOf } from "../../core/api/request.ts";
import type { Shown, ShownPrompt } from "../../core/formats/format.ts";
import { maybeJson, parseJson } from "../../core/json/json.ts";
import { withTexts } from "../../core/messages/content.ts";
import { isUnsendable } from "../../core/messages/conversation.ts";
import type { ChatCell, Content, Notebook, PromptCell } from "../../core/notebook.ts";
import type { ShownRun } from "../../core/references.ts";
import type { Run } from "../../core/run.ts";
import { type Contents, shownIn } from "./contents.ts";

/** What a reader has to be told of a run, in words; "" for nothing. */
export type Remark = (run: Run) => string;

/** What each prompt cell is written as. */
export function shownPrompts(contents: Contents, remark: Remark): Shown {
  const shown = shownIn(contents);
  const { notebook, images } = contents;
  return (cell) => {
    const run = shown(cell.id);
    const body = parseJson(withImages(bodyOf(notebook, shown, cell), images));
    const call = { endpoint: endpointOf(cell), name: cell.name, body };
    return { call, text: run && textOf(run), ...remarkOn(run, remark) };
  };
}

function textOf(run: Run): string | undefined {
  const { choices } = answerOf(run);
  return choices.length > 0 ? choices.map(({ text }) => text).join("\n") : undefined;
}

function remarkOn(run: Run | undefined, remark: Remark): Pick<ShownPrompt, "remark"> {
  const said = run === undefined ? "" : remark(run);
  return said === "" ? {} : { remark: said };
}

/** The request as the cell makes it now; else as it was made last; else with its references as written. */
function bodyOf(notebook: Notebook, shown: ShownRun, cell: PromptCell): string {
  const call = callOf(notebook, shown, cell);
  if (!isUnsendable(call)) return call.body;
  const run = shown(cell.id);
  if (run && run.substitution === undefined) return callWith(run.endpoint, run.sent.body).body;
  const draft = callOf(notebook, shown, literal(cell));
  return isUnsendable(draft) ? "{}" : draft.body;
}

/**
 * The cell with nothing left to resolve: references as text, no conversation before its own, no broken JSON.
 */
function literal(cell: PromptCell): PromptCell {
  const parameters = cell.parameters.filter(({ value }) => maybeJson(value) !== undefined);
  if (cell.kind === "completion") return { ...cell, parameters, prompts: cell.prompts.map(escaped) };
  const { continues: _, ...rest }: ChatCell = cell;
  const messages = cell.messages.map(({ more: __, ...message }) => ({
    ...message,
    content: withTexts(writable(message.content), escaped),
  }));
  return { ...rest, parameters, messages };
}

/** The content without the parts whose JSON is broken. */
function writable(content: Content): Content {
  if (content === null || typeof content === "string") return content;
  return content.filter((part) => part.type !== "other" || maybeJson(part.source) !== undefined);
}

function escaped(text: string): string {
  return text.replaceAll("{{", "\\{{");
}
