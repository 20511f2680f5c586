/** Cells, read from values of unknown origin. */
import type {
  Cell,
  ChatCell,
  CompletionCell,
  Continuation,
  MarkdownCell,
  Message,
  Parameter,
} from "./notebook.ts";
import { exactly, list, type Read, shape, tagged, text, whole } from "./reading.ts";

const readParameter: Read<Parameter> = shape({ name: text, value: text });

const readMessage: Read<Message> = shape(
  { role: text, content: text },
  { name: text, tool_call_id: text, more: text },
);

const readContinuation: Read<Continuation> = shape({ from: text, choice: whole });

/** A completion has one prompt at least. */
const readPrompts: Read<readonly string[]> = (value) => {
  const prompts = list(text)(value);
  return prompts?.length === 0 ? [""] : prompts;
};

const readMarkdown: Read<MarkdownCell> = shape({ kind: exactly("markdown"), id: text, source: text });

const readCompletion: Read<CompletionCell> = shape(
  {
    kind: exactly("completion"),
    id: text,
    name: text,
    prompts: readPrompts,
    parameters: list(readParameter),
  },
  { tokens: exactly(true) },
);

const readChat: Read<ChatCell> = shape(
  {
    kind: exactly("chat"),
    id: text,
    name: text,
    messages: list(readMessage),
    parameters: list(readParameter),
  },
  { continues: readContinuation },
);

/** The cell, undefined when its kind is unknown or a field that it needs is missing. */
export const readCell: Read<Cell> = tagged<"kind", Cell>("kind", {
  markdown: readMarkdown,
  completion: readCompletion,
  chat: readChat,
});
