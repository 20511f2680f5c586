/** One choice of an answer as it reads: reasoning, text, refusal, calls, and how it ended. */
import { msg } from "@lit/localize";
import { html, nothing, type TemplateResult } from "lit";
import type { Answer, Choice } from "../../core/api/answer.ts";
import { type Thought, thoughtIn } from "../../core/messages/thinking.ts";
import type { Run } from "../../core/run.ts";
import { type ResponseFormat, responseFormatOf } from "../../core/sent-parameters.ts";
import { later, loading } from "../later.ts";
import { completionText } from "./completion-text.ts";
import { endingWords } from "./ending-words.ts";
import "./markdown-text.ts";
import { refusalView } from "./refusal.ts";
import { replyImages } from "./reply-images.ts";

export function choiceText(run: Run, answer: Answer, choice: Choice): TemplateResult {
  const growing = run.status === "running";
  const { reasoning, text } = thoughtOf(run, choice);
  const { refusal, toolCalls } = choice;
  const ending = endingWords(run, choice);
  const isAlone = reasoning === "" && refusal === "" && toolCalls.length === 0;
  return html`${reasoning ? reasoningView(run, answer, choice, { reasoning, text }) : nothing}
    ${text || isAlone ? html`<div class="text">${content(run, choice, text)}</div>` : nothing}
    ${replyImages(run, choice.index)} ${refusal ? refusalView(refusal) : nothing}
    ${toolCalls.length > 0 ? callsView(choice, growing) : nothing}
    ${ending ? html`<p class="note warn">${ending}</p>` : nothing}`;
}

/** What stands where no text is. */
export function nothingYet(run: Run): string {
  if (run.status === "running") return msg("Waiting for the first words…");
  return run.status === "done" ? msg("The answer is empty.") : msg("No text came.");
}

/** A completion is shown to the character: tags in it are text. */
function thoughtOf(run: Run, { reasoning, text }: Choice): Thought {
  if (run.endpoint === "completions") return { reasoning, text };
  const thought = thoughtIn(text, run.status === "running");
  return { reasoning: reasoning + thought.reasoning, text: thought.text };
}

function reasoningView(
  run: Run,
  { choices, usage }: Answer,
  { refusal, toolCalls }: Choice,
  { reasoning, text }: Thought,
): TemplateResult {
  const growing = run.status === "running" && text === "" && refusal === "" && toolCalls.length === 0;
  later(() => import("./reasoning.ts"));
  // Usage is that of all choices together.
  const tokens = choices.length === 1 ? usage?.reasoning_tokens : undefined;
  return html`<quire-reasoning .text=${reasoning} .growing=${growing} .tokens=${tokens}></quire-reasoning>`;
}

function callsView({ toolCalls, index }: Choice, growing: boolean): TemplateResult {
  later(() => import("./tool-calls.ts"));
  return html`<quire-calls .calls=${toolCalls} .choice=${index} .growing=${growing}>${loading()}</quire-calls>`;
}

/** A chat reply is Markdown, as models write it, unless it was to be JSON. */
function content(run: Run, choice: Choice, text: string): TemplateResult {
  const growing = run.status === "running";
  const format = responseFormatOf(run);
  if (format && !growing && text) return structured(run, choice, format, text);
  if (run.endpoint === "completions") return completionText(run, choice);
  if (!format) return html`<quire-markdown .text=${text} .growing=${growing}></quire-markdown>`;
  return html`<span class=${growing ? "plain growing" : "plain"}>${text}</span>`;
}

/** The text stands in the element, which shows it until it has come itself, and where it is no JSON. */
function structured(
  run: Run,
  { finish_reason }: Choice,
  format: ResponseFormat,
  text: string,
): TemplateResult {
  later(() => import("./structured-answer.ts"));
  const cut = finish_reason === "length" || run.status !== "done";
  return html`<quire-structured .format=${format} .text=${text} .cut=${cut}>
    <div class="plain source">${text}</div>
  </quire-structured>`;
}
