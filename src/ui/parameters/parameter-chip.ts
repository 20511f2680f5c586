/** One parameter as a chip: its name, the control that its type asks for, and what removes it. */
import { msg, str } from "@lit/localize";
import { html, nothing, type TemplateResult } from "lit";
import { ifDefined } from "lit/directives/if-defined.js";
import { live } from "lit/directives/live.js";
import type { Complaint, ParameterRule, ParameterType } from "../../core/api/parameter.ts";
import { isList, isObject, maybeJson } from "../../core/json/json.ts";
import type { Parameter } from "../../core/notebook.ts";
import { icons } from "../icons.ts";
import { chosenIn, options, typedIn } from "../options.ts";
import { complaintId, gravityOfAll } from "./parameter-gravity.ts";
import { shownText, sourceOf, writingOf } from "./parameter-text.ts";

export interface Chip {
  readonly parameter: Parameter;
  /** Its place among the parameters, from 0. */
  readonly index: number;
  /** Undefined when this endpoint does not know it. */
  readonly rule: ParameterRule | undefined;
  /** Whether its panel is open. */
  readonly opened: boolean;
  /** Whether a word of one's own is being typed in place of a choice. */
  readonly typing: boolean;
  /** Sets its JSON source; undefined removes it. */
  readonly write: (source: string | undefined) => void;
  readonly type: (typing: boolean) => void;
  readonly toggle: () => void;
  /** The list beside its field, where there is one. */
  readonly list?: FieldList;
}

/** A list that a field opens, and leads (ARIA Authoring Practices: combobox). */
export interface FieldList {
  readonly id: string;
  readonly isOpen: boolean;
  /** The id of the option that is marked. */
  readonly active: string | undefined;
  /** A click, a key, typing or leaving in the field. */
  readonly on: (event: Event) => void;
}

/** The entry of a choice that opens a field instead. */
const other = "\u0000other";

export function chip(drawn: Chip, complaints: readonly Complaint[]): TemplateResult {
  const { name } = drawn.parameter;
  const gravity = gravityOfAll(complaints);
  return html`<span class="parameter ${gravity ?? ""} ${name === "model" ? "model" : ""}">
    <span class="label" aria-hidden="true">${name}</span>
    ${control(drawn, complaints)} ${hasPanel(drawn.rule, drawn.parameter) ? panelButton(drawn) : nothing}
    <button
      class="remove"
      aria-label=${msg(str`Remove ${name}`)}
      title=${msg(str`Remove ${name}`)}
      @click=${() => drawn.write(undefined)}
    >
      ${icons.close}
    </button>
  </span>`;
}

/** Whether a value is better written in a panel: lists, objects, and what takes several fields. */
export function hasPanel(rule: ParameterRule | undefined, { value }: Parameter): boolean {
  const roomy: readonly ParameterType["type"][] = [
    "texts",
    "biases",
    "pairs",
    "list",
    "object",
    "response-format",
  ];
  if (rule && (roomy.includes(rule.type.type) || hasLines(rule.type))) return true;
  const json = maybeJson(value);
  return isList(json) || isObject(json);
}

function hasLines(type: ParameterType): boolean {
  return type.type === "text" && type.lines === true;
}

function control(drawn: Chip, complaints: readonly Complaint[]): TemplateResult {
  const choices = choicesOf(drawn);
  return choices === undefined ? entry(drawn, complaints) : chooser(drawn, choices, complaints);
}

/** The JSON sources to choose from; undefined when the value is typed. */
function choicesOf({ rule, typing, parameter }: Chip): readonly string[] | undefined {
  if (typing || rule === undefined) return undefined;
  if (rule.type.type === "boolean") return withOwn(["true", "false"], parameter.value);
  if (rule.type.type !== "choice" || isObject(maybeJson(parameter.value))) return undefined;
  return [
    ...withOwn(
      rule.type.choices.map((choice) => JSON.stringify(choice)),
      parameter.value,
    ),
    other,
  ];
}

function withOwn(choices: readonly string[], value: string): readonly string[] {
  return choices.includes(value) ? choices : [...choices, value];
}

function chooser(drawn: Chip, choices: readonly string[], complaints: readonly Complaint[]): TemplateResult {
  const { parameter, index, write, type } = drawn;
  const choose = (event: Event): void => {
    const chosen = chosenIn(event);
    if (chosen === other) type(true);
    else write(chosen);
  };
  const label = (choice: string): string => (choice === other ? msg("other…") : shownText(choice, "word"));
  return html`<select
    id="control-${index}"
    aria-label=${parameter.name}
    aria-invalid=${isFaulty(complaints)}
    aria-describedby=${complaints.length > 0 ? complaintId(index) : nothing}
    @change=${choose}
  >
    ${options(choices, parameter.value, label)}
  </select>`;
}

function entry(drawn: Chip, complaints: readonly Complaint[]): TemplateResult {
  const { parameter, index, rule, typing, write, type, list } = drawn;
  const writing = writingOf(rule?.type, parameter.value);
  const input = (event: Event): void => {
    write(sourceOf(typedIn(event), writing));
    list?.on(event);
  };
  const leave = (event: Event): void => {
    list?.on(event);
    if (typing) type(false);
  };
  return html`<input
    id="control-${index}"
    role=${ifDefined(list && "combobox")}
    aria-autocomplete=${ifDefined(list && "list")}
    aria-expanded=${ifDefined(list?.isOpen)}
    aria-controls=${list?.isOpen ? list.id : nothing}
    aria-activedescendant=${list?.active ?? nothing}
    aria-label=${parameter.name}
    aria-invalid=${isFaulty(complaints)}
    aria-describedby=${complaints.length > 0 ? complaintId(index) : nothing}
    placeholder=${parameter.name === "model" ? msg("name of a model") : ""}
    inputmode=${keyboardOf(rule?.type)}
    autocomplete="off"
    autocapitalize="off"
    spellcheck="false"
    .value=${live(shownText(parameter.value, writing))}
    @input=${input}
    @click=${list?.on}
    @keydown=${list?.on}
    @blur=${leave}
  />`;
}

/** The numeric keyboards of phones have no minus. */
function keyboardOf(type: ParameterType | undefined): "decimal" | "numeric" | "text" {
  if (type?.type === "number" && type.least >= 0) return "decimal";
  return type?.type === "integer" && (type.least ?? -1) >= 0 ? "numeric" : "text";
}

function panelButton({ parameter, opened, toggle }: Chip): TemplateResult {
  const label = msg(str`Edit ${parameter.name}`);
  return html`<button
    class="edit"
    aria-label=${label}
    title=${label}
    aria-expanded=${opened}
    @click=${toggle}
  >
    ${icons.edit}
  </button>`;
}

function isFaulty(complaints: readonly Complaint[]): boolean {
  const gravity = gravityOfAll(complaints);
  return gravity === "bad" || gravity === "warn";
}
