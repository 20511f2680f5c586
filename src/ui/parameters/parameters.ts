import { localized, msg } from "@lit/localize";
import { html, LitElement, nothing, type TemplateResult } from "lit";
import { customElement, property, query, state } from "lit/decorators.js";
import type { App } from "../../app/app.ts";
import type { Complaint } from "../../core/api/parameter.ts";
import { checkParameters } from "../../core/api/parameter-check.ts";
import { ruleOf } from "../../core/api/parameters.ts";
import { parameterText } from "../../core/api/request.ts";
import { setParameter } from "../../core/edits/cell-edits.ts";
import { type CellId, cellOf, isPrompt, type Parameter } from "../../core/notebook.ts";
import type { Endpoint } from "../../core/run.ts";
import { lately, needed } from "../later.ts";
import { shared } from "../styles/shared.styles.ts";
import { ModelField } from "./model-field.ts";
import { type Chip, chip, hasPanel } from "./parameter-chip.ts";
import type { ParameterPicker } from "./parameter-picker.ts";
import { parameterStyles } from "./parameters.styles.ts";

const complaining = lately(() => import("./parameter-complaints.ts"));

/** The parameters of a prompt cell as chips: only those that are set are shown, and sent. */
@localized()
@customElement("quire-parameters")
export class Parameters extends LitElement {
  static override styles = [shared, parameterStyles];

  @property({ attribute: false }) app!: App;
  @property({ attribute: false }) cellId: CellId = "";
  @property({ attribute: false }) endpoint: Endpoint = "chat/completions";
  @property({ attribute: false }) parameters: readonly Parameter[] = [];
  /** The parameter whose panel is open. */
  @state() private opened: string | undefined;
  /** The choice that is being typed rather than chosen. */
  @state() private typing: string | undefined;
  @state() private picking = false;
  readonly #model = new ModelField(this, () => ({
    app: this.app,
    asked: () => parameterText(this.parameters.find(({ name }) => name === "model")),
    take: (model) => this.#set("model", JSON.stringify(model)),
  }));
  #wanted: string | undefined;
  #hadFocus = false;

  @query(".add") private readonly addButton!: HTMLButtonElement;
  @query("quire-parameter-picker") private readonly picker!: ParameterPicker | null;

  protected override willUpdate(): void {
    this.#hadFocus = this.matches(":focus-within");
  }

  protected override updated(): void {
    if (this.#wanted !== undefined) this.#focusWanted(this.#wanted);
    // The control that was used is gone: the keyboard stays beside it.
    else if (this.#hadFocus && !this.matches(":focus-within")) this.addButton.focus();
  }

  protected override render(): TemplateResult {
    const complaints = checkParameters(this.endpoint, this.parameters);
    const chips = this.parameters.map((parameter, index) =>
      chip(this.#chip(parameter, index), complaints[index] ?? []),
    );
    return html`<div class="chips">${chips}<slot></slot>${this.#adding()}</div>
      <div class="complaints" aria-live="polite">${this.#lines(complaints)}</div>
      ${this.#panel()} ${this.#model.template()}`;
  }

  #lines(complaints: readonly (readonly Complaint[])[]): readonly TemplateResult[] {
    if (complaints.every((lines) => lines.length === 0)) return [];
    const code = complaining(() => this.requestUpdate());
    return code?.complaintLines(this.parameters, complaints) ?? [];
  }

  #chip(parameter: Parameter, index: number): Chip {
    const { name } = parameter;
    return {
      parameter,
      index,
      rule: ruleOf(this.endpoint, name),
      opened: this.opened === name,
      typing: this.typing === name,
      write: (source) => this.#set(name, source),
      type: (typing) => this.#type(name, typing),
      toggle: () => void this.#open(this.opened === name ? undefined : name),
      ...(name === "model" ? { list: this.#model.list } : {}),
    };
  }

  #adding(): TemplateResult {
    const { picking, endpoint } = this;
    return html`<button
        class="add"
        aria-label=${msg("Add parameter")}
        aria-haspopup="listbox"
        aria-expanded=${picking}
        @click=${this.#pick}
      >
        ${msg("+ parameter")}
      </button>
      ${
        picking
          ? html`<quire-parameter-picker
              .anchor=${this.addButton}
              .endpoint=${endpoint}
              .taken=${this.parameters.map(({ name }) => name)}
              .choose=${this.#add}
              .leave=${this.#leave}
            ></quire-parameter-picker>`
          : nothing
      }`;
  }

  #panel(): TemplateResult | typeof nothing {
    const parameter = this.parameters.find(({ name }) => name === this.opened);
    if (parameter === undefined) return nothing;
    const { name, value } = parameter;
    return html`<quire-parameter-panel
      .name=${name}
      .value=${value}
      .type=${ruleOf(this.endpoint, name)?.type}
      .write=${(source: string) => this.#set(name, source)}
      .close=${() => this.#open(undefined)}
    ></quire-parameter-panel>`;
  }

  #set(name: string, source: string | undefined): void {
    const cell = cellOf(this.app.notebook, this.cellId);
    if (isPrompt(cell)) this.app.commit(setParameter(cell, name, source));
  }

  #type(name: string, typing: boolean): void {
    this.typing = typing ? name : undefined;
    if (typing) this.#wanted = name;
  }

  async #open(name: string | undefined): Promise<void> {
    if (name !== undefined && !(await needed(() => import("./parameter-panel.ts")))) return;
    if (name === undefined) this.#wanted = this.opened;
    this.opened = name;
  }

  readonly #pick = async (): Promise<void> => {
    if (this.picking) return this.picker?.close();
    this.picking = Boolean(await needed(() => import("./parameter-picker.ts")));
  };

  readonly #leave = (): void => {
    this.picking = false;
  };

  /** Adds what was picked and goes to its control; a parameter that is there already is gone to. */
  readonly #add = (name: string): void => {
    const rule = ruleOf(this.endpoint, name);
    const parameter = { name, value: rule?.first ?? "null" };
    this.#wanted = name;
    this.requestUpdate();
    if (this.parameters.some((other) => other.name === name)) return;
    this.#set(name, parameter.value);
    if (hasPanel(rule, parameter)) void this.#open(name);
  };

  #focusWanted(name: string): void {
    const at = this.parameters.findIndex((parameter) => parameter.name === name);
    const control = this.renderRoot.querySelector<HTMLElement>(`#control-${at}`);
    if (control === null) return;
    this.#wanted = undefined;
    control.focus();
    if (control instanceof HTMLInputElement) control.select();
  }
}

declare global {
  interface HTMLElementTagNameMap {
    "quire-parameters": Parameters;
  }
}
