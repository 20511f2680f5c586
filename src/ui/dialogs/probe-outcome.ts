/** What Test connection found, in words. */
import { msg, str } from "@lit/localize";
import { html, nothing, type TemplateResult } from "lit";
import type { ProbeResult } from "../../app/ports.ts";
import type { Notebook } from "../../core/notebook.ts";
import type { RunProblem } from "../../core/run.ts";
import { problemWords } from "../problem-words.ts";

export type Probed = ProbeResult | "testing" | "bad-address";

export function probeOutcome(
  result: Probed | undefined,
  notebook: Notebook,
): TemplateResult | typeof nothing {
  if (result === undefined) return nothing;
  if (result === "testing") return said(msg("Asking for the list of models…"), "");
  if (result === "bad-address")
    return failed(
      msg("The base URL must be a plain http or https address, without a user, a password or a query."),
    );
  if (result.type === "works")
    return said(msg(str`It works: ${result.models.length} models are offered.`), "ok");
  return failedWith(result.problem, notebook);
}

function said(text: string, look: "" | "ok"): TemplateResult {
  return html`<p class="result ${look}" role="status">${text}</p>`;
}

function failed(text: string): TemplateResult {
  return html`<p class="result bad" role="alert"><strong>${text}</strong></p>`;
}

function failedWith(problem: RunProblem, notebook: Notebook): TemplateResult {
  const { what, detail, next } = problemWords(problem, notebook);
  return html`<div class="result bad" role="alert">
    <strong>${what}</strong> ${detail ? html`<p>${detail}</p>` : nothing}
    <ol>
      ${next.map((step) => html`<li><p>${step}</p></li>`)}
    </ol>
  </div>`;
}
