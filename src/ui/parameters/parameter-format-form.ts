/** The form of `response_format`: text, any JSON, or JSON that a schema describes. */
import { msg } from "@lit/localize";
import { html, nothing, type TemplateResult } from "lit";
import { live } from "lit/directives/live.js";
import { jsonTrouble } from "../../core/json/json-trouble.ts";
import { icons } from "../icons.ts";
import { chosenIn, options, typedIn } from "../options.ts";
import { type FormatDraft, formatTypes } from "./parameter-format.ts";
import { roomyText } from "./parameter-json.ts";
import { notJsonWords } from "./parameter-words.ts";

type Write = (draft: FormatDraft) => void;

export function formatForm(draft: FormatDraft, write: Write): TemplateResult {
  return html`<div class="form">
      <label class="field">
        ${msg("Type")}
        <select @change=${(event: Event) => write({ ...draft, type: chosenIn(event) })}>
          ${options(formatTypes, draft.type)}
        </select>
      </label>
      ${draft.type === "json_schema" ? described(draft, write) : nothing}
    </div>
    ${draft.type === "json_object" ? html`<p class="hint">${msg("The word JSON has to be in one of the messages.")}</p>` : nothing}
    ${draft.type === "json_schema" ? schema(draft, write) : nothing}`;
}

function described(draft: FormatDraft, write: Write): TemplateResult {
  const { name, strict } = draft;
  return html`<label class="field">
      ${msg("Schema name")}
      <input
        autocomplete="off"
        autocapitalize="off"
        spellcheck="false"
        .value=${live(name)}
        @input=${(event: Event) => write({ ...draft, name: typedIn(event) })}
      />
    </label>
    <label class="check">
      <input type="checkbox" .checked=${live(strict === true)} @change=${() => write({ ...draft, strict: strict !== true })} />
      ${msg("Strict: the answer has to fit")}
    </label>`;
}

function schema(draft: FormatDraft, write: Write): TemplateResult {
  const trouble = jsonTrouble(draft.schema);
  return html`${roomyText(msg("JSON Schema"), draft.schema, (text) => write({ ...draft, schema: text }))}
    <p class="trouble" role="status">
      ${trouble ? html`${icons.warning}<span>${msg("The schema")} ${notJsonWords(trouble)}</span>` : nothing}
    </p>`;
}
