/** The edits behind what one does with the parts of a message. */

import { partsOf } from "../messages/content.ts";
import type { ChatCell, Content, Detail, ImagePart, Part } from "../notebook.ts";
import { asValue, type Step } from "./cell-edits.ts";
import type { Edit, Path } from "./edits.ts";

/** Where a part of a message is: the message's place and its own, both from 0. */
export interface PartPlace {
  readonly message: number;
  readonly part: number;
}

/** Puts images behind what a message says, which becomes parts; an empty text stays, to be written in. */
export function attachImages(cell: ChatCell, message: number, images: readonly ImagePart[]): Step {
  const content = cell.messages[message]?.content;
  if (content === undefined || images.length === 0) return [];
  if (typeof content === "string" || content === null)
    return [setContent(cell, message, content, [...partsOf(content ?? ""), ...images])];
  const list = { type: "item-insert", cell: cell.id, path: contentPath(message) } as const;
  return images.map((image, index) => ({ ...list, at: content.length + index, item: asValue(image) }));
}

/** Takes a part out of a message, which becomes a plain text again when that is all it then says. */
export function removePart(cell: ChatCell, { message, part }: PartPlace): Step {
  const content = cell.messages[message]?.content;
  if (!Array.isArray(content)) return [];
  const parts: readonly Part[] = content;
  const rest = parts.filter((_, at) => at !== part);
  const [only, ...others] = rest;
  if (rest.length === parts.length) return [];
  if (only === undefined) return [setContent(cell, message, content, "")];
  if (only.type === "text" && others.length === 0) return [setContent(cell, message, content, only.text)];
  const item = asValue(parts[part]);
  return [{ type: "item-remove", cell: cell.id, path: contentPath(message), at: part, item }];
}

/** Says how closely a model is to look at an image; undefined leaves it to the server. */
export function setDetail(cell: ChatCell, place: PartPlace, detail: Detail | undefined): Step {
  const part = partAt(cell, place);
  if (part?.type !== "image" || part.detail === detail) return [];
  const path = [...pathOf(place), "detail"];
  return [{ type: "set", cell: cell.id, path, before: part.detail, after: detail }];
}

/** Writes the first text of a message that has none: it said nothing, or images alone. */
export function beginText(cell: ChatCell, message: number, text: string): Step {
  const content = cell.messages[message]?.content;
  if (content === null) return [setContent(cell, message, null, text)];
  if (content === undefined || typeof content === "string") return [];
  const item = { type: "text", text };
  return [{ type: "item-insert", cell: cell.id, path: contentPath(message), at: 0, item }];
}

function partAt(cell: ChatCell, { message, part }: PartPlace): Part | undefined {
  return partsOf(cell.messages[message]?.content ?? null)[part];
}

function setContent(cell: ChatCell, message: number, before: Content, after: Content): Edit {
  const path = contentPath(message);
  return { type: "set", cell: cell.id, path, before: asValue(before), after: asValue(after) };
}

function pathOf({ message, part }: PartPlace): Path {
  return [...contentPath(message), part];
}

function contentPath(message: number): Path {
  return ["messages", message, "content"];
}
