/** A chat cell: what it continues, and its messages. */
import { msg, str } from "@lit/localize";
import { html, nothing, type TemplateResult } from "lit";
import type { Continued } from "../../app/cell-view.ts";
import {
  addMessage,
  chooseContinued,
  moveMessage,
  removeMessage,
  setMessageField,
} from "../../core/edits/cell-edits.ts";
import { continueList } from "../../core/edits/continue-list.ts";
import {
  type CellId,
  type ChatCell,
  continuedCell,
  continuedList,
  indexOfCell,
  type Message,
  roles,
} from "../../core/notebook.ts";
import { icons } from "../icons.ts";
import { later } from "../later.ts";
import "../menu.ts";
import { chosenIn, options } from "../options.ts";
import { attachChosen, imageGestures } from "./attaching.ts";
import { fieldItems, furtherFields } from "./message-fields.ts";
import { messageParts } from "./message-parts.ts";
import type { Drawing } from "./parts.ts";

/** Stands among cells to choose from, and is no cell's id. */
const aList = "python:list";

/** The line that says which conversation the cell goes on from, with the choice of another. */
export function continuedLine(drawing: Drawing<ChatCell>): TemplateResult | typeof nothing {
  const { continued } = drawing.view;
  if (continued === undefined) return nothing;
  return html`<div class="from">
    ${icons.continues} ${continued.list === undefined ? html`<span>${continuedWords(continued)}</span>` : pythonList(drawing, continued)}
    ${chooser(drawing)} ${continued.cell ? replyChooser(drawing, continued) : nothing}
  </div>`;
}

function pythonList({ app, cell }: Drawing<ChatCell>, { list, messages }: Continued): TemplateResult {
  later(() => import("./python-list.ts"));
  const name = (event: CustomEvent<string>): void => app.commit(continueList(cell, event.detail));
  return html`<quire-python-list .name=${list ?? ""} .messages=${messages} @name=${name}>${list}</quire-python-list>`;
}

function continuedWords({ cell, count, messages }: Continued): TemplateResult {
  if (cell === undefined) return html`${msg("continues a cell that is no longer here")}`;
  const name = html`<b>${cell.name}</b>`;
  if (count === undefined) return html`${msg(html`continues ${name}, which has no answer yet`)}`;
  return messages === 1
    ? html`${msg(html`continues ${name} [${count}]: its message and the reply`)}`
    : html`${msg(html`continues ${name} [${count}]: ${messages} messages and the reply`)}`;
}

function chooser({ app, cell }: Drawing<ChatCell>): TemplateResult {
  const above = app.notebook.cells.slice(0, indexOfCell(app.notebook, cell.id)).filter(isChat);
  const choose = (event: Event): void => {
    const chosen = chosenIn(event);
    app.commit(
      chosen === aList ? continueList(cell, "messages") : chooseContinued(cell, chosen || undefined),
    );
  };
  const label = (id: CellId): string => {
    if (id === aList) return msg("a list of Python");
    const other = above.find((candidate) => candidate.id === id);
    return other ? msg(str`cell ${indexOfCell(app.notebook, id) + 1}: ${other.name}`) : msg("nothing");
  };
  const { cells } = app.notebook;
  const lists = cells.some(({ kind }) => kind === "python") || isList(cell) ? [aList] : [];
  const choices = ["", ...above.map((other) => other.id), ...lists];
  return html`<select aria-label=${msg("Continues")} @change=${choose}>
    ${options(choices, isList(cell) ? aList : continuedCell(cell)?.from, label)}
  </select>`;
}

function replyChooser(
  { app, cell }: Drawing<ChatCell>,
  { choice, cell: other }: Continued,
): TemplateResult | typeof nothing {
  const n = Number(other?.parameters.find(({ name }) => name === "n")?.value ?? 1);
  if (!(n > 1)) return nothing;
  const choose = (event: Event): void =>
    app.commit(chooseContinued(cell, continuedCell(cell)?.from, Number(chosenIn(event))));
  const replies = Array.from({ length: Math.min(n, 128) }, (_, index) => index);
  return html`<select aria-label=${msg("Reply")} @change=${choose}>
    ${options(replies, choice, (index) => msg(str`reply ${index}`))}
  </select>`;
}

function isList(cell: ChatCell): boolean {
  return continuedList(cell) !== undefined;
}

function isChat(cell: { readonly kind: string }): cell is ChatCell {
  return cell.kind === "chat";
}

export function messageRows(drawing: Drawing<ChatCell>): TemplateResult {
  return html`${drawing.cell.messages.map((message, index) => messageRow(drawing, message, index))}`;
}

export function addMessageButton({ app, cell }: Drawing<ChatCell>): TemplateResult {
  const last = cell.messages.at(-1);
  const role = last?.role === "user" ? "assistant" : "user";
  const add = (): void => app.commit(addMessage(cell, { role, content: "" }));
  return html`<button class="add" aria-label=${msg("Add message")} @click=${add}>${msg("+ message")}</button>`;
}

function messageRow(drawing: Drawing<ChatCell>, message: Message, index: number): TemplateResult {
  const { over, leave, drop, paste } = imageGestures(drawing, index);
  return html`<div
    class="message"
    role="group"
    aria-label=${msg(str`Message ${index + 1}: ${message.role}`)}
    @dragover=${over}
    @dragleave=${leave}
    @drop=${drop}
    @paste=${paste}
  >
    ${roleChooser(drawing, message, index)}
    <div class="body">${messageParts(drawing, message, index)} ${furtherFields(drawing, message, index)}</div>
    ${messageTools(drawing, index)}
  </div>`;
}

function roleChooser({ app, cell }: Drawing<ChatCell>, { role }: Message, index: number): TemplateResult {
  const known: readonly string[] = roles;
  const choices = known.includes(role) ? known : [...known, role];
  const choose = (event: Event): void => app.commit(setMessageField(cell, index, "role", chosenIn(event)));
  return html`<div class="role ${role}">
    <select aria-label=${msg("Role")} @change=${choose}>
      ${options(choices, role)}
    </select>
  </div>`;
}

function messageTools(drawing: Drawing<ChatCell>, index: number): TemplateResult {
  const { app, cell } = drawing;
  const items = () => [
    { label: msg("Move message up"), act: () => app.commit(moveMessage(cell, index, -1)) },
    { label: msg("Move message down"), act: () => app.commit(moveMessage(cell, index, 1)) },
    { label: msg("Attach an image…"), act: () => attachChosen({ app, cell }, index) },
    ...fieldItems(drawing, index),
    {
      label: msg("Remove message"),
      act: () => app.commit(removeMessage(cell, index)),
      danger: true,
      separator: true,
    },
  ];
  return html`<div class="tools">
    <quire-menu .label=${msg(str`Message ${index + 1} actions`)} .items=${items}>${icons.more}</quire-menu>
  </div>`;
}
