/** A field or two for each item of a list, of `logit_bias` or of `metadata`. */
import { msg, str } from "@lit/localize";
import { html, nothing, type TemplateResult } from "lit";
import { live } from "lit/directives/live.js";
import { icons } from "../icons.ts";
import { typedIn } from "../options.ts";
import { emptyRow, type Row, type RowsType } from "./parameter-rows.ts";

type Write = (rows: readonly Row[]) => void;

export function rowsForm(name: string, type: RowsType, rows: readonly Row[], write: Write): TemplateResult {
  return html`<div class="rows">
      ${rows.map((row, index) =>
        rowFields(type, row, index, {
          set: (next) => write(rows.with(index, next)),
          remove: () => write(rows.toSpliced(index, 1)),
          name,
        }),
      )}
    </div>
    ${type === "texts" ? html`<p class="hint">${msg(html`A line break is written <code>\\n</code>, a tab <code>\\t</code>.`)}</p>` : nothing}
    <div class="tools">
      <button class="button" @click=${() => write([...rows, emptyRow(type)])}>${icons.add} ${addLabel(type)}</button>
    </div>`;
}

interface RowActs {
  readonly name: string;
  readonly set: (row: Row) => void;
  readonly remove: () => void;
}

function rowFields(type: RowsType, row: Row, index: number, { name, set, remove }: RowActs): TemplateResult {
  const place = index + 1;
  const removal = msg(str`Remove row ${place} of ${name}`);
  return html`<div class="row">
    ${type === "texts" ? nothing : field(keyLabel(type, place), row.key, "key", (key) => set({ ...row, key }))}
    ${field(valueLabel(type, place), row.value, "value", (value) => set({ ...row, value }))}
    <button class="icon-button" aria-label=${removal} title=${removal} @click=${remove}>${icons.close}</button>
  </div>`;
}

function field(label: string, value: string, look: string, write: (value: string) => void): TemplateResult {
  return html`<input
    class=${look}
    aria-label=${label}
    placeholder=${label}
    autocomplete="off"
    autocapitalize="off"
    spellcheck="false"
    .value=${live(value)}
    @input=${(event: Event) => write(typedIn(event))}
  />`;
}

function keyLabel(type: RowsType, place: number): string {
  return type === "biases" ? msg(str`Token id ${place}`) : msg(str`Name ${place}`);
}

function valueLabel(type: RowsType, place: number): string {
  if (type === "biases") return msg(str`Bias ${place}`);
  return type === "pairs" ? msg(str`Value ${place}`) : msg(str`Text ${place}`);
}

function addLabel(type: RowsType): string {
  if (type === "texts") return msg("Add a text");
  return type === "biases" ? msg("Add a token") : msg("Add an entry");
}
