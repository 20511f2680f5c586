/** The messages a chat cell sends: what the cell it continues really sent and the reply, or a list of Python's; then its own. */
import { replyOf } from "../api/assemble.ts";
import { isList, isObject, type Json, maybeJson, member, printJson } from "../json/json.ts";
import type { CellContinuation, ChatCell, Continuation, Message, Notebook } from "../notebook.ts";
import { indexOfCell } from "../notebook.ts";
import { pythonMessages } from "../python/python-values.ts";
import { resolve, type ShownRun } from "../references.ts";
import type { Run, Unsendable } from "../run.ts";
import { ofSent } from "../sent.ts";
import { contentSource } from "./content-source.ts";

/** Each message as the source text of its JSON object, or why they cannot be made. */
export function conversation(
  notebook: Notebook,
  shown: ShownRun,
  cell: ChatCell,
): readonly string[] | Unsendable {
  const earlier = cell.continues ? continued(notebook, shown, cell, cell.continues) : [];
  if (isUnsendable(earlier)) return earlier;
  const messages: string[] = [...earlier];
  for (const [index, message] of cell.messages.entries()) {
    const content = contentSource(message.content, index, (text) => resolve(notebook, shown, cell.id, text));
    if (typeof content !== "string") return content;
    const source = messageSource(message, content);
    if (source === undefined) return { type: "message-not-json", message: index };
    messages.push(source);
  }
  return messages;
}

/** The messages that a run sent, as it sent them; none where its record was changed by hand. */
export function messagesOf({ sent }: Run): readonly Json[] {
  return messagesIn(maybeJson(sent.body));
}

/** How many they were: a cell that goes on from them says so at each redraw. */
export const messageCountOf = ofSent((body) => messagesIn(body).length);

function messagesIn(body: Json | undefined): readonly Json[] {
  const messages = member(body, "messages");
  return isList(messages) ? messages : [];
}

export function isUnsendable(value: object): value is Unsendable {
  return "type" in value;
}

/**
 * The fields of a message in the order of the API's documentation; undefined when `more` is not an object.
 */
function messageSource({ role, name, tool_call_id, more }: Message, content: string): string | undefined {
  const others = JSON.stringify({ ...(name ? { name } : {}), ...(tool_call_id ? { tool_call_id } : {}) });
  const own = `{"role":${JSON.stringify(role)},"content":${content}`;
  const known = others === "{}" ? `${own}}` : `${own},${others.slice(1)}`;
  if (!more) return known;
  const fields = fieldsOf(more);
  return fields === undefined ? undefined : fields === "" ? known : `${known.slice(0, -1)},${fields}}`;
}

function fieldsOf(source: string): string | undefined {
  const json = maybeJson(source);
  return isObject(json) ? printJson(json).slice(1, -1) : undefined;
}

function continued(
  notebook: Notebook,
  shown: ShownRun,
  cell: ChatCell,
  continues: Continuation,
): readonly string[] | Unsendable {
  const earlier =
    "python" in continues
      ? pythonMessages(shown.python, continues.python)
      : earlierMessages(notebook, shown, cell, continues);
  return isUnsendable(earlier) ? earlier : earlier.map((message) => printJson(message));
}

function earlierMessages(
  notebook: Notebook,
  shown: ShownRun,
  cell: ChatCell,
  { from, choice }: CellContinuation,
): readonly Json[] | Unsendable {
  const at = indexOfCell(notebook, from);
  if (at < 0) return { type: "continues-missing" };
  if (at >= indexOfCell(notebook, cell.id)) return { type: "continues-below", cell: from };
  const run = shown(from);
  if (run === undefined) return { type: "continues-not-run", cell: from };
  const reply = replyOf(run, choice);
  if (reply === undefined) return { type: "continues-no-reply", cell: from, choice };
  return [...messagesOf(run), reply];
}
