import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from "lit";
import { customElement, property, query, state } from "lit/decorators.js";
import { menuStyles } from "./menu.styles.ts";
import { shared } from "./styles/shared.styles.ts";

/** An entry of a menu; `separator` draws a line above it. */
export interface MenuItem {
  readonly label: string;
  readonly act: () => void;
  /** The keys that do the same, as shown. */
  readonly keys?: string;
  readonly danger?: boolean;
  readonly separator?: boolean;
}

type Items = readonly MenuItem[];

/**
 * A button that opens a menu (ARIA Authoring Practices: menu button). The entries are built when it opens.
 */
@customElement("quire-menu")
export class Menu extends LitElement {
  static override styles = [shared, menuStyles];

  @property() label = "";
  /** Classes of the button; its content is the slot. */
  @property() look = "icon-button";
  @property({ attribute: false }) items: () => Items | Promise<Items> = () => [];
  /** What is shown while it is open. */
  @state() private entries: Items | undefined;

  @query("button") private readonly button!: HTMLButtonElement;
  @query(".popup") private readonly popup!: HTMLElement | null;

  protected override render(): TemplateResult {
    return html`<button
        class=${this.look}
        aria-haspopup="menu"
        aria-expanded=${this.entries !== undefined}
        aria-label=${this.label}
        title=${this.label}
        @click=${() => void this.#toggle()}
      >
        <slot></slot>
      </button>
      ${this.entries ? this.#menu(this.entries) : nothing}`;
  }

  protected override updated(changed: PropertyValues): void {
    if (!changed.has("entries") || !this.entries || !this.popup) return;
    this.popup.popover = "auto";
    this.popup.showPopover();
    this.#place(this.popup);
    this.#items()[0]?.focus();
  }

  async #toggle(): Promise<void> {
    const entries = this.entries ? [] : await this.items();
    this.entries = entries.length > 0 ? entries : undefined;
  }

  #menu(entries: Items): TemplateResult {
    return html`<div class="popup" role="menu" aria-label=${this.label} @toggle=${this.#onToggle} @keydown=${this.#onKey}>
      ${entries.map((item) => this.#item(item))}
    </div>`;
  }

  #item(item: MenuItem): TemplateResult {
    return html`${item.separator ? html`<hr />` : nothing}
      <button role="menuitem" tabindex="-1" class=${item.danger ? "danger" : ""} @click=${() => this.#choose(item)}>
        <span>${item.label}</span>${item.keys ? html`<kbd aria-hidden="true">${item.keys}</kbd>` : nothing}
      </button>`;
  }

  #choose(item: MenuItem): void {
    this.button.focus();
    this.entries = undefined;
    item.act();
  }

  readonly #onToggle = (event: ToggleEvent): void => {
    if (event.newState === "closed") this.entries = undefined;
  };

  readonly #onKey = (event: KeyboardEvent): void => {
    event.stopPropagation();
    const items = this.#items();
    // composedPath, because activeElement of the document stops at the shadow root.
    const at = items.indexOf(event.composedPath()[0] as HTMLElement);
    const next = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: items.length - 1 }[event.key];
    if (event.key === "Escape" || event.key === "Tab") {
      this.button.focus();
      this.entries = undefined;
    }
    if (next === undefined) return;
    event.preventDefault();
    items.at(next % items.length)?.focus();
  };

  #items(): readonly HTMLElement[] {
    return [...this.renderRoot.querySelectorAll<HTMLElement>('[role="menuitem"]')];
  }

  /** Below the button, or above it where there is no room; never off the screen. */
  #place(popup: HTMLElement): void {
    const box = this.button.getBoundingClientRect();
    const { offsetWidth: width, offsetHeight: height } = popup;
    const below = box.bottom + 4;
    const top = below + height > innerHeight ? Math.max(8, box.top - height - 4) : below;
    popup.style.top = `${top}px`;
    popup.style.left = `${Math.max(8, Math.min(box.right - width, innerWidth - width - 8))}px`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    "quire-menu": Menu;
  }
}
