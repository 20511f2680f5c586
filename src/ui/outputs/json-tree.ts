import { localized, msg, str } from "@lit/localize";
import { html, LitElement, nothing, type TemplateResult } from "lit";
import { customElement, property, state } from "lit/decorators.js";
import { isList, isNumber, isObject, type Json, type JsonPath, printJson } from "../../core/json.ts";
import { shared } from "../styles/shared.styles.ts";
import { jsonTreeStyles } from "./json-tree.styles.ts";

/** Open to this depth at first: what an answer is can be seen, what it weighs cannot. */
const openDepth = 4;
/** Members drawn of one object or list before the rest has to be asked for. */
const page = 200;

/** JSON as it was sent, to fold and to copy from: numbers as written, keys in their order. */
@localized()
@customElement("quire-json")
export class JsonTree extends LitElement {
  static override styles = [shared, jsonTreeStyles];

  @property({ attribute: false }) json: Json = null;
  /** Paths that the reader folded or unfolded, against what depth alone would say. */
  @state() private turned: ReadonlySet<string> = new Set();
  @state() private whole: ReadonlySet<string> = new Set();

  protected override render(): TemplateResult {
    return html`<ul class="root">
      ${this.#node(undefined, this.json, [])}
    </ul>`;
  }

  #node(key: string | undefined, json: Json, path: JsonPath): TemplateResult {
    const nested = isList(json) || isObject(json);
    const open = nested && this.#isOpen(path);
    const label = key === undefined ? nothing : html`<span class="key">${JSON.stringify(key)}:</span>`;
    return html`<li>
      <div class="row" tabindex="-1">
        ${nested ? this.#fold(path, open) : html`<span class="fold"></span>`}${label}
        ${nested ? this.#summary(json, open) : scalar(json)}
      </div>
      ${open ? this.#children(json, path) : nothing} ${path.length > 0 ? copies(json, path) : nothing}
    </li>`;
  }

  #fold(path: JsonPath, open: boolean): TemplateResult {
    const label = open ? msg("Fold") : msg("Unfold");
    return html`<button class="fold" aria-expanded=${open} aria-label=${label} @click=${() => this.#turn(path)}>
      ${open ? "▾" : "▸"}
    </button>`;
  }

  #summary(json: Json, open: boolean): TemplateResult {
    const count = isList(json) ? json.length : isObject(json) ? json.members.size : 0;
    const [before, after] = isList(json) ? ["[", "]"] : ["{", "}"];
    return html`<span class="mark">${open && count > 0 ? before : `${before} ${count || ""} ${after}`}</span>`;
  }

  #children(json: Json, path: JsonPath): TemplateResult {
    const entries = entriesOf(json);
    const shown = this.whole.has(printPath(path)) ? entries : entries.slice(0, page);
    const rest = entries.length - shown.length;
    return html`<ul>
        ${shown.map(([step, value]) => this.#node(typeof step === "string" ? step : undefined, value, [...path, step]))}
        ${rest > 0 ? html`<li><button class="hint" @click=${() => this.#showAll(path)}>${msg(str`${rest} more`)}</button></li>` : nothing}
      </ul>
      ${entries.length > 0 ? html`<span class="mark fold">${isList(json) ? "]" : "}"}</span>` : nothing}`;
  }

  #isOpen(path: JsonPath): boolean {
    return path.length < openDepth !== this.turned.has(printPath(path));
  }

  #turn(path: JsonPath): void {
    const key = printPath(path);
    const turned = new Set(this.turned);
    if (!turned.delete(key)) turned.add(key);
    this.turned = turned;
  }

  #showAll(path: JsonPath): void {
    this.whole = new Set([...this.whole, printPath(path)]);
  }
}

function entriesOf(json: Json): readonly (readonly [string | number, Json])[] {
  if (isList(json)) return json.map((value, index) => [index, value] as const);
  return isObject(json) ? [...json.members] : [];
}

function scalar(json: Json): TemplateResult {
  if (isNumber(json)) return html`<span class="number">${json.source}</span>`;
  if (typeof json === "string") return html`<span class="string">${JSON.stringify(json)}</span>`;
  return html`<span class="number">${String(json)}</span>`;
}

function copies(json: Json, path: JsonPath): TemplateResult {
  const value = typeof json === "string" ? json : printJson(json, 2);
  return html`<span class="copies">
    <button @click=${() => navigator.clipboard.writeText(value)}>${msg("Copy value")}</button>
    <button @click=${() => navigator.clipboard.writeText(printPath(path))}>${msg("Copy path")}</button>
  </span>`;
}

/** `choices[0].message`, as references and Python write it. */
export function printPath(path: JsonPath): string {
  const steps = path.map((step) => {
    if (typeof step === "number") return `[${step}]`;
    return /^[\p{ID_Start}_][\p{ID_Continue}]*$/u.test(step) ? `.${step}` : `[${JSON.stringify(step)}]`;
  });
  return steps.join("").replace(/^\./u, "");
}

declare global {
  interface HTMLElementTagNameMap {
    "quire-json": JsonTree;
  }
}
