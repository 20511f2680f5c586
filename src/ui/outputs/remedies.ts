import { localized, msg } from "@lit/localize";
import { html, LitElement, nothing, type TemplateResult } from "lit";
import { customElement, property, state } from "lit/decorators.js";
import { keyed } from "lit/directives/keyed.js";
import type { App } from "../../app/app.ts";
import { perform } from "../../app/commands.ts";
import { type Remedy, remediesFor, wantsWordJson } from "../../core/api/remedies.ts";
import { endpointOf } from "../../core/api/request.ts";
import type { Step } from "../../core/edits/cell-edits.ts";
import { inverse } from "../../core/edits/edits.ts";
import type { History } from "../../core/edits/history.ts";
import { remedyStep } from "../../core/edits/remedy-edits.ts";
import { type Cell, cellOf, isPrompt, type PromptCell } from "../../core/notebook.ts";
import type { Run, RunId } from "../../core/run.ts";
import { shared } from "../styles/shared.styles.ts";
import { remediesStyles } from "./remedies.styles.ts";
import { remedyDone, remedyLabel } from "./remedy-words.ts";

/** A remedy that was chosen, and what it made. */
interface Chosen {
  /** The run that was refused. */
  readonly run: RunId;
  readonly remedy: Remedy;
  readonly step: Step;
  readonly cell: Cell | undefined;
  readonly history: History;
}

/** What can be changed in a cell whose request was refused: one click, seen, and taken back by another. */
// Defined last: that makes the elements which already wait in the page, and they are to be localized.
@customElement("quire-remedies")
@localized()
export class RemediesElement extends LitElement {
  static override styles = [shared, remediesStyles];

  @property({ attribute: false }) app!: App;
  @property({ attribute: false }) run!: Run;
  /** The cell as it stands; drawn anew when it changes. */
  @property({ attribute: false }) cell!: Cell;
  @state() private chosen: Chosen | undefined;
  #focus = false;

  /** The button that was pressed is gone: what comes next takes the focus. */
  protected override updated(): void {
    if (!this.#focus) return;
    this.#focus = false;
    const next =
      this.renderRoot.querySelector<HTMLElement>(".run") ?? this.renderRoot.querySelector("button");
    next?.focus();
  }

  protected override render(): TemplateResult | typeof nothing {
    const cell = cellOf(this.app.notebook, this.cell.id);
    if (!isPrompt(cell)) return nothing;
    const { problem, endpoint, id } = this.run;
    if (problem === undefined) return nothing;
    // A refusal tells nothing of another endpoint.
    const remedies = endpointOf(cell) === endpoint ? remediesFor(problem, cell) : [];
    const chosen = this.chosen?.run === id ? this.chosen : undefined;
    const shown = chosen?.cell === cell ? chosen : undefined;
    return html`${shown ? nothing : html`<slot></slot>`}
      <p role="status">${shown ? remedyDone(shown.remedy) : nothing}</p>
      ${wantsWordJson(problem) ? html`<p>${msg("Write the word JSON into one of the messages: the server wants to be asked for it.")}</p>` : nothing}
      <div class="actions">
        ${chosen ? this.#runButton() : nothing}
        ${shown ? html`<button class="button" @click=${() => this.#takeBack(shown)}>${msg("Undo")}</button>` : nothing}
        ${remedies.map((remedy) => this.#button(cell, remedy))}
      </div>`;
  }

  #button(cell: PromptCell, remedy: Remedy): TemplateResult {
    // Not one button for another: the second click of a double click is to find nothing in its place.
    return html`${keyed(
      JSON.stringify(remedy),
      html`<button class="button" @click=${() => this.#choose(cell, remedy)}>${remedyLabel(remedy)}</button>`,
    )}`;
  }

  #runButton(): TemplateResult {
    const run = ({ detail }: MouseEvent): void => {
      if (detail > 1) return;
      this.app.runCell(this.cell.id);
      this.app.focus(this.cell.id, "command");
    };
    return html`<button class="button run" @click=${run}>${msg("Run again")}</button>`;
  }

  #choose(cell: PromptCell, remedy: Remedy): void {
    const step = remedyStep(this.app.notebook, cell, remedy);
    this.app.commit(step);
    const { history } = this.app.desk;
    this.chosen = { run: this.run.id, remedy, step, cell: cellOf(this.app.notebook, cell.id), history };
    this.#focus = true;
  }

  /** As Undo does; where something else was done since, another edit does it. */
  #takeBack({ step, history }: Chosen): void {
    if (history === this.app.desk.history) perform(this.app, "undo");
    else this.app.commit(step.toReversed().map(inverse));
    this.chosen = undefined;
    this.#focus = true;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    "quire-remedies": RemediesElement;
  }
}
