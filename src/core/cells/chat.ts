import { writtenIn } from "../messages/content.ts";
import type { ChatCell, Message } from "../notebook.ts";
import type { Kind } from "./kind.ts";

export const chat: Kind<ChatCell> = {
  kind: "chat",
  create: ({ id, name, parameters }) => ({ kind: "chat", id, name, messages: [user("")], parameters }),
  fromTexts: (texts, { id, name, parameters }) => ({
    kind: "chat",
    id,
    name,
    messages: texts.map(user),
    parameters,
  }),
  texts: (cell) => cell.messages.flatMap(({ content }) => writtenIn(content)),
};

function user(content: string): Message {
  return { role: "user", content };
}
