import { localized, msg, str } from "@lit/localize";
import { html, LitElement, nothing, type TemplateResult } from "lit";
import { customElement, property } from "lit/decorators.js";
import type { App } from "../app/app.ts";
import {
  clearAll,
  createNotebook,
  duplicateNotebook,
  putBack,
  restoreOriginal,
  trashNotebook,
} from "../app/notebook-commands.ts";
import { isTutorial, tutorialsIn } from "../app/tutorials.ts";
import type { NotebookId } from "../core/notebook.ts";
import { pythonNotebookEntries } from "./cells/python-entries.ts";
import { entriesStyles } from "./entries.styles.ts";
import { ImportEvent } from "./files/import-event.ts";
import { icons } from "./icons.ts";
import { language, languages, speak } from "./locale.ts";
import "./menu.ts";
import type { MenuItem } from "./menu.ts";
import { chosenIn, options } from "./options.ts";
import "./outline.ts";
import { sideStyles } from "./side.styles.ts";
import { shared } from "./styles/shared.styles.ts";
import { readTheme, themes, useTheme } from "./theme.ts";
import { Watching } from "./watching.ts";
import { languageLabel, themeLabel, tutorialTitle } from "./words.ts";

/** The notebooks, the outline of the open one, language and theme. */
@localized()
@customElement("quire-side")
export class Side extends LitElement {
  static override styles = [shared, entriesStyles, sideStyles];

  @property({ attribute: false }) app!: App;
  readonly watching = new Watching(this, () => ({
    changes: this.app.changes,
    topics: ["notebook", "shelf"],
  }));

  /** Moves the focus to the open notebook. */
  focusFirst(): void {
    this.renderRoot.querySelector<HTMLElement>(".on .entry")?.focus();
  }

  protected override render(): TemplateResult {
    return html`<nav aria-label=${msg("Notebooks")}>
        <h2>
          ${msg("Notebooks")}
          <span class="grow"></span>
          <button class="icon-button new" aria-label=${msg("Import…")} title=${msg("Import…")} @click=${this.#import}>
            ${icons.bring}
          </button>
          <button class="icon-button new" aria-label=${msg("New notebook")} title=${msg("New notebook")} @click=${this.#create}>
            ${icons.add}
          </button>
        </h2>
        <ul>
          ${this.#tutorials()} ${this.app.shelf.notebooks.map(({ id, title }) => this.#entry(id, title))}
        </ul>
        ${this.#trash()}
      </nav>
      <nav aria-label=${msg("Outline")}><quire-outline .app=${this.app}></quire-outline></nav>
      ${this.#foot()}`;
  }

  /** Those in the reader's language, and the open one whatever it is in. */
  #tutorials(): readonly TemplateResult[] {
    const ids = tutorialsIn(language());
    const { id } = this.app.notebook;
    const shown = isTutorial(id) && !ids.includes(id) ? [...ids, id] : ids;
    return shown.map((tutorial) =>
      this.#entry(tutorial, this.app.shelf.titleOf(tutorial) ?? tutorialTitle(tutorial)),
    );
  }

  #entry(id: NotebookId, title: string): TemplateResult {
    const on = id === this.app.notebook.id;
    const shown = (on ? this.app.notebook.title : title) || msg("Untitled");
    return html`<li class=${on ? "on" : ""}>
      <button class="entry" aria-current=${on ? "page" : "false"} title=${shown} @click=${() => this.app.attempt(() => this.app.open(id))}>${shown}</button>
      ${on ? html`<quire-menu .label=${msg("Notebook actions")} .items=${() => this.#actions(id)}>${icons.more}</quire-menu>` : nothing}
    </li>`;
  }

  #actions(id: NotebookId): readonly MenuItem[] {
    const { app } = this;
    const copyTitle = msg(str`${app.notebook.title} (copy)`);
    const common: readonly MenuItem[] = [
      { label: msg("Duplicate"), act: () => duplicateNotebook(app, copyTitle) },
      { label: msg("Clear all outputs"), act: () => clearAll(app) },
      ...pythonNotebookEntries(app),
    ];
    if (app.desk.original)
      return [
        ...common,
        { label: msg("Restore original"), act: () => restoreOriginal(app), separator: true },
      ];
    return [
      ...common,
      {
        label: msg("Delete notebook"),
        act: () => void trashNotebook(app, id, language()),
        danger: true,
        separator: true,
      },
    ];
  }

  #trash(): TemplateResult | typeof nothing {
    const { trashed } = this.app.shelf;
    if (trashed.length === 0) return nothing;
    return html`<details>
      <summary>${msg("Recently deleted")}</summary>
      <ul>
        ${trashed.map(({ id, title }) => {
          const shown = title || msg("Untitled");
          return html`<li>
            <button class="entry" aria-label=${msg(str`Restore ${shown}`)} @click=${() => putBack(this.app, id)}>${shown}</button>
          </li>`;
        })}
      </ul>
    </details>`;
  }

  #foot(): TemplateResult {
    const theme = readTheme(this.app.settings.read("theme"));
    return html`<section class="foot" aria-label=${msg("Display")}>
      <select aria-label=${msg("Language")} @change=${this.#speak}>
        ${options(languages, language(), languageLabel)}
      </select>
      <select aria-label=${msg("Theme")} @change=${this.#paint}>
        ${options(themes, theme, themeLabel)}
      </select>
    </section>`;
  }

  readonly #create = (): void => void createNotebook(this.app, msg("Untitled"));

  readonly #import = (): unknown => this.dispatchEvent(new ImportEvent());

  readonly #speak = (event: Event): void => {
    const chosen = languages.find((each) => each === chosenIn(event)) ?? "en";
    this.app.settings.write("language", chosen);
    void speak(chosen);
  };

  readonly #paint = (event: Event): void => {
    const theme = readTheme(chosenIn(event));
    this.app.settings.write("theme", theme);
    useTheme(theme);
  };
}

declare global {
  interface HTMLElementTagNameMap {
    "quire-side": Side;
  }
}
