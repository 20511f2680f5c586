/** A problem in the cell: what happened, the server's own words, what to do next. */
import { html, nothing, type TemplateResult } from "lit";
import type { Notebook } from "../../core/notebook.ts";
import type { RunProblem } from "../../core/run.ts";
import { later } from "../later.ts";
import { problemWords } from "../problem-words.ts";

/** Something that can be done about a problem, in one click. */
export interface Remedy {
  readonly label: string;
  readonly act: () => void;
}

/** What is said and offered beside the problem's own words. */
interface More {
  readonly asked: readonly string[];
  /** Changes of the cell; around what is safe, which no longer holds when one is made. */
  readonly changes?: (safe: TemplateResult | typeof nothing) => TemplateResult;
}

export function problemView(
  problem: RunProblem,
  notebook: Notebook,
  remedies: readonly Remedy[],
  more: More,
): TemplateResult {
  const { what, detail, next, safe } = problemWords(problem, notebook);
  const kept = safe ? html`<p class="safe">${safe}</p>` : nothing;
  // What changes here later is not to be read as another alert.
  return html`<div class="error">
    <div role="alert">
      <strong>${what}</strong>
      ${detail ? html`<p class="detail">${detail}</p>` : nothing}
      ${more.asked.length > 0 ? html`<p>${more.asked.join(" ")}</p>` : nothing}
      ${problem.type === "unreachable" ? likelyCauses(problem) : steps(next)} ${more.changes ? nothing : kept}
      ${remedies.length > 0 ? html`<div class="actions">${remedies.map(button)}</div>` : nothing}
    </div>
    ${more.changes ? more.changes(kept) : nothing}
  </div>`;
}

function likelyCauses(problem: Extract<RunProblem, { type: "unreachable" }>): TemplateResult {
  later(() => import("./diagnosis.ts"));
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
