import { localized } from "@lit/localize";
import { html, LitElement, type PropertyValues, type TemplateResult } from "lit";
import { customElement, property } from "lit/decorators.js";
import { repeat } from "lit/directives/repeat.js";
import type { App } from "../app/app.ts";
import type { Group } from "../app/groups.ts";
import { kindOf } from "../core/cells/index.ts";
import { type Cell, cellOf } from "../core/notebook.ts";
import type { CellElement } from "./cells/cell.ts";
import { inserter } from "./cells/inserter.ts";
import "./cells/cell.ts";
import { groupStyles } from "./group.styles.ts";
import { shared } from "./styles/shared.styles.ts";

/** Lines of text in the estimate of a cell's height, in characters, and their height in px. */
const line = { characters: 60, height: 24 };
/** What a prompt cell takes beside its text, in px. */
const frame = 150;

/** A group of cells: only their texts, for find in page, until it is near the screen; then the cells. */
@localized()
@customElement("quire-group")
export class GroupElement extends LitElement {
  static override styles = [shared, groupStyles];

  @property({ attribute: false }) app!: App;
  @property({ attribute: false }) group!: Group;
  /** The place of its first cell in the notebook, from 0. */
  @property({ type: Number }) first = 0;
  /** Set once it came near the screen; it stays built, as what the reader opened in it would be lost. */
  @property({ type: Boolean }) near = false;

  /** The element of a cell of this group, built if it was not. */
  async cellElement(id: string): Promise<CellElement | undefined> {
    this.near = true;
    await this.updateComplete;
    return [...this.renderRoot.querySelectorAll("quire-cell")].find(({ cellId }) => cellId === id);
  }

  protected override willUpdate(): void {
    // The first screen is drawn at once; an observer would leave it blank for a frame.
    if (this.first === 0) this.near = true;
  }

  protected override render(): TemplateResult {
    return this.near ? this.#cells() : html`<div class="far">${this.#texts().join("\n\n")}</div>`;
  }

  protected override updated(changed: PropertyValues<this>): void {
    // Where it is not laid out it takes the room that its cells are likely to take; then what they took.
    if (changed.has("group")) this.style.containIntrinsicSize = `auto ${this.#estimate()}px`;
  }

  #cells(): TemplateResult {
    return html`${repeat(
      this.group.cells,
      (id) => id,
      (id, index) => html`<div class="gap">${inserter(this.app, this.first + index)}</div>
        <quire-cell .app=${this.app} .cellId=${id} .number=${this.first + index + 1}></quire-cell>`,
    )}`;
  }

  #texts(): readonly string[] {
    return this.#found().flatMap((cell) => kindOf(cell.kind).texts(cell));
  }

  #estimate(): number {
    return this.#found().reduce((height, cell) => height + estimate(cell), 0);
  }

  #found(): readonly Cell[] {
    return this.group.cells.flatMap((id) => cellOf(this.app.notebook, id) ?? []);
  }
}

function estimate(cell: Cell): number {
  const texts = kindOf(cell.kind).texts(cell);
  const lines = texts.reduce((count, text) => count + 1 + Math.floor(text.length / line.characters), 0);
  return lines * line.height + (cell.kind === "markdown" ? 0 : frame);
}

declare global {
  interface HTMLElementTagNameMap {
    "quire-group": GroupElement;
  }
}
