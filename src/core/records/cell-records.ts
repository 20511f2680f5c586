/** Cells, read from values of unknown origin. */
import { isImageHash } from "../images.ts";
import type {
  Cell,
  ChatCell,
  CompletionCell,
  Content,
  Continuation,
  ImageHash,
  MarkdownCell,
  Message,
  Parameter,
  Part,
  PythonCell,
  RawCell,
} from "../notebook.ts";
import { exactly, list, oneOf, type Read, shape, tagged, text, whole } from "./reading.ts";

const readParameter: Read<Parameter> = shape({ name: text, value: text });

/** It goes into requests and is looked up by: nothing else may stand in its place. */
const readHash: Read<ImageHash> = (value) =>
  typeof value === "string" && isImageHash(value) ? value : undefined;

const readPart: Read<Part> = tagged<"type", Part>("type", {
  text: shape({ type: exactly("text"), text }),
  image: shape(
    { type: exactly("image"), image: readHash },
    { name: text, detail: oneOf("auto", "low", "high") },
  ),
  other: shape({ type: exactly("other"), source: text }),
});

const readContent: Read<Content> = (value) =>
  value === null ? null : (text(value) ?? list(readPart)(value));

const readMessage: Read<Message> = shape(
  { role: text, content: readContent },
  { name: text, tool_call_id: text, more: text },
);

const readFromCell = shape({ from: text, choice: whole });
const readFromPython = shape({ python: text });
const readContinuation: Read<Continuation> = (value) => readFromCell(value) ?? readFromPython(value);

/** A completion has one prompt at least. */
const readPrompts: Read<readonly string[]> = (value) => {
  const prompts = list(text)(value);
  return prompts?.length === 0 ? [""] : prompts;
};

const readMarkdown: Read<MarkdownCell> = shape(
  { kind: exactly("markdown"), id: text, source: text },
  { metadata: text, attachments: text },
);

const readRaw: Read<RawCell> = shape(
  { kind: exactly("raw"), id: text, source: text },
  { metadata: text, attachments: text },
);

const readPython: Read<PythonCell> = shape(
  { kind: exactly("python"), id: text, source: text },
  { metadata: text },
);

const readCompletion: Read<CompletionCell> = shape(
  {
    kind: exactly("completion"),
    id: text,
    name: text,
    prompts: readPrompts,
    parameters: list(readParameter),
  },
  { tokens: exactly(true), metadata: text },
);

const readChat: Read<ChatCell> = shape(
  {
    kind: exactly("chat"),
    id: text,
    name: text,
    messages: list(readMessage),
    parameters: list(readParameter),
  },
  { continues: readContinuation, metadata: text },
);

/** The cell, undefined when its kind is unknown or a field that it needs is missing. */
export const readCell: Read<Cell> = tagged<"kind", Cell>("kind", {
  markdown: readMarkdown,
  raw: readRaw,
  python: readPython,
  completion: readCompletion,
  chat: readChat,
});
