import { localized } from "@lit/localize";
import { html, LitElement, type TemplateResult } from "lit";
import { customElement, property } from "lit/decorators.js";
import { keyed } from "lit/directives/keyed.js";
import { repeat } from "lit/directives/repeat.js";
import type { App } from "../app/app.ts";
import { type Group, regroup } from "../app/groups.ts";
import type { Cell, NotebookId } from "../core/notebook.ts";
import { inserter } from "./cells/inserter.ts";
import type { GroupElement } from "./group.ts";
import "./group.ts";
import { Nearness } from "./nearness.ts";
import { notebookStyles } from "./notebook.styles.ts";
import { shared } from "./styles/shared.styles.ts";
import { Watching } from "./watching.ts";

/** A notebook of more cells is built where it is looked at, and nowhere else. */
const large = 50;

/** The cells of the open notebook, in order. Redrawn when their order changes, not when one of them does. */
@localized()
@customElement("quire-notebook")
export class NotebookElement extends LitElement {
  static override styles = [shared, notebookStyles];

  @property({ attribute: false }) app!: App;
  readonly watching = new Watching(this, () => ({ changes: this.app.changes, topics: ["notebook"] }));
  #groups: readonly Group[] = [];
  #grouped: NotebookId | undefined;
  #unwatch: (() => void) | undefined;
  #nearness = new Nearness(null);

  override connectedCallback(): void {
    super.connectedCallback();
    this.#unwatch = this.app.changes.watch("focus", () => void this.#focusSelected());
    this.#nearness = new Nearness(this.parentElement);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#unwatch?.();
    this.#nearness.end();
  }

  protected override render(): TemplateResult {
    const { id, cells } = this.app.notebook;
    this.#regroup(id, cells);
    // Another notebook may have cells of the same ids, as the tutorials have: they are others all the same.
    return html`${keyed(id, this.#drawn(cells.length))}
      <div class="end">${inserter(this.app, cells.length)}</div>`;
  }

  #regroup(id: NotebookId, cells: readonly Cell[]): void {
    this.#groups = regroup(id === this.#grouped ? this.#groups : [], cells);
    this.#grouped = id;
  }

  #drawn(count: number): unknown {
    let first = 0;
    return repeat(
      this.#groups,
      (group) => group.key,
      (group) => {
        const at = first;
        first += group.cells.length;
        return html`<quire-group .app=${this.app} .group=${group} .first=${at} .nearness=${this.#nearness} .eager=${count <= large}></quire-group>`;
      },
    );
  }

  async #focusSelected(): Promise<void> {
    await this.updateComplete;
    const { selected = "", mode } = this.app.session;
    const group = this.#groupElements().find((element) => element.group.cells.includes(selected));
    const cell = await group?.cellElement(selected);
    await cell?.take(mode);
    cell?.scrollIntoView({ block: "nearest" });
  }

  #groupElements(): readonly GroupElement[] {
    return [...this.renderRoot.querySelectorAll("quire-group")];
  }
}

declare global {
  interface HTMLElementTagNameMap {
    "quire-notebook": NotebookElement;
  }
}
