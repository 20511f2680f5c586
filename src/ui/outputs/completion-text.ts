/** The text of a completion, to the character; the prompt that it echoes and the suffix stand apart. */
import { html, nothing, type TemplateResult } from "lit";
import type { Choice } from "../../core/api/answer.ts";
import { completionRequestOf, echoedLength } from "../../core/api/completion-request.ts";
import type { Run } from "../../core/run.ts";

export function completionText(run: Run, { index, text }: Choice): TemplateResult {
  const growing = run.status === "running";
  const request = completionRequestOf(run);
  const echoed = request ? echoedLength(request, index, text) : 0;
  return html`<span class="plain"
    >${echoed > 0 ? given(text.slice(0, echoed)) : nothing}<span class=${growing ? "growing" : ""}
      >${text.slice(echoed)}</span
    >${request?.suffix ? given(request.suffix) : nothing}</span
  >`;
}

function given(text: string): TemplateResult {
  return html`<span class="given">${text}</span>`;
}
