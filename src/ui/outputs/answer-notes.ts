/** What a reader should know of an answer as a whole, said quietly below it. */
import { msg, str } from "@lit/localize";
import { html, type TemplateResult } from "lit";
import type { Answer } from "../../core/api/answer.ts";
import { completionRequestOf, echoedLength } from "../../core/api/completion-request.ts";
import type { Run } from "../../core/run.ts";
import { answeredAfter } from "./attempt-words.ts";

export function answerNotes(run: Run, answer: Answer): readonly TemplateResult[] {
  return [
    ...endNotes(run, answer),
    ...answeredAfter(run),
    ...requestNotes(run, answer),
    ...modelNotes(run, answer),
    ...recordingNotes(run),
  ].map((text) => html`<p class="note">${text}</p>`);
}

function endNotes(run: Run, answer: Answer): readonly string[] {
  const said: string[] = [];
  if (run.status === "done" && answer.ended === "cut")
    said.push(msg("May be cut off: the stream ended without saying so."));
  if (run.status === "interrupted") said.push(msg("Interrupted: the page was closed while this was coming."));
  if (run.status === "stopped") said.push(msg("Stopped. What had come is kept."));
  if (answer.warnings.length > 0)
    said.push(msg(str`${answer.warnings.length} parts of the stream could not be read.`));
  return said;
}

/** What the request made of a completion's text. */
function requestNotes(run: Run, { choices }: Answer): readonly string[] {
  const request = completionRequestOf(run);
  if (request === undefined || choices.length === 0) return [];
  const said: string[] = [];
  const echoed = choices.some(({ index, text }) => echoedLength(request, index, text) > 0);
  if (echoed && request.suffix) said.push(msg("Dimmed: the prompt, echoed, and the suffix."));
  else if (echoed) said.push(msg("Dimmed: the prompt, echoed."));
  else if (request.suffix) said.push(msg("Dimmed: the suffix, before which the text is inserted."));
  if (request.bestOf) said.push(msg(str`Best of ${request.bestOf}.`));
  return said;
}

/** The cell names another model; the tab Request says more. */
function modelNotes({ substitution }: Run, { choices }: Answer): readonly string[] {
  return substitution?.model && choices.length > 0 ? [msg(str`Answered by ${substitution.model.sent}.`)] : [];
}

function recordingNotes({ recorded }: Run): readonly string[] {
  if (recorded?.holds === "object")
    return [msg("The object was rebuilt from what the SDK printed when this was recorded.")];
  return recorded?.holds === "text" ? [msg("Only the text was recorded.")] : [];
}
