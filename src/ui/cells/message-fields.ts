/** What a message has beside its role and content: name, tool_call_id, and further fields as JSON. */
import { msg, str } from "@lit/localize";
import { html, nothing, type TemplateResult } from "lit";
import { setMessageField } from "../../core/edits/cell-edits.ts";
import { isObject, maybeJson } from "../../core/json/json.ts";
import { nameOfCall } from "../../core/messages/tool-calls.ts";
import type { ChatCell, Message } from "../../core/notebook.ts";
import type { MenuItem } from "../menu.ts";
import { typedIn } from "../options.ts";
import { type Drawing, textField } from "./parts.ts";

/** The fields that are set or asked for; a tool's message says which call it answers. */
export function furtherFields(
  drawing: Drawing<ChatCell>,
  message: Message,
  index: number,
): TemplateResult | typeof nothing {
  const fields: readonly ("name" | "tool_call_id")[] =
    message.role === "tool" ? ["name", "tool_call_id"] : ["name"];
  const shown = fields.filter((field) => message[field] !== undefined || field === "tool_call_id");
  if (shown.length === 0 && message.more === undefined) return nothing;
  return html`<div class="fields">
      ${shown.map((field) => furtherField(drawing, message, index, field))} ${answered(drawing, message, index)}
    </div>
    ${message.more === undefined ? nothing : moreFields(drawing, message.more, index)}`;
}

/** The entries of a message's menu that add or remove such fields. */
export function fieldItems({ app, cell }: Drawing<ChatCell>, index: number): readonly MenuItem[] {
  const message = cell.messages[index];
  const turn = (field: "name" | "more", first: string) => (): void =>
    app.commit(setMessageField(cell, index, field, message?.[field] === undefined ? first : undefined));
  return [
    {
      label: message?.name === undefined ? msg("Add a name") : msg("Remove the name"),
      act: turn("name", ""),
    },
    {
      label: message?.more === undefined ? msg("Add more fields (JSON)") : msg("Remove the JSON fields"),
      act: turn("more", "{}"),
    },
  ];
}

function furtherField(
  { app, cell }: Drawing<ChatCell>,
  message: Message,
  index: number,
  field: "name" | "tool_call_id",
): TemplateResult {
  const write = (event: Event): void => app.commit(setMessageField(cell, index, field, typedIn(event)));
  return html`<label>${field} <input .value=${message[field] ?? ""} @input=${write} autocomplete="off" /></label>`;
}

/** Which tool's call is answered, where the conversation before it says so. */
function answered(
  { app, cell }: Drawing<ChatCell>,
  { role, tool_call_id }: Message,
  index: number,
): TemplateResult | typeof nothing {
  if (role !== "tool" || !tool_call_id) return nothing;
  const name = nameOfCall(app.desk.shown, cell, index, tool_call_id);
  return name === undefined ? nothing : html`<span class="answers">${msg(str`answers ${name}`)}</span>`;
}

function moreFields(drawing: Drawing<ChatCell>, value: string, index: number): TemplateResult {
  const path = ["messages", index, "more"];
  const label = msg("More fields (JSON)");
  // Sent as they are, beside role and content: half an object cannot be.
  const broken = value !== "" && !isObject(maybeJson(value));
  return html`<div class="more">
    ${textField(drawing, { path, value, label, placeholder: "{}" })}
    ${broken ? html`<p class="broken">${msg("Not a JSON object: the cell cannot be sent like this.")}</p>` : nothing}
  </div>`;
}
