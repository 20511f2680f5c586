import { localized, msg, str } from "@lit/localize";
import { html, LitElement, nothing, type TemplateResult } from "lit";
import { customElement, property, state } from "lit/decorators.js";
import { ifDefined } from "lit/directives/if-defined.js";
import { isList, isNumber, isObject, type Json, type JsonPath, printJson } from "../../core/json/json.ts";
import "../copy-button.ts";
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
  /** The path of the row that is pointed at or has the focus: the one that can be copied from. */
  @state() private current = "";
  @state() private whole: ReadonlySet<string> = new Set();

  protected override render(): TemplateResult {
    return html`<ul class="root" role="tree" aria-label=${msg("JSON")} @keydown=${this.#onKey}>
      ${this.#node(undefined, this.json, [])}
    </ul>`;
  }

  #node(key: string | undefined, json: Json, path: JsonPath): TemplateResult {
    const name = printPath(path);
    const nested = isList(json) || isObject(json);
    const open = nested && this.#isOpen(path);
    const point = (event: Event): void => this.#point(event, name);
    return html`<li
      role="treeitem"
      aria-expanded=${ifDefined(nested ? open : undefined)}
      tabindex=${this.current === name ? 0 : -1}
      @focus=${point}
      @pointerover=${point}
    >
      <div class="row">
        ${nested ? this.#fold(path, open) : html`<span class="fold none"></span>`}${keyLabel(key)}
        ${nested ? this.#summary(json, open) : scalar(json)}
        ${this.current === name && path.length > 0 ? copies(json, name) : nothing}
      </div>
      ${open ? this.#children(json, path) : nothing}
    </li>`;
  }

  /** A mark for the pointer; by keyboard the arrows fold. */
  #fold(path: JsonPath, open: boolean): TemplateResult {
    return html`<span class="fold" aria-hidden="true" @click=${() => this.#turn(path)}>${open ? "▾" : "▸"}</span>`;
  }

  #point(event: Event, name: string): void {
    event.stopPropagation();
    this.current = name;
  }

  /** Up and down go from row to row, left and right fold (ARIA Authoring Practices: tree view). */
  readonly #onKey = (event: KeyboardEvent): void => {
    const rows = [...this.renderRoot.querySelectorAll<HTMLElement>('[role="treeitem"]')];
    // Keys come from a row, or from a button in one, which is not among them.
    const at = rows.indexOf(event.target as HTMLElement);
    const next = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: rows.length - 1 }[event.key];
    const expanded = { ArrowLeft: "true", ArrowRight: "false" }[event.key];
    if (at < 0 || (next === undefined && expanded === undefined)) return;
    event.preventDefault();
    event.stopPropagation();
    if (next !== undefined) rows[Math.max(next, 0)]?.focus();
    else if (rows[at]?.ariaExpanded === expanded) rows[at]?.querySelector<HTMLElement>(".fold")?.click();
  };

  #summary(json: Json, open: boolean): TemplateResult {
    const count = isList(json) ? json.length : isObject(json) ? json.members.size : 0;
    const [before, after] = isList(json) ? ["[", "]"] : ["{", "}"];
    return html`<span class="mark">${open && count > 0 ? before : `${before} ${count || ""} ${after}`}</span>`;
  }

  #children(json: Json, path: JsonPath): TemplateResult {
    const entries = entriesOf(json);
    const shown = this.whole.has(printPath(path)) ? entries : entries.slice(0, page);
    const rest = entries.length - shown.length;
    return html`<ul role="group">
        ${shown.map(([step, value]) => this.#node(typeof step === "string" ? step : undefined, value, [...path, step]))}
        ${rest > 0 ? html`<li role="none"><button class="hint" @click=${() => this.#showAll(path)}>${msg(str`${rest} more`)}</button></li>` : nothing}
      </ul>
      ${entries.length > 0 ? html`<span class="end">${isList(json) ? "]" : "}"}</span>` : nothing}`;
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

function keyLabel(key: string | undefined): TemplateResult | typeof nothing {
  return key === undefined ? nothing : html`<span class="key">${JSON.stringify(key)}:</span>`;
}

function copies(json: Json, path: string): TemplateResult {
  const value = (): string => (typeof json === "string" ? json : printJson(json, 2));
  return html`<span class="copies">
    <quire-copy .label=${msg("Copy value")} .text=${value}></quire-copy>
    <quire-copy .label=${msg("Copy path")} .text=${() => path}></quire-copy>
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
