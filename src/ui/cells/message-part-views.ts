/** The parts of a message that are no text: images, and parts that no table knows as their JSON. */
import { msg, str } from "@lit/localize";
import { html, type TemplateResult } from "lit";
import { type PartPlace, removePart, setDetail } from "../../core/edits/part-edits.ts";
import { type ChatCell, type Detail, details, type ImagePart, type OtherPart } from "../../core/notebook.ts";
import { icons } from "../icons.ts";
import "../images/image.ts";
import { chosenIn, options } from "../options.ts";
import { type Drawing, textField } from "./parts.ts";

type Chat = Drawing<ChatCell>;

/** `number` is its place among the images of the message, from 1. */
export function imageView(drawing: Chat, part: ImagePart, place: PartPlace, number: number): TemplateResult {
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

export function otherView(drawing: Chat, { source }: OtherPart, place: PartPlace): TemplateResult {
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

export function roleNote(): TemplateResult {
  return html`<p class="role-note">${msg("The API takes images in user messages only.")}</p>`;
}
