/** What a message says: its text as a field, its images under it, parts that no table knows as their JSON. */
import { msg, str } from "@lit/localize";
import { html, nothing, type TemplateResult } from "lit";
import { beginText, type PartPlace, removePart, setDetail } from "../../core/edits/part-edits.ts";
import { partsOf } from "../../core/messages/content.ts";
import {
  type ChatCell,
  cellOf,
  type Detail,
  details,
  type ImagePart,
  type Message,
  type OtherPart,
  type Part,
} from "../../core/notebook.ts";
import { icons } from "../icons.ts";
import { later } from "../later.ts";
import { chosenIn, options } from "../options.ts";
import { type Drawing, type Field, textField } from "./parts.ts";

type Chat = Drawing<ChatCell>;

/** Its parts in order. The first text keeps its place, and so the caret in it, when images come or go. */
export function messageParts(drawing: Chat, message: Message, index: number): TemplateResult {
  const parts = partsOf(message.content);
  const views = parts.map((_, at) => partView(drawing, message, { message: index, part: at }));
  const hasText = parts.some((part) => part.type === "text");
  const fields = hasText ? views : [textField(drawing, firstText(drawing, message, index)), ...views];
  return html`${fields} ${message.role !== "user" && parts.some(isImage) ? roleNote() : nothing}`;
}

function partView(drawing: Chat, message: Message, place: PartPlace): TemplateResult {
  const parts = partsOf(message.content);
  const part = parts[place.part];
  switch (part?.type) {
    case "image":
      return imageView(drawing, part, place, ordinal(parts, place.part, isImage));
    case "other":
      return otherView(drawing, part, place);
    default:
      return textField(drawing, textOf(message, place));
  }
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

function imageView(drawing: Chat, part: ImagePart, place: PartPlace, number: number): TemplateResult {
  later(() => import("../images/image.ts"));
  return html`<div class="image">
    <quire-image .images=${drawing.app.images} .hash=${part.image} .name=${part.name ?? ""} .number=${number}>
      ${detailChooser(drawing, part, place, number)}
    </quire-image>
    ${removeButton(drawing, place, msg(str`Remove image ${number}`))}
  </div>`;
}

function detailChooser(
  { app, cell }: Chat,
  { detail }: ImagePart,
  place: PartPlace,
  number: number,
): TemplateResult {
  const choose = (event: Event): void => {
    const chosen = details.find((word) => word === chosenIn(event));
    app.commit(setDetail(cell, place, chosen));
  };
  const choices: readonly (Detail | "")[] = ["", ...details];
  return html`<label>
    <span aria-hidden="true">detail</span>
    <select aria-label=${msg(str`Detail of image ${number}`)} @change=${choose}>
      ${options(choices, detail ?? "", (word) => word || msg("not set"))}
    </select>
  </label>`;
}

function otherView(drawing: Chat, { source }: OtherPart, place: PartPlace): TemplateResult {
  const number = place.part + 1;
  const path = ["messages", place.message, "content", place.part, "source"];
  const field = { path, value: source, label: msg(str`Part ${number} as JSON`), placeholder: "{}" };
  return html`<div class="other">
    ${textField(drawing, field)}
    ${removeButton(drawing, place, msg(str`Remove part ${number}`))}
  </div>`;
}

function removeButton({ app, cell }: Chat, place: PartPlace, label: string): TemplateResult {
  const remove = (): void => app.commit(removePart(cell, place));
  return html`<button class="icon-button" aria-label=${label} title=${label} @click=${remove}>
    ${icons.close}
  </button>`;
}

function roleNote(): TemplateResult {
  return html`<p class="role-note">${msg("The API takes images in user messages only.")}</p>`;
}

/** The place of a part among those of its kind, from 1. */
function ordinal(parts: readonly Part[], at: number, isSuch: (part: Part) => boolean): number {
  return parts.slice(0, at + 1).filter(isSuch).length;
}

function isImage({ type }: Part): boolean {
  return type === "image";
}
