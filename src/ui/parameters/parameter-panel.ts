import { localized, msg, str } from "@lit/localize";
import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from "lit";
import { customElement, property, state } from "lit/decorators.js";
import type { ParameterType } from "../../core/api/parameter.ts";
import { isParameterName } from "../../core/api/parameters.ts";
import { maybeJson } from "../../core/json/json.ts";
import { icons } from "../icons.ts";
import { shared } from "../styles/shared.styles.ts";
import { type FormatDraft, formatOf, sourceOfFormat } from "./parameter-format.ts";
import { formatForm } from "./parameter-format-form.ts";
import { parameterHelp } from "./parameter-help.ts";
import { jsonEditor, roomyText } from "./parameter-json.ts";
import { parameterPanelStyles } from "./parameter-panel.styles.ts";
import { isRowsType, type Row, rowsOf, sourceOfRows } from "./parameter-rows.ts";
import { rowsForm } from "./parameter-rows-form.ts";

/**
 * What a panel edits: the source itself, the text that it is, its rows, or the fields of a response format.
 */
type Draft =
  | { readonly type: "json" }
  | { readonly type: "text"; readonly text: string }
  | { readonly type: "rows"; readonly rows: readonly Row[] }
  | { readonly type: "format"; readonly format: FormatDraft };

/** A parameter with room to write it: one field an item, a form, or JSON. */
@localized()
@customElement("quire-parameter-panel")
export class ParameterPanel extends LitElement {
  static override styles = [shared, parameterPanelStyles];

  @property() name = "";
  /** Its JSON source. */
  @property() value = "";
  @property({ attribute: false }) type: ParameterType | undefined;
  @property({ attribute: false }) write: (source: string) => void = () => undefined;
  @property({ attribute: false }) close: () => void = () => undefined;
  /** What is in the fields; it stays what was typed, even while that is not JSON. */
  @state() private draft: Draft = { type: "json" };
  /** The source that the draft stands for. */
  #drafted: string | undefined;

  protected override willUpdate(changed: PropertyValues<this>): void {
    const isOther = changed.has("name") || changed.has("type");
    // Its own change may be drawn before it comes back as the new value.
    if (!isOther && (!changed.has("value") || this.value === this.#drafted)) return;
    this.draft = this.#read();
    this.#drafted = this.value;
  }

  protected override render(): TemplateResult {
    const { name } = this;
    return html`<div class="panel" role="group" aria-label=${msg(str`Editor of ${name}`)} @keydown=${this.#onKey}>
      <div class="head">
        <b>${name}</b>
        <span class="help">${isParameterName(name) ? parameterHelp(name) : nothing}</span>
        <button class="icon-button" aria-label=${msg("Close the editor")} title=${msg("Close the editor")} @click=${() => this.close()}>
          ${icons.close}
        </button>
      </div>
      ${this.#fields()}
    </div>`;
  }

  #fields(): TemplateResult {
    const { draft, name, value } = this;
    switch (draft.type) {
      case "json":
        return jsonEditor(name, value, (source) => this.#write(draft, source));
      case "text":
        return roomyText(msg(str`Text of ${name}`), draft.text, (text) =>
          this.#write({ type: "text", text }, JSON.stringify(text)),
        );
      case "rows":
        return this.#rows(draft.rows);
      case "format":
        return formatForm(draft.format, (format) =>
          this.#write({ type: "format", format }, sourceOfFormat(format)),
        );
    }
  }

  #rows(rows: readonly Row[]): TemplateResult {
    const type = this.type?.type;
    if (!isRowsType(type)) return html``;
    return rowsForm(this.name, type, rows, (next) =>
      this.#write({ type: "rows", rows: next }, sourceOfRows(type, next, this.value)),
    );
  }

  #write(draft: Draft, source: string): void {
    this.draft = draft;
    this.#drafted = source;
    this.write(source);
  }

  #read(): Draft {
    const type = this.type?.type;
    const rows = isRowsType(type) ? rowsOf(type, this.value) : undefined;
    if (rows) return { type: "rows", rows };
    const text = type === "text" ? maybeJson(this.value) : undefined;
    if (typeof text === "string") return { type: "text", text };
    const format = type === "response-format" ? formatOf(this.value) : undefined;
    return format ? { type: "format", format } : { type: "json" };
  }

  /** Escape closes the panel; the next one leaves the text of the cell. */
  readonly #onKey = (event: KeyboardEvent): void => {
    if (event.key !== "Escape" || event.isComposing) return;
    event.stopPropagation();
    this.close();
  };
}

declare global {
  interface HTMLElementTagNameMap {
    "quire-parameter-panel": ParameterPanel;
  }
}
