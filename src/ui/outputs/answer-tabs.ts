/** The tabs Text, Message and Raw of an answer. */
import { msg, str } from "@lit/localize";
import { html, nothing, type TemplateResult } from "lit";
import type { Answer, Choice } from "../../core/api/answer.ts";
import { assemble } from "../../core/api/assemble.ts";
import { isList, type Json, member } from "../../core/json.ts";
import type { Run } from "../../core/run.ts";
import "./json-tree.ts";
import "./markdown-text.ts";
import { replyImages } from "./reply-images.ts";

/** Characters of a body that is still coming, or is no JSON, shown as text: its end. */
const longestRaw = 50_000;

export function textTab(run: Run, answer: Answer): TemplateResult {
  const [only, ...others] = answer.choices;
  if (only === undefined)
    return run.problem ? html`` : html`<div class="text empty">${nothingYet(run)}</div>`;
  if (others.length === 0) return choiceText(run, only);
  return html`<div class="choices">
    ${answer.choices.map(
      (choice) => html`<div class="choice">
        <p class="heading">${heading(choice)}</p>
        ${choiceText(run, choice)}
      </div>`,
    )}
  </div>`;
}

/** The reply as a message object, one for each choice. */
export function messageTab(run: Run, answer: Answer): TemplateResult {
  if (run.recorded?.holds === "text" || run.status === "running") return textTab(run, answer);
  const choices = member(assemble(run)?.json, "choices");
  const messages = (isList(choices) ? choices : []).map((choice) => member(choice, "message") ?? null);
  if (messages.length === 0) return html`<div class="text empty">${nothingYet(run)}</div>`;
  return html`${messages.map((message: Json) => html`<quire-json .json=${message}></quire-json>`)}`;
}

/** The answer as it came: the object, or what a stream's chunks amount to, or the bare text. */
export function rawTab(run: Run): TemplateResult {
  const isText = run.recorded?.holds === "text" || run.status === "running";
  const assembled = isText ? undefined : assemble(run);
  if (assembled === undefined)
    return html`<div class="request"><pre tabindex="0">${run.raw.slice(-longestRaw)}</pre></div>`;
  return html`<quire-json .json=${assembled.json}></quire-json>
    ${assembled.chunks > 0 ? html`<p class="note">${msg(str`Assembled from ${assembled.chunks} chunks.`)}</p>` : nothing}`;
}

function choiceText(run: Run, choice: Choice): TemplateResult {
  return html`${choice.reasoning ? reasoning(choice.reasoning) : nothing}
    <div class="text">${content(run, choice)}</div>
    ${replyImages(run, choice.index)}
    ${choice.refusal ? html`<p class="note warn">${msg("Refused:")} ${choice.refusal}</p>` : nothing}
    ${choice.toolCalls.map((call) => html`<p class="note"><code>${call.name}(${call.arguments})</code></p>`)}`;
}

/** A completion is shown to the character; a chat reply is Markdown, as models write it. */
function content(run: Run, choice: Choice): TemplateResult {
  const growing = run.status === "running";
  if (run.endpoint !== "completions") {
    return html`<quire-markdown .text=${choice.text} .growing=${growing}></quire-markdown>`;
  }
  return html`<span class=${growing ? "plain growing" : "plain"}>${choice.text}</span>`;
}

function reasoning(text: string): TemplateResult {
  return html`<details class="reasoning">
    <summary>${msg("Reasoning")}</summary>
    <div class="plain">${text}</div>
  </details>`;
}

function heading(choice: Choice): string {
  return [msg(str`choice ${choice.index}`), choice.finish_reason ?? ""].filter(Boolean).join(" · ");
}

function nothingYet(run: Run): string {
  if (run.status === "running") return msg("Waiting for the first words…");
  return run.status === "done" ? msg("The answer is empty.") : msg("No text came.");
}
