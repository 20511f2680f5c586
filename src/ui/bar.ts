import { localized, msg, str } from "@lit/localize";
import { html, LitElement, type TemplateResult } from "lit";
import { customElement, property } from "lit/decorators.js";
import { live } from "lit/directives/live.js";
import type { App } from "../app/app.ts";
import { recordedId } from "../core/connections/connection.ts";
import { renameNotebook } from "../core/edits/cell-edits.ts";
import { barStyles } from "./bar.styles.ts";
import { ImportEvent } from "./files/import-event.ts";
import { icons } from "./icons.ts";
import "./menu.ts";
import type { MenuItem } from "./menu.ts";
import { exportEntries } from "./menu-entries.ts";
import { typedIn } from "./options.ts";
import { OpenConnectionEvent } from "./outputs/open-connection.ts";
import { shared } from "./styles/shared.styles.ts";
import { Watching } from "./watching.ts";
import { connectionLabel, storageWords } from "./words.ts";

/** The bar above the page: the notebook's title, whether it is saved, where questions go, export, run. */
@localized()
@customElement("quire-bar")
export class Bar extends LitElement {
  static override styles = [shared, barStyles];

  @property({ attribute: false }) app!: App;
  /** Whether the drawer with notebooks and outline is open, on a narrow screen. */
  @property({ type: Boolean }) sideOpen = false;
  readonly watching = new Watching(this, () => ({
    changes: this.app.changes,
    topics: ["notebook", "saving", "connections", "session"],
  }));

  /** Gives the focus back to the button that opened the drawer. */
  focusDrawer(): void {
    this.renderRoot.querySelector<HTMLElement>(".drawer")?.focus();
  }

  protected override render(): TemplateResult {
    return html`<header>
      <button
        class="icon-button drawer"
        aria-label=${msg("Notebooks and outline")}
        aria-expanded=${this.sideOpen}
        @click=${() => this.dispatchEvent(new ToggleSideEvent())}
      >
        ${icons.panel}
      </button>
      <h1 class="brand"><i></i>Quire</h1>
      ${this.#title()} ${this.#saved()}
      <span class="grow"></span>
      ${this.#connection()} ${this.#export()} ${this.#run()}
    </header>`;
  }

  #title(): TemplateResult {
    const rename = (event: Event): void => this.app.commit(renameNotebook(this.app.notebook, typedIn(event)));
    return html`<input
      class="title"
      aria-label=${msg("Notebook title")}
      placeholder=${msg("Untitled")}
      autocomplete="off"
      spellcheck="false"
      .value=${live(this.app.notebook.title)}
      @input=${rename}
    />`;
  }

  #saved(): TemplateResult {
    const state = this.app.saving.stateOf(this.app.notebook.id);
    const failed = typeof state === "object";
    const file = this.app.openFiles.upToDate(this.app.notebook.id);
    const words = failed ? storageWords(state.failed) : state === "saved" ? savedWords(file) : msg("Saving");
    // Read aloud only when it fails, or was asked for: at every key it would be noise.
    const live = failed || file !== undefined ? "polite" : "off";
    return html`<span class="saved ${failed ? "failed" : ""}" role="status" aria-live=${live}>${words}</span>`;
  }

  #connection(): TemplateResult {
    const { chosen, lacksKey, isLocked } = this.app.connections;
    const label = connectionLabel(chosen);
    const look = chosen.id === recordedId ? "recorded" : lacksKey || isLocked ? "locked" : "";
    return html`<button
      class="chip"
      aria-label=${msg(str`Connection: ${label}`)}
      @click=${() => this.dispatchEvent(new OpenConnectionEvent())}
    >
      <span class="dot ${look}"></span><span>${label}</span>
    </button>`;
  }

  #export(): TemplateResult {
    return html`<quire-menu look="button" .label=${msg("Export")} .items=${() => this.#files()}>
      ${icons.export}<span class="words">${msg("Export")}</span>
    </quire-menu>`;
  }

  async #files(): Promise<readonly MenuItem[]> {
    const bring = (): unknown => this.dispatchEvent(new ImportEvent());
    return [...(await exportEntries(this.app)), { label: msg("Import…"), act: bring, separator: true }];
  }

  #run(): TemplateResult {
    const { runner } = this.app;
    const label = runner.busy ? msg("Stop") : msg("Run all");
    const act = (): void => (runner.busy ? runner.stop() : this.app.runAll());
    return html`<span class="run">
      <button class="button primary" aria-label=${label} @click=${act}>
        ${runner.busy ? icons.stop : icons.runAll}<span class="words">${label}</span>
      </button>
      <quire-menu look="button primary split" .label=${msg("How to run")} .items=${() => this.#manners()}>
        ${icons.open}
      </quire-menu>
    </span>`;
  }

  /** There while something runs, too: all may be run beside it. */
  #manners(): readonly MenuItem[] {
    return [
      { label: msg("Run all in order"), act: () => this.app.runAll() },
      { label: msg("Run all side by side"), act: () => this.app.runAll("side by side") },
    ];
  }
}

function savedWords(file: string | undefined): string {
  return file === undefined ? msg("Saved") : msg(str`Saved to ${file}`);
}

/** The reader wants to see, or no longer see, the notebooks and the outline on a narrow screen. */
export class ToggleSideEvent extends Event {
  static readonly eventName = "toggle-side";
  constructor() {
    super(ToggleSideEvent.eventName, { bubbles: true, composed: true });
  }
}

declare global {
  interface HTMLElementTagNameMap {
    "quire-bar": Bar;
  }
  interface HTMLElementEventMap {
    "toggle-side": ToggleSideEvent;
  }
}
