import { localized, msg, str } from "@lit/localize";
import { html, LitElement, nothing, type TemplateResult } from "lit";
import { customElement, property } from "lit/decorators.js";
import type { App } from "../../app/app.ts";
import { type CellView, viewOf } from "../../app/cell-view.ts";
import { continueBelow } from "../../app/commands.ts";
import { endpointOf } from "../../core/api/request.ts";
import { type Cell, type CellId, cellOf, isPrompt, type PromptCell } from "../../core/notebook.ts";
import { PastedCode } from "../code/pasted-code.ts";
import { icons } from "../icons.ts";
import "../menu.ts";
import { cellEntries } from "../menu-entries.ts";
import type { AnswerCallsEvent } from "../outputs/answer-calls.ts";
import "../outputs/output.ts";
import { shared } from "../styles/shared.styles.ts";
import { Watching } from "../watching.ts";
import { cellName } from "../words.ts";
import { cellStyles } from "./cell.styles.ts";
import { addMessageButton, continuedLine, messageRows } from "./chat-cell.ts";
import { codeFace } from "./code-face.ts";
import { addPromptButton, promptRows } from "./completion-cell.ts";
import { tokenCount } from "./counting.ts";
import { markdownCell } from "./markdown-cell.ts";
import { messagePartsStyles } from "./message-parts.styles.ts";
import { modelNotice } from "./model-notice.ts";
import { promptHead } from "./prompt-head.ts";
import "../parameters/parameters.ts";
import type { Drawing } from "./parts.ts";
import { pythonCell, pythonOutput } from "./python-cell.ts";
import { rawCell } from "./raw-cell.ts";
import { sheetStyles } from "./sheet.styles.ts";

/**
 * One cell of the notebook: its gutter, its text, its output. Redrawn when that cell changes, and only then.
 */
@localized()
@customElement("quire-cell")
export class CellElement extends LitElement {
  static override styles = [shared, cellStyles, sheetStyles, messagePartsStyles];

  @property({ attribute: false }) app!: App;
  @property({ attribute: false }) cellId: CellId = "";
  /** Its place, from 1, as people count. */
  @property({ type: Number }) number = 0;
  #hadFocus = false;
  readonly #pasted = new PastedCode(this);

  readonly watching = new Watching(this, () => ({
    changes: this.app.changes,
    topics: [`cell:${this.cellId}`, "models", "substitutions"],
  }));

  /** Takes the keyboard's focus: on the cell itself, or in its first text. */
  async take(mode: "command" | "edit"): Promise<void> {
    await this.updateComplete;
    const text = this.renderRoot.querySelector("quire-text");
    if (mode === "edit" && text) await text.focusEnd();
    else this.renderRoot.querySelector<HTMLElement>("article")?.focus();
  }

  protected override willUpdate(): void {
    this.#hadFocus = this.matches(":focus-within");
  }

  /** Where the button that was pressed is gone, the cell takes the focus, and with it the keys. */
  protected override updated(): void {
    if (this.#hadFocus && !this.matches(":focus-within")) this.renderRoot.querySelector("article")?.focus();
  }

  protected override render(): TemplateResult | typeof nothing {
    const view = viewOf(this.app, this.cellId);
    if (view === undefined) return nothing;
    const { cell, selected } = view;
    const kind = isText(cell) ? "is-markdown" : "";
    return html`<article
      class="${selected ? "selected" : ""} ${kind}"
      tabindex=${selected ? 0 : -1}
      aria-label=${cellName(cell.kind, this.number)}
      @focusin=${this.#onFocus}
    >
      ${this.#gutter(view)} ${this.#body(view)} ${this.#pasted.offer(view.cell)}
      ${
        cell.kind === "python"
          ? pythonOutput(this.app, view, this.number)
          : view.run || view.refusal
            ? html`<quire-output role="region" aria-label=${msg(str`Output of cell ${this.number}`)} .app=${this.app} .view=${view} @answer-calls=${this.#onAnswerCalls}></quire-output>`
            : nothing
      }
    </article>`;
  }

  #body(view: CellView): TemplateResult {
    const { cell } = view;
    if (cell.kind === "markdown")
      return markdownCell({ app: this.app, view, cell }, this.#menu({ app: this.app, view, cell }));
    if (isPrompt(cell)) return this.#sheet({ app: this.app, view, cell });
    return cell.kind === "python"
      ? pythonCell({ app: this.app, view, cell }, this.#menu({ app: this.app, view, cell }))
      : rawCell({ app: this.app, view, cell }, this.#menu({ app: this.app, view, cell }));
  }

  #gutter(view: CellView): TemplateResult | typeof nothing {
    if (isText(view.cell)) return nothing;
    const count = view.state === "idle" ? (countOf(view) ?? " ") : "*";
    return html`<div class="gutter">
      <span>[${count}]</span>
      ${this.#runButton(view.state === "idle")}
    </div>`;
  }

  /** One button that runs or stops: it stays in its place, and so does the focus on it. */
  #runButton(idle: boolean): TemplateResult {
    const label = idle ? msg("Run cell") : msg("Stop");
    const act = (): void => (idle ? this.app.runCell(this.cellId) : this.app.runner.stopCell(this.cellId));
    return html`<button class=${idle ? "run" : "run stop"} aria-label=${label} title=${label} @click=${act}>
      ${idle ? icons.run : icons.stop}
    </button>`;
  }

  #sheet(drawing: Drawing<PromptCell>): TemplateResult {
    const { app, view, cell } = drawing;
    const [rows, add] =
      cell.kind === "chat"
        ? [
            html`${continuedLine({ app, view, cell })}${messageRows({ app, view, cell })}`,
            addMessageButton({ app, view, cell }),
          ]
        : [promptRows({ app, view, cell }), addPromptButton({ app, view, cell })];
    return html`<div class="sheet">
      ${promptHead(drawing, this.#menu(drawing))} ${rows}
      <quire-parameters
        .app=${app}
        .cellId=${cell.id}
        .endpoint=${endpointOf(cell)}
        .parameters=${cell.parameters}
        >${add}${tokenCount(drawing)}</quire-parameters
      >
      ${modelNotice(drawing)} ${codeFace(drawing)}
    </div>`;
  }

  #menu(drawing: Drawing): TemplateResult {
    return html`<quire-menu .label=${msg("More")} .items=${() => cellEntries(drawing)}>${icons.more}</quire-menu>`;
  }

  readonly #onAnswerCalls = ({ choice }: AnswerCallsEvent): void => {
    continueBelow(this.app, this.cellId, choice);
  };

  /** Selection follows focus; focus inside the text is edit mode. */
  readonly #onFocus = (event: FocusEvent): void => {
    const inText = event.target !== event.currentTarget && !isButton(event.composedPath()[0]);
    const isRendered =
      cellOf(this.app.notebook, this.cellId)?.kind === "markdown" &&
      !this.renderRoot.querySelector("quire-text");
    const mode = inText && !isRendered ? "edit" : "command";
    this.app.select(this.cellId, mode);
  };
}

function countOf({ cell, run, execution }: CellView): number | null | undefined {
  return cell.kind === "python" ? execution?.count : run?.count;
}

/** Whether it is text to be read, which is not run. */
function isText({ kind }: Cell): boolean {
  return kind === "markdown" || kind === "raw";
}

function isButton(target: EventTarget | undefined): boolean {
  return target instanceof HTMLButtonElement || target instanceof HTMLAnchorElement;
}

declare global {
  interface HTMLElementTagNameMap {
    "quire-cell": CellElement;
  }
}
