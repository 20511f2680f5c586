import { localized, msg, str } from "@lit/localize";
import { html, LitElement, type TemplateResult } from "lit";
import { customElement, property } from "lit/decorators.js";
import { live } from "lit/directives/live.js";
import type { App } from "../app/app.ts";
import { renameNotebook } from "../core/cell-edits.ts";
import { recordedId } from "../core/connections/connection.ts";
import { barStyles } from "./bar.styles.ts";
import { exportMarkdown } from "./export.ts";
import { icons } from "./icons.ts";
import "./menu.ts";
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
  readonly watching = new Watching(this, () => ({
    changes: this.app.changes,
    topics: ["notebook", "saving", "connections", "session"],
  }));

  protected override render(): TemplateResult {
    return html`<header>
      <button
        class="icon-button drawer"
        aria-label=${msg("Notebooks and outline")}
        @click=${() => this.dispatchEvent(new ToggleSideEvent())}
      >
        ${icons.panel}
      </button>
      <div class="brand"><i></i>Quire</div>
      ${this.#title()} ${this.#saved()}
      <span class="grow"></span>
      ${this.#connection()} ${this.#export()} ${this.#run()}
    </header>`;
  }

  #title(): TemplateResult {
    const rename = (event: Event): void => {
      // The listener is on the input itself.
      this.app.commit(renameNotebook(this.app.notebook, (event.currentTarget as HTMLInputElement).value));
    };
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
    const { state } = this.app.saving;
    if (typeof state === "object")
      return html`<span class="saved failed" role="status">${storageWords(state.failed)}</span>`;
    return html`<span class="saved" role="status">${state === "saved" ? msg("Saved") : msg("Saving")}</span>`;
  }

  #connection(): TemplateResult {
    const { chosen, lacksKey } = this.app.connections;
    const label = connectionLabel(chosen);
    const look = chosen.id === recordedId ? "recorded" : lacksKey ? "locked" : "";
    return html`<button
      class="chip"
      aria-label=${msg(str`Connection: ${label}`)}
      @click=${() => this.dispatchEvent(new OpenConnectionEvent())}
    >
      <span class="dot ${look}"></span><span>${label}</span>
    </button>`;
  }

  #export(): TemplateResult {
    const items = () => [{ label: msg("Markdown (.md)"), act: () => exportMarkdown(this.app) }];
    return html`<quire-menu look="button" .label=${msg("Export")} .items=${items}>
      ${icons.export}<span class="words">${msg("Export")}</span>
    </quire-menu>`;
  }

  #run(): TemplateResult {
    const { app } = this;
    if (app.runner.busy) {
      return html`<button class="button primary" @click=${() => app.runner.stop()}>${icons.stop}${msg("Stop")}</button>`;
    }
    return html`<button class="button primary" aria-label=${msg("Run all")} @click=${() => app.runAll()}>
      ${icons.runAll}<span class="words">${msg("Run all")}</span>
    </button>`;
  }
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
