/** What the messages of a call say, as cells hold it. */
import { imageSource } from "../api/images.ts";
import { isImageHash } from "../images.ts";
import { type Json, jsonObject, member, printJson } from "../json/json.ts";
import { type Content, details, type ImagePart, type Part } from "../notebook.ts";
import {
  type Conversation,
  type Expression,
  isConversation,
  isItems,
  isMembers,
  isTemplate,
  isVariable,
  memberOf,
  type Template,
  type Variable,
} from "./expression.ts";
import { UnreadError } from "./reading.ts";
import { writtenText } from "./template.ts";

/** @throws UnreadError */
export function contentOf(value: Expression, at: number): Content {
  if (value === null) return null;
  if (typeof value === "string" || isTemplate(value)) return textOf(value, at);
  if (!isItems(value)) throw new UnreadError({ type: "question" }, at);
  return value.map((part) => partOf(part, at));
}

/**
 * A text as a cell writes it.
 * @throws UnreadError
 */
export function textOf(said: string | Template, at: number): string {
  const text = writtenText(said);
  if (text === undefined) throw new UnreadError({ type: "reference-unwritable" }, at);
  return text;
}

/**
 * The value as JSON, which has no references.
 * @throws UnreadError
 */
export function jsonOf(value: Expression, at: number): Json {
  if (isItems(value)) return value.map((item) => jsonOf(item, at));
  if (isMembers(value))
    return jsonObject(Array.from(value.members, ([key, inner]) => [key, jsonOf(inner, at)]));
  if (isTemplate(value) || isConversation(value) || isVariable(value))
    throw new UnreadError({ type: "reference-misplaced", name: nameIn(value) }, at);
  return value;
}

function partOf(value: Expression, at: number): Part {
  const text = isMembers(value) && value.members.size === 2 ? memberOf(value, "text") : undefined;
  if (memberOf(value, "type") === "text" && (typeof text === "string" || isTemplate(text)))
    return { type: "text", text: textOf(text, at) };
  const json = jsonOf(value, at);
  return imageOf(json) ?? { type: "other", source: printJson(json) };
}

/** An image that this page wrote: by its hash. Others are sent as they are. */
function imageOf(json: Json): ImagePart | undefined {
  const image = member(json, "image_url");
  const hash = /^quire-image:(.*)$/u.exec(String(member(image, "url")))?.[1] ?? "";
  const detail = details.find((known) => known === member(image, "detail"));
  const part: ImagePart = { type: "image", image: hash, ...(detail ? { detail } : {}) };
  // Nothing else may be in it: it would not be sent.
  return isImageHash(hash) && printJson(json) === imageSource(part) ? part : undefined;
}

function nameIn(value: Template | Conversation | Variable): string {
  if (!isTemplate(value)) return value.name;
  const path = value.pieces.find((piece) => typeof piece !== "string");
  return typeof path === "object" ? path.name : "";
}
