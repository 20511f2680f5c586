/** A parameter's JSON as a text of several lines. */
import { msg, str } from "@lit/localize";
import { html, nothing, type TemplateResult } from "lit";
import { isCommand } from "../../app/keymap.ts";
import { isList, maybeJson, printJson } from "../../core/json/json.ts";
import type { TextChangeEvent } from "../editor/text-change.ts";
import { icons } from "../icons.ts";
import "../editor/text-field.ts";

/** A function to begin with, for each of the parameters that list some. */
const templates: ReadonlyMap<string, string> = new Map([
  ["tools", `{"type": "function", "function": ${functionSource("    ")}}`],
  ["functions", functionSource("  ")],
]);

export function jsonEditor(name: string, source: string, write: (source: string) => void): TemplateResult {
  const json = maybeJson(source);
  const tidy = json === undefined ? source : printJson(json, 2);
  return html`${roomyText(msg(str`JSON of ${name}`), source, write)}
    <div class="tools">
      ${templates.has(name) ? functionButton(name, source, write) : nothing}
      <button class="button" ?disabled=${tidy === source} @click=${() => write(tidy)}>${msg("Tidy up")}</button>
    </div>`;
}

/** A field of several lines; each change is written at once. */
export function roomyText(label: string, source: string, write: (source: string) => void): TemplateResult {
  return html`<div class="roomy">
    <quire-text
      .value=${source}
      .label=${label}
      .reserved=${(event: KeyboardEvent) => event.key !== "Escape" && isCommand(event, "edit")}
      @text-change=${({ after }: TextChangeEvent) => write(after)}
    ></quire-text>
  </div>`;
}

function functionButton(name: string, source: string, write: (source: string) => void): TemplateResult {
  const list = maybeJson(source);
  const add = (): void => write(withItem(source, isList(list) && list.length > 0, templates.get(name) ?? ""));
  return html`<button class="button" ?disabled=${!isList(list)} @click=${add}>${icons.add} ${msg("Add a function")}</button>`;
}

/** The list with one more item; what was typed in it stays as it is. */
function withItem(list: string, hasItems: boolean, item: string): string {
  const open = list.trimEnd().slice(0, -1).trimEnd();
  return `${open}${hasItems ? "," : ""}\n  ${item}\n]`;
}

function functionSource(indent: string): string {
  return `{
${indent}"name": "get_weather",
${indent}"description": "The weather in a city.",
${indent}"parameters": {
${indent}  "type": "object",
${indent}  "properties": { "city": { "type": "string" } },
${indent}  "required": ["city"],
${indent}  "additionalProperties": false
${indent}}
${indent.slice(2)}}`;
}
