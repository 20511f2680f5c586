import { localized, msg } from "@lit/localize";
import { html, LitElement, nothing, type TemplateResult } from "lit";
import { customElement, property } from "lit/decorators.js";
import type { Cause } from "../../core/connections/cause.ts";
import type { RunProblem } from "../../core/run.ts";
import "../copy-button.ts";
import { shared } from "../styles/shared.styles.ts";
import { causeWords } from "./cause-words.ts";
import { diagnosisStyles } from "./diagnosis.styles.ts";

/** Why a server may be out of reach, the likeliest cause first, each with what to do. */
@localized()
@customElement("quire-diagnosis")
export class Diagnosis extends LitElement {
  static override styles = [shared, diagnosisStyles];

  @property({ attribute: false }) problem!: Extract<RunProblem, { type: "unreachable" }>;

  protected override render(): TemplateResult {
    const { causes } = this.problem;
    if (causes.length === 0) return html`<p>${msg("The browser does not say why.")}</p>`;
    if (causes.length === 1) return html`${causes.map((cause) => this.#cause(cause))}`;
    return html`<p class="lead">${msg("The likeliest cause first:")}</p>
      <ol>
        ${causes.map((cause) => html`<li>${this.#cause(cause)}</li>`)}
      </ol>`;
  }

  #cause(cause: Cause): TemplateResult {
    const { text, code } = causeWords(cause, this.problem.preset ?? "", location.origin);
    return html`<p>${text}</p>
      ${code ? codeLine(code) : nothing}`;
  }
}

function codeLine(code: string): TemplateResult {
  return html`<div class="code">
    <code>${code}</code><quire-copy .label=${msg("Copy")} .text=${() => code}></quire-copy>
  </div>`;
}

declare global {
  interface HTMLElementTagNameMap {
    "quire-diagnosis": Diagnosis;
  }
}
