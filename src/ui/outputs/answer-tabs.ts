/** The tabs Text, Message and Raw of an answer. */
import { msg, str } from "@lit/localize";
import { html, nothing, type TemplateResult } from "lit";
import type { Answer } from "../../core/api/answer.ts";
import { assemble, received } from "../../core/api/assemble.ts";
import { isList, type Json, member } from "../../core/json/json.ts";
import type { Run } from "../../core/run.ts";
import { later, loading } from "../later.ts";
import { choiceText, nothingYet } from "./choice-text.ts";
import { choiceColumns } from "./choices.ts";

/** Characters of a body that is still coming, or is no JSON, shown as text: its end. */
const longestRaw = 50_000;

export function textTab(run: Run, answer: Answer): TemplateResult {
  const [only, ...others] = answer.choices;
  if (only === undefined)
    return run.problem ? html`` : html`<div class="text empty">${nothingYet(run)}</div>`;
  if (others.length === 0) return choiceText(run, answer, only);
  return choiceColumns(run, answer.choices, (choice) => choiceText(run, answer, choice));
}

/** The reply as a message object, one for each choice. */
export function messageTab(run: Run, answer: Answer): TemplateResult {
  if (run.recorded?.holds === "text" || run.status === "running") return textTab(run, answer);
  const choices = member(assemble(run)?.json, "choices");
  const messages = (isList(choices) ? choices : []).map((choice) => member(choice, "message") ?? null);
  if (messages.length === 0) return html`<div class="text empty">${nothingYet(run)}</div>`;
  return html`${messages.map(jsonTree)}`;
}

/** The answer as it came: the object, or what a stream's chunks amount to, or the bare text. */
export function rawTab(run: Run): TemplateResult {
  const isText = run.recorded?.holds === "text" || run.status === "running";
  const assembled = isText ? undefined : received(run);
  if (assembled === undefined)
    return html`<div class="source"><pre tabindex="0">${run.raw.slice(-longestRaw)}</pre></div>`;
  return html`${jsonTree(assembled.json)}
    ${assembled.chunks > 0 ? html`<p class="note">${msg(str`Assembled from ${assembled.chunks} chunks.`)}</p>` : nothing}`;
}

function jsonTree(json: Json): TemplateResult {
  later(() => import("./json-tree.ts"));
  return html`<quire-json .json=${json}>${loading()}</quire-json>`;
}
