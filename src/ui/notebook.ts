import { localized } from "@lit/localize";
import { html, LitElement, type TemplateResult } from "lit";
import { customElement, property } from "lit/decorators.js";
import { repeat } from "lit/directives/repeat.js";
import type { App } from "../app/app.ts";
import { type Group, regroup } from "../app/groups.ts";
import { inserter } from "./cells/inserter.ts";
import { GroupElement } from "./group.ts";
import { notebookStyles } from "./notebook.styles.ts";
import { shared } from "./styles/shared.styles.ts";
import { Watching } from "./watching.ts";

/** How far from the screen a group is built, in px: far enough to be there before the reader is. */
const nearness = 900;

/** The cells of the open notebook, in order. Redrawn when their order changes, not when one of them does. */
@localized()
@customElement("quire-notebook")
export class NotebookElement extends LitElement {
  static override styles = [shared, notebookStyles];

  @property({ attribute: false }) app!: App;
  readonly watching = new Watching(this, () => ({ changes: this.app.changes, topics: ["notebook"] }));
  #groups: readonly Group[] = [];
  #unwatch: (() => void) | undefined;
  #nearness: IntersectionObserver | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    this.#unwatch = this.app.changes.watch("focus", () => void this.#focusSelected());
    const margin = { root: this.parentElement, rootMargin: `${nearness}px 0px` };
    this.#nearness = new IntersectionObserver((entries) => entries.forEach(buildNear), margin);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#unwatch?.();
    this.#nearness?.disconnect();
  }

  protected override render(): TemplateResult {
    const { app } = this;
    const { cells } = app.notebook;
    this.#groups = regroup(this.#groups, cells);
    let first = 0;
    return html`${repeat(
      this.#groups,
      (group) => group.key,
      (group) => {
        const at = first;
        first += group.cells.length;
        return html`<quire-group .app=${app} .group=${group} .first=${at}></quire-group>`;
      },
    )}
      <div class="end">${inserter(app, cells.length)}</div>`;
  }

  protected override updated(): void {
    // Observing again what is observed already changes nothing.
    for (const group of this.#groupElements()) if (!group.near) this.#nearness?.observe(group);
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

function buildNear({ isIntersecting, target }: IntersectionObserverEntry): void {
  if (isIntersecting && target instanceof GroupElement) target.near = true;
}

declare global {
  interface HTMLElementTagNameMap {
    "quire-notebook": NotebookElement;
  }
}
