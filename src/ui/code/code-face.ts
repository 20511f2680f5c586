import { localized, msg } from "@lit/localize";
import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from "lit";
import { customElement, property, state } from "lit/decorators.js";
import type { App } from "../../app/app.ts";
import { type CodeLanguage, codeWithImages } from "../../app/code/cell-code.ts";
import { CodeDraft } from "../../app/code/code-draft.ts";
import { codeFaces } from "../../app/code/code-faces.ts";
import type { PromptCell } from "../../core/notebook.ts";
import { takesAnswers } from "../../core/references.ts";
import "../copy-button.ts";
import { shared } from "../styles/shared.styles.ts";
import { tabsStyles } from "../styles/tabs.styles.ts";
import { Watching } from "../watching.ts";
import { codeFaceStyles } from "./code-face.styles.ts";
import { languageName } from "./code-face-words.ts";
import "./coloured-code.ts";
import { pythonFace } from "./python-face.ts";
import { pythonClient, type Unwritten, writtenCode } from "./written-code.ts";

const languages: readonly CodeLanguage[] = ["python", "node", "curl"];

/** A prompt cell as code: to copy and, as Python, to edit. */
@localized()
@customElement("quire-code-face")
export class CodeFace extends LitElement {
  static override styles = [shared, tabsStyles, codeFaceStyles];

  @property({ attribute: false }) app!: App;
  @property({ attribute: false }) cell!: PromptCell;
  @state() private language: CodeLanguage = "python";
  /** Where the person wants to go, with code in hand that is no prompt cell. */
  @state() private wanted: CodeLanguage | undefined;
  #draft!: CodeDraft;
  #wasLeaving = false;
  // Drawn before its code was there, it is connected before it has its app.
  readonly watching = new Watching(this, () => ({
    changes: this.app?.changes,
    topics: [`cell:${this.cell?.id}`, "notebook", "connections"],
  }));

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has("cell") && changed.get("cell")?.id !== this.cell.id)
      this.#draft = new CodeDraft(this.app, this.cell.id);
  }

  /** The question takes the focus when it comes. */
  protected override updated(): void {
    const leaving = this.#isLeaving();
    if (leaving && !this.#wasLeaving) this.renderRoot.querySelector<HTMLElement>("#keep")?.focus();
    this.#wasLeaving = leaving;
  }

  protected override render(): TemplateResult {
    const { language } = this;
    const written = this.#written();
    return html`<div role="group" aria-label=${msg("The cell as code")}>
      <div class="bar">
        <div role="tablist" aria-label=${msg("Language")} @keydown=${this.#onTabKey}>
          ${languages.map((name) => this.#tab(name))}
        </div>
        ${typeof written === "string" ? html`<quire-copy .label=${msg("Copy")} .text=${this.#copied}></quire-copy>` : nothing}
      </div>
      <div role="tabpanel" id="panel" aria-labelledby="tab-${language}">${this.#panel(written)}</div>
    </div>`;
  }

  #tab(language: CodeLanguage): TemplateResult {
    const selected = language === this.language;
    return html`<button
      role="tab"
      id="tab-${language}"
      aria-controls="panel"
      aria-selected=${selected}
      tabindex=${selected ? 0 : -1}
      @click=${() => this.#go(language)}
    >
      ${languageName(language)}
    </button>`;
  }

  #panel(written: string | Unwritten): TemplateResult {
    const { language } = this;
    if (typeof written !== "string") return html`<p class="why">${written.why}</p>`;
    const code = language === "python" ? pythonClient(this.app) : written;
    const label = language === "python" ? msg("The client") : languageName(language);
    return html`<quire-coloured .text=${code} .language=${language} .label=${label}></quire-coloured>
      ${language === "python" ? this.#python() : nothing}
      ${language !== "curl" && takesAnswers(this.cell) ? answersNote() : nothing}`;
  }

  #python(): TemplateResult {
    return pythonFace({
      draft: this.#draft,
      leaving: this.#isLeaving(),
      onChange: this.#onChange,
      onSettled: this.#onSettled,
    });
  }

  #written(): string | Unwritten {
    return writtenCode(this.app, this.cell, this.language, this.#draft.text);
  }

  readonly #copied = async (): Promise<string | undefined> => {
    const written = this.#written();
    return typeof written === "string" ? codeWithImages(written, this.cell, this.app.images) : undefined;
  };

  #isLeaving(): boolean {
    return this.#draft.isApart && (this.wanted !== undefined || codeFaces(this.app).isLeaving(this.cell.id));
  }

  /** Shows another language; code that is no prompt cell is asked about first. */
  #go(language: CodeLanguage): void {
    if (this.#draft.isApart && language !== this.language) this.wanted = language;
    else this.language = language;
  }

  readonly #onChange = (): void => {
    this.wanted = undefined;
    this.requestUpdate();
  };

  readonly #onSettled = (): void => {
    const to = this.wanted ?? this.language;
    this.#onChange();
    this.language = to;
    this.#focusTab();
  };

  /** Arrows go from tab to tab (ARIA Authoring Practices: tabs). */
  readonly #onTabKey = (event: KeyboardEvent): void => {
    const by = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (by === undefined) return;
    event.stopPropagation();
    this.#go(languages.at((languages.indexOf(this.language) + by) % languages.length) ?? "python");
    if (!this.#isLeaving()) this.#focusTab();
  };

  #focusTab(): void {
    void this.updateComplete.then(() =>
      this.renderRoot.querySelector<HTMLElement>(`#tab-${this.language}`)?.focus(),
    );
  }
}

function answersNote(): TemplateResult {
  return html`<p class="note">${msg("It takes answers of cells above: their code goes before this.")}</p>`;
}

declare global {
  interface HTMLElementTagNameMap {
    "quire-code-face": CodeFace;
  }
}
