import { localized } from "@lit/localize";
import { html, LitElement, type PropertyValues, type TemplateResult } from "lit";
import { customElement, property, state } from "lit/decorators.js";
import { repeat } from "lit/directives/repeat.js";
import type { App } from "../app/app.ts";
import type { Group } from "../app/groups.ts";
import { kindOf } from "../core/cells/index.ts";
import { type Cell, type CellId, cellOf, type Notebook } from "../core/notebook.ts";
import { likelyHeight } from "./cell-height.ts";
import type { CellElement } from "./cells/cell.ts";
import { inserter } from "./cells/inserter.ts";
import "./cells/cell.ts";
import { groupStyles } from "./group.styles.ts";
import type { Nearness } from "./nearness.ts";
import { shared } from "./styles/shared.styles.ts";

/**
 * Cells of the first group that are built at once: an observer would leave the first screen blank for a
 * frame.
 */
const firstCells = 5;

/**
 * A group of cells. Far from the screen it holds only their texts, for find in page; near it a place for
 * each, with its text; and a cell where that place is near, which stays, as what the reader opened in it
 * would be lost.
 */
@localized()
@customElement("quire-group")
export class GroupElement extends LitElement {
  static override styles = [shared, groupStyles];

  @property({ attribute: false }) app!: App;
  @property({ attribute: false }) group!: Group;
  @property({ attribute: false }) nearness!: Nearness;
  /** The place of its first cell in the notebook, from 0. */
  @property({ type: Number }) first = 0;
  /** Whether it is built as a whole, cell by cell: so it is in a notebook that is not large. */
  @property({ type: Boolean }) eager = false;
  /** Set once it came near the screen. */
  @property({ type: Boolean }) near = false;
  @state() private built: ReadonlySet<CellId> = new Set();
  /** The places that have their height and are watched. */
  #watched = new WeakSet<Element>();

  /** The element of a cell of this group, built if it was not. */
  async cellElement(id: CellId): Promise<CellElement | undefined> {
    this.near = true;
    this.#build(id);
    await this.updateComplete;
    return [...this.renderRoot.querySelectorAll("quire-cell")].find(({ cellId }) => cellId === id);
  }

  protected override willUpdate(): void {
    const isFirst = this.first === 0 && !this.near;
    if (this.eager || isFirst) this.near = true;
    if (isFirst) this.built = new Set(this.group.cells.slice(0, firstCells));
  }

  protected override render(): TemplateResult {
    const cells = this.#cells();
    if (!this.near) return html`<div class="far">${cells.map(textOf).join("\n\n")}</div>`;
    return html`${repeat(
      cells,
      (cell) => cell.id,
      (cell, index) => (this.built.has(cell.id) ? this.#cell(cell, index) : place(cell)),
    )}`;
  }

  protected override updated(changed: PropertyValues<this>): void {
    if (!this.near) this.nearness.watch(this, () => (this.near = true));
    // Where it is not laid out it takes the room that its cells are likely to take; then what they took.
    if (changed.has("group")) this.style.containIntrinsicSize = `auto ${this.#likelyHeight()}px`;
    if (this.eager) this.#buildNext();
    if (changed.has("nearness")) this.#watched = new WeakSet();
    for (const element of this.renderRoot.querySelectorAll<HTMLElement>(".place")) this.#watch(element);
  }

  #cell(cell: Cell, index: number): TemplateResult {
    return html`<div class="gap">${inserter(this.app, this.first + index)}</div>
      <quire-cell .app=${this.app} .cellId=${cell.id} .number=${this.first + index + 1}></quire-cell>`;
  }

  /** A place takes the room its cell is likely to take, and becomes the cell when it is near. */
  #watch(element: HTMLElement): void {
    if (this.#watched.has(element)) return;
    this.#watched.add(element);
    const id = element.dataset["cell"] ?? "";
    const cell = this.#cells().find((candidate) => candidate.id === id);
    if (cell) element.style.minHeight = `${this.#heightOf(cell)}px`;
    this.nearness.watch(element, () => this.#build(id));
  }

  #build(id: CellId): void {
    if (!this.built.has(id)) this.built = new Set([...this.built, id]);
  }

  /** One cell a task: a key pressed meanwhile does not wait for all. */
  #buildNext(): void {
    const next = this.group.cells.find((id) => !this.built.has(id));
    if (next !== undefined) setTimeout(() => this.#build(next));
  }

  #likelyHeight(): number {
    return this.#cells().reduce((height, cell) => height + this.#heightOf(cell), 0);
  }

  #heightOf(cell: Cell): number {
    const execution = cell.kind === "python" ? this.app.desk.executionOf(cell.id) : undefined;
    return likelyHeight(cell, {
      run: this.app.desk.shown(cell.id) !== undefined,
      ...(execution ? { execution } : {}),
    });
  }

  #cells(): readonly Cell[] {
    return this.group.cells.flatMap((id, index) => cellAt(this.app.notebook, this.first + index, id) ?? []);
  }
}

/** By its place: to look for each by its id would make a notebook of thousands slow to open. */
function cellAt(notebook: Notebook, at: number, id: CellId): Cell | undefined {
  const cell = notebook.cells[at];
  return cell?.id === id ? cell : cellOf(notebook, id);
}

function place(cell: Cell): TemplateResult {
  return html`<div class="far place" data-cell=${cell.id}>${textOf(cell)}</div>`;
}

function textOf(cell: Cell): string {
  return kindOf(cell.kind).texts(cell).join("\n\n");
}

declare global {
  interface HTMLElementTagNameMap {
    "quire-group": GroupElement;
  }
}
