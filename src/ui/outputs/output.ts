import { localized, msg } from "@lit/localize";
import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from "lit";
import { customElement, property, state } from "lit/decorators.js";
import { keyed } from "lit/directives/keyed.js";
import type { App } from "../../app/app.ts";
import { type CellView, viewOf } from "../../app/cell-view.ts";
import type { Answer } from "../../core/api/answer.ts";
import type { Run, RunProblem } from "../../core/run.ts";
import { later } from "../later.ts";
import { shared } from "../styles/shared.styles.ts";
import { tabsStyles } from "../styles/tabs.styles.ts";
import { Watching } from "../watching.ts";
import { answerNotes } from "./answer-notes.ts";
import { messageTab, rawTab, textTab } from "./answer-tabs.ts";
import { askedWords } from "./attempt-words.ts";
import { choiceTextStyles } from "./choice-text.styles.ts";
import { growingStyles } from "./growing.styles.ts";
import { outputImagesStyles } from "./images.styles.ts";
import { eventsTab, requestTab, tokensTab } from "./later-tabs.ts";
import "./long-text.ts";

import { OpenConnectionEvent } from "./open-connection.ts";
import { outputStyles } from "./output.styles.ts";
import type { Remedy } from "./problem.ts";
import { problemLater } from "./problem-later.ts";
import { statistics } from "./statistics.ts";
import { type Tab, tabLabel, tabsOf } from "./tabs.ts";

/** What came of a cell's run: the answer in tabs, its statistics, and what went wrong. */
@localized()
@customElement("quire-output")
export class Output extends LitElement {
  static override styles = [
    shared,
    tabsStyles,
    outputStyles,
    choiceTextStyles,
    growingStyles,
    outputImagesStyles,
  ];

  @property({ attribute: false }) app!: App;
  @property({ attribute: false }) view!: CellView;
  /** The view as it is now, while more comes; undefined where whoever gave it gives the next one, too. */
  @property({ attribute: false }) again: () => CellView | undefined = () =>
    viewOf(this.app, this.view.cell.id);
  @state() private tab: Tab = "text";
  /** While an answer comes, it alone is drawn anew. */
  readonly watching = new Watching(this, () => ({
    changes: this.app.changes,
    topics: [`answer:${this.view.cell.id}`],
  }));

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has("view")) this.view = this.again() ?? this.view;
  }

  protected override render(): TemplateResult {
    const { run, answer, refusal } = this.view;
    return html`${refusal ? this.#problem(refusal) : nothing}
    ${run && answer ? this.#answer(run, answer) : nothing}`;
  }

  #answer(run: Run, answer: Answer): TemplateResult {
    return html`<div class="bar">
        <div role="tablist" aria-label=${msg("Views of the answer")} @keydown=${this.#onTabKey}>
          ${this.#tabs().map((tab) => this.#tabButton(tab))}
        </div>
        <span class="statistics">${this.view.retrying ? nothing : statistics(run, answer)}</span>
      </div>
      <div role="tabpanel" id="panel" aria-labelledby="tab-${this.#shownTab}" aria-busy=${run.status === "running"}>
        ${keyed(
          this.#shownTab,
          html`<quire-long .label=${tabLabel(this.#shownTab)} .growing=${run.status === "running"}
            >${this.#panel(run, answer)}</quire-long
          >`,
        )}
      </div>
      ${answerNotes(run, answer)} ${this.#waiting()} ${this.#retrying()}
      ${run.problem ? this.#problem(run.problem, run) : nothing}`;
  }

  #panel(run: Run, answer: Answer): TemplateResult {
    switch (this.#shownTab) {
      case "text":
        return textTab(run, answer);
      case "message":
        return messageTab(run, answer);
      case "raw":
        return rawTab(run);
      case "request":
        return requestTab(run, this.app.images);
      case "tokens":
        return tokensTab(run);
      case "events":
        return eventsTab(run);
    }
  }

  /** The chosen tab, or Text where the cell has become one without it. */
  get #shownTab(): Tab {
    return this.#tabs().includes(this.tab) ? this.tab : "text";
  }

  #tabs(): readonly Tab[] {
    return tabsOf(this.view);
  }

  #tabButton(tab: Tab): TemplateResult {
    const selected = tab === this.#shownTab;
    return html`<button
      role="tab"
      id="tab-${tab}"
      aria-controls="panel"
      aria-selected=${selected}
      tabindex=${selected ? 0 : -1}
      @click=${() => (this.tab = tab)}
    >
      ${tabLabel(tab)}
    </button>`;
  }

  /** Arrows go from tab to tab (ARIA Authoring Practices: tabs). */
  readonly #onTabKey = (event: KeyboardEvent): void => {
    const by = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (by === undefined) return;
    const tabs = this.#tabs();
    this.tab = tabs[(tabs.indexOf(this.#shownTab) + by + tabs.length) % tabs.length] ?? "text";
    event.stopPropagation();
    void this.updateComplete.then(() =>
      this.renderRoot.querySelector<HTMLElement>(`#tab-${this.tab}`)?.focus(),
    );
  };

  #waiting(): TemplateResult | typeof nothing {
    const { waiting, cell } = this.view;
    if (waiting === undefined) return nothing;
    const said =
      waiting === "first" ? msg("Nothing has come for 60 seconds.") : msg("No more has come for 30 seconds.");
    return html`<p class="note warn" role="status">
      ${said}
      <button @click=${() => this.app.runner.keepWaiting(cell.id)}>${msg("Keep waiting")}</button>
      <button @click=${() => this.app.runner.stopCell(cell.id)}>${msg("Stop")}</button>
    </p>`;
  }

  #retrying(): TemplateResult | typeof nothing {
    const { retrying, cell } = this.view;
    if (retrying === undefined) return nothing;
    later(() => import("./retrying.ts"));
    // Its buttons are gone as soon as one is pressed: the cell takes the keys.
    const keep = (): void => this.app.focus(cell.id, "command");
    return html`<quire-retrying .retrying=${retrying} @click=${keep}></quire-retrying>`;
  }

  #problem(problem: RunProblem, run?: Run): TemplateResult {
    const asked = run ? askedWords(run) : [];
    const isOfRequest = problem.type === "http" && [400, 404, 422].includes(problem.status);
    if (run === undefined || !isOfRequest)
      return problemLater(this, problem, this.app.notebook, this.#remedies(problem), { asked });
    const changes = (safe: unknown): TemplateResult => this.#changes(run, safe);
    return problemLater(this, problem, this.app.notebook, [], { asked, changes });
  }

  /** What can be changed in the cell, where the server refused what it asks. */
  #changes(run: Run, safe: unknown): TemplateResult {
    later(() => import("./remedies.ts"));
    return html`<quire-remedies .app=${this.app} .run=${run} .cell=${this.view.cell}>${safe}</quire-remedies>`;
  }

  #remedies(problem: RunProblem): readonly Remedy[] {
    const isOfConnection =
      ["no-key", "no-recording", "unreachable"].includes(problem.type) ||
      (problem.type === "http" && problem.status === 401);
    return isOfConnection ? [this.#connect()] : [];
  }

  #connect(): Remedy {
    return { label: msg("Open the connection"), act: () => this.dispatchEvent(new OpenConnectionEvent()) };
  }
}

declare global {
  interface HTMLElementTagNameMap {
    "quire-output": Output;
  }
}
