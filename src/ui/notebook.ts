import { localized } from "@lit/localize";
import { html, LitElement, type TemplateResult } from "lit";
import { customElement, property } from "lit/decorators.js";
import { repeat } from "lit/directives/repeat.js";
import type { App } from "../app/app.ts";
import { inserter } from "./cells/cell.ts";
import "./cells/cell.ts";
import { notebookStyles } from "./notebook.styles.ts";
import { shared } from "./styles/shared.styles.ts";
import { Watching } from "./watching.ts";

/** The cells of the open notebook, in order. Redrawn when their order changes, not when one of them does. */
@localized()
@customElement("quire-notebook")
export class NotebookElement extends LitElement {
  static override styles = [shared, notebookStyles];

  @property({ attribute: false }) app!: App;
  readonly watching = new Watching(this, () => ({ changes: this.app.changes, topics: ["notebook"] }));
  #unwatch: (() => void) | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    this.#unwatch = this.app.changes.watch("focus", () => void this.#focusSelected());
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#unwatch?.();
  }

  protected override render(): TemplateResult {
    const { app } = this;
    const { cells } = app.notebook;
    return html`${repeat(
      cells,
      (cell) => cell.id,
      (cell, index) => html`<div class="gap">${inserter(app, index)}</div>
          <quire-cell .app=${app} .cellId=${cell.id}></quire-cell>`,
    )}
      <div class="end">${inserter(app, cells.length)}</div>`;
  }

  async #focusSelected(): Promise<void> {
    await this.updateComplete;
    const { selected, mode } = this.app.session;
    const cells = [...this.renderRoot.querySelectorAll("quire-cell")];
    const cell = cells.find(({ cellId }) => cellId === selected);
    await cell?.take(mode);
    cell?.scrollIntoView({ block: "nearest" });
  }
}

declare global {
  interface HTMLElementTagNameMap {
    "quire-notebook": NotebookElement;
  }
}
