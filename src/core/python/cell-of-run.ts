/** The prompt cell that asks, all in itself, what a run asked. */
import { asked } from "../api/request.ts";
import { cellOfCall } from "../code/cell-of-call.ts";
import type { CodeCell } from "../code/code-cell.ts";
import { UnreadError } from "../code/reading.ts";
import { isObject, type JsonObject, maybeJson } from "../json/json.ts";
import { saysNothing } from "../messages/content-source.ts";
import type { CellId, Content, PromptCell } from "../notebook.ts";
import type { Run } from "../run.ts";

/** What the code asked for, whatever was sent in its stead; undefined where the record holds no JSON object. */
export function questionOf({ asked: question, endpoint, sent, substitution }: Run): JsonObject | undefined {
  const source = substitution ? question.slice(endpoint.length + 1) : sent.body;
  const body = maybeJson(source);
  return isObject(body) ? body : undefined;
}

/** Undefined where no cell can ask it: it has no question, or none of a cell's form. */
export function cellOfRun(run: Run, question: JsonObject, id: CellId, name: string): PromptCell | undefined {
  const fields = new Map(Array.from(question.members, ([field, value]) => [field, { value, at: 0 }]));
  try {
    return { ...whole(cellOfCall(run.endpoint, name, fields, 0)), id };
  } catch (error) {
    if (error instanceof UnreadError) return undefined;
    throw error;
  }
}

/** The question of a run as its cell's call is compared by. */
export function askedBy(run: Run, question: JsonObject): string {
  return run.substitution ? run.asked : asked(run.endpoint, question);
}

/** A cell of its own, which continues nothing: no call has a conversation by name in it. */
function whole(cell: CodeCell): Omit<Extract<PromptCell, { kind: "completion" }>, "id"> | ChatWithoutId {
  if (cell.kind === "completion") return cell;
  const { continues: _, ...chat } = cell;
  return {
    ...chat,
    messages: chat.messages.map((message) => ({ ...message, content: kept(message.content) })),
  };
}

type ChatWithoutId = Omit<Extract<PromptCell, { kind: "chat" }>, "id">;

/** An empty text beside other parts is the person's empty field, and not sent; what code sent stays. */
function kept(content: Content): Content {
  if (content === null || typeof content === "string") return content;
  return content.map((part) =>
    saysNothing(part, content) ? { type: "other", source: '{"type":"text","text":""}' } : part,
  );
}
