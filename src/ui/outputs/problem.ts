/** A problem in the cell: what happened, the server's own words, what to do next. */
import { html, nothing, type TemplateResult } from "lit";
import type { Notebook } from "../../core/notebook.ts";
import type { RunProblem } from "../../core/run.ts";
import { problemWords } from "../problem-words.ts";
import { later } from "./later.ts";

/** Something that can be done about a problem, in one click. */
export interface Remedy {
  readonly label: string;
  readonly act: () => void;
}

export function problemView(
  problem: RunProblem,
  notebook: Notebook,
  remedies: readonly Remedy[],
): TemplateResult {
  const { what, detail, next, safe } = problemWords(problem, notebook);
  return html`<div class="error" role="alert">
    <strong>${what}</strong>
    ${detail ? html`<p class="detail">${detail}</p>` : nothing} ${
      problem.type === "unreachable" ? likelyCauses(problem) : steps(next)
    }
    ${safe ? html`<p class="safe">${safe}</p>` : nothing}
    ${remedies.length > 0 ? html`<div class="actions">${remedies.map(button)}</div>` : nothing}
  </div>`;
}

function likelyCauses(problem: Extract<RunProblem, { type: "unreachable" }>): TemplateResult {
  later(import("./diagnosis.ts"));
  return html`<quire-diagnosis .problem=${problem}></quire-diagnosis>`;
}

function steps(next: readonly string[]): TemplateResult {
  return next.length <= 1
    ? html`<p>${next[0]}</p>`
    : html`<ol>${next.map((step) => html`<li>${step}</li>`)}</ol>`;
}

function button(remedy: Remedy): TemplateResult {
  return html`<button class="button" @click=${remedy.act}>${remedy.label}</button>`;
}
