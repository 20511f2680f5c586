/** What a message says: its text as a field, what else it holds under it. */
import { msg, str } from "@lit/localize";
import { html, nothing, type TemplateResult } from "lit";
import { beginText, type PartPlace } from "../../core/edits/part-edits.ts";
import { partsOf } from "../../core/messages/content.ts";
import { type ChatCell, cellOf, type Message, type Part } from "../../core/notebook.ts";
import { lately } from "../later.ts";
import { type Drawing, type Field, textField } from "./parts.ts";

type Chat = Drawing<ChatCell>;

const late = lately(() => import("./message-part-views.ts"));

/** Its parts in order. The first text keeps its place, and so the caret in it, when images come or go. */
export function messageParts(drawing: Chat, message: Message, index: number): TemplateResult {
  const parts = partsOf(message.content);
  const views = parts.map((_, at) => partView(drawing, message, { message: index, part: at }));
  const hasText = parts.some((part) => part.type === "text");
  const fields = hasText ? views : [textField(drawing, firstText(drawing, message, index)), ...views];
  const isMisplaced = message.role !== "user" && parts.some(isImage);
  return html`${fields} ${isMisplaced ? viewsOf(drawing)?.roleNote() : nothing}`;
}

function partView(drawing: Chat, message: Message, place: PartPlace): TemplateResult | typeof nothing {
  const parts = partsOf(message.content);
  const part = parts[place.part];
  switch (part?.type) {
    case "image":
      return (
        viewsOf(drawing)?.imageView(drawing, part, place, ordinal(parts, place.part, isImage)) ?? nothing
      );
    case "other":
      return viewsOf(drawing)?.otherView(drawing, part, place) ?? nothing;
    default:
      return textField(drawing, textOf(message, place));
  }
}

function viewsOf({ app, cell }: Chat) {
  return late(() => app.desk.tellCell(cell.id));
}

/** A text: all that the message says, or one of its parts. */
function textOf({ content }: Message, { message, part }: PartPlace): Field {
  const parts = partsOf(content);
  const shown = parts[part];
  const number = ordinal(parts, part, ({ type }) => type === "text");
  const path = ["messages", message, "content"];
  return {
    path: typeof content === "string" ? path : [...path, part, "text"],
    value: shown?.type === "text" ? shown.text : "",
    label: number === 1 ? msg("Content") : msg(str`Content ${number}`),
    placeholder: msg("Message"),
  };
}

/** The field of a message without a text: it says nothing, or images alone. */
function firstText({ app, cell }: Chat, { content }: Message, index: number): Field {
  return {
    path: ["messages", index, "content"],
    value: "",
    label: msg("Content"),
    placeholder: content === null ? "null" : msg("Message"),
    edit: (text) => {
      const now = cellOf(app.notebook, cell.id);
      return now?.kind === "chat" ? beginText(now, index, text) : [];
    },
  };
}

/** The place of a part among those of its kind, from 1. */
function ordinal(parts: readonly Part[], at: number, isSuch: (part: Part) => boolean): number {
  return parts.slice(0, at + 1).filter(isSuch).length;
}

function isImage({ type }: Part): boolean {
  return type === "image";
}
