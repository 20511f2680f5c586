/** The parameters of a prompt cell as chips: only those that are set are shown, and sent. */
import { msg, str } from "@lit/localize";
import { html, type TemplateResult } from "lit";
import { live } from "lit/directives/live.js";
import { maybeJson, parameterText } from "../../core/api/request.ts";
import { setParameter } from "../../core/cell-edits.ts";
import type { Parameter, PromptCell } from "../../core/notebook.ts";
import { icons } from "../icons.ts";
import { chosenIn, options, typedIn } from "../options.ts";
import type { Drawing } from "./parts.ts";

/** Parameters that the page offers by name, with a first value; any other can be typed. */
const offered: ReadonlyMap<string, string> = new Map([
  ["max_tokens", "256"],
  ["temperature", "1"],
  ["top_p", "1"],
  ["n", "1"],
  ["stream", "true"],
  ["stop", '"\\n"'],
]);

export function parameterChips(drawing: Drawing<PromptCell>): TemplateResult {
  return html`${drawing.cell.parameters.map((parameter) => chip(drawing, parameter))}`;
}

function chip(drawing: Drawing<PromptCell>, parameter: Parameter): TemplateResult {
  const { name, value } = parameter;
  const bad = maybeJson(value) === undefined;
  return html`<span class="parameter ${name === "model" ? "model" : ""} ${bad ? "bad" : ""}">
    <span aria-hidden="true">${name}</span>
    ${name === "stream" ? truth(drawing, parameter) : entry(drawing, parameter, bad)}
    <button
      class="remove"
      aria-label=${msg(str`Remove ${name}`)}
      title=${msg(str`Remove ${name}`)}
      @click=${() => drawing.app.commit(setParameter(drawing.cell, name, undefined))}
    >
      ${icons.close}
    </button>
  </span>`;
}

function truth({ app, cell }: Drawing<PromptCell>, { name, value }: Parameter): TemplateResult {
  const choose = (event: Event): void => app.commit(setParameter(cell, name, chosenIn(event)));
  return html`<select aria-label=${name} @change=${choose}>
    ${options(["true", "false"], value)}
  </select>`;
}

function entry({ app, cell }: Drawing<PromptCell>, parameter: Parameter, bad: boolean): TemplateResult {
  const write = (event: Event): void =>
    app.commit(setParameter(cell, parameter.name, sourceOf(parameter, typedIn(event))));
  return html`<input
    aria-label=${parameter.name}
    aria-invalid=${bad}
    title=${bad ? msg("This is not JSON.") : ""}
    placeholder=${parameter.name === "model" ? msg("name of a model") : ""}
    autocomplete="off"
    spellcheck="false"
    .value=${live(shownText(parameter))}
    @input=${write}
  />`;
}

/** Words are written without quotes where the parameter holds a string, or may only hold one. */
function shownText(parameter: Parameter): string {
  return isWord(parameter) ? parameterText(parameter) : parameter.value;
}

function sourceOf(parameter: Parameter, typed: string): string {
  return isWord(parameter) ? JSON.stringify(typed) : typed;
}

function isWord({ name, value }: Parameter): boolean {
  return name === "model" || (typeof maybeJson(value) === "string" && name !== "stop");
}

/** The button that adds a parameter, and the field it opens: a name to choose or to type. */
export function newParameter(
  { app, cell }: Drawing<PromptCell>,
  open: boolean,
  setOpen: (open: boolean) => void,
): TemplateResult {
  if (!open) {
    return html`<button class="add" aria-label=${msg("Add parameter")} @click=${() => setOpen(true)}>
      ${msg("+ parameter")}
    </button>`;
  }
  const add = (event: Event): void => {
    event.preventDefault();
    const form = event.currentTarget instanceof HTMLFormElement ? event.currentTarget : undefined;
    const name = String(new FormData(form).get("name") ?? "").trim();
    const isSet = cell.parameters.some((parameter) => parameter.name === name);
    if (name !== "" && !isSet) app.commit(setParameter(cell, name, offered.get(name) ?? "null"));
    setOpen(false);
  };
  return html`<form class="new-parameter" @submit=${add}>
    <input name="name" list="offered" aria-label=${msg("Parameter name")} placeholder=${msg("name")} autocomplete="off" autofocus />
    <datalist id="offered">${[...offered.keys()].map((name) => html`<option value=${name}></option>`)}</datalist>
    <button class="add">${msg("Add")}</button>
  </form>`;
}
