/** Several choices, side by side. */
import { msg, str } from "@lit/localize";
import { html, type TemplateResult } from "lit";
import type { Choice } from "../../core/api/answer.ts";
import { completionRequestOf, promptOf } from "../../core/api/completion-request.ts";
import type { Run } from "../../core/run.ts";

/** Columns that scroll sideways where there are many; on a narrow screen one below the other. */
export function choiceColumns(
  run: Run,
  choices: readonly Choice[],
  content: (choice: Choice) => TemplateResult,
): TemplateResult {
  return html`<div class="choices" role="group" aria-label=${msg("Choices")} tabindex="0">
    ${choices.map(
      (choice) => html`<div class="choice">
        <p class="heading">${choiceHeading(run, choice.index, choice.finish_reason)}</p>
        ${content(choice)}
      </div>`,
    )}
  </div>`;
}

/** The choice's index, the prompt it answers where there are several, and how it ended. */
export function choiceHeading(run: Run, index: number, ending: string | null): string {
  return [msg(str`choice ${index}`), promptLabel(run, index), ending ?? ""].filter(Boolean).join(" · ");
}

function promptLabel(run: Run, index: number): string {
  const request = completionRequestOf(run);
  return request && request.prompts.length > 1 ? msg(str`prompt ${promptOf(request, index) + 1}`) : "";
}
