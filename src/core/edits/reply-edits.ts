/** The edits that take a model's reply into the notebook: as a message of its cell, or continued below. */
import { answerOf } from "../api/answer.ts";
import { replyOf } from "../api/assemble.ts";
import { type JsonObject, jsonObject, printJson } from "../json/json.ts";
import { answersTo } from "../messages/tool-calls.ts";
import type { CellId, ChatCell, Message, Notebook } from "../notebook.ts";
import type { ShownRun } from "../references.ts";
import type { Run } from "../run.ts";
import { addMessage, continueCell, type Step } from "./cell-edits.ts";

/** A new chat cell below that goes on from a reply, with the empty messages that the reply calls for. */
export function continueReply(
  notebook: Notebook,
  shown: ShownRun,
  cell: ChatCell,
  newId: CellId,
  choice = 0,
): Step {
  const run = shown(cell.id);
  return continueCell(notebook, cell, newId, choice, answersTo(run && replyOf(run, choice)));
}

/** Adds a reply of the cell's shown run as an assistant message, and empty ones behind it that answer it. */
export function addReply(cell: ChatCell, shown: ShownRun, choice = 0): Step {
  const run = shown(cell.id);
  const assistant = run && assistantMessage(run, choice);
  if (run === undefined || assistant === undefined) return [];
  const messages = [assistant, ...answersTo(replyOf(run, choice))];
  return messages.flatMap((message, place) => addMessage(cell, message, cell.messages.length + place));
}

function assistantMessage(run: Run, index: number): Message | undefined {
  const choice = answerOf(run).choices.find((each) => each.index === index);
  if (choice === undefined) return undefined;
  const reply = replyOf(run, index);
  const content = reply?.members.get("content") === null ? null : choice.text;
  const more = furtherFields(reply);
  return { role: "assistant", content, ...(more ? { more } : {}) };
}

/** The refusal and the calls of a reply, as the source of a JSON object; undefined when it has none. */
function furtherFields(reply: JsonObject | undefined): string | undefined {
  const fields = [...(reply?.members ?? [])].filter(([key]) => key !== "role" && key !== "content");
  return fields.length > 0 ? printJson(jsonObject(fields)) : undefined;
}
