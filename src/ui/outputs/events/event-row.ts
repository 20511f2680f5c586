/** One event of a stream as a row, which opens if there is more to see than its line. */

import { msg, str } from "@lit/localize";
import { html, nothing, type TemplateResult } from "lit";
import { maybeJson } from "../../../core/json/json.ts";
import type { TimedEvent } from "./event-record.ts";
import "../json-tree.ts";

/** Characters of an event in its row, and of one that is no JSON when it is open. */
const longestLine = 300;
const longestEnvelope = 1000;
const longestText = 50_000;
/** What is longer than this may not be seen whole in a row. */
const shortest = 40;

export function eventRow(
  event: TimedEvent,
  before: TimedEvent | undefined,
  open: boolean,
  turn: () => void,
): TemplateResult {
  const line = eventLine(event, before);
  if (!opens(event)) return html`<li><div class="row">${line}</div></li>`;
  return html`<li>
    <button class="row" aria-expanded=${open} @click=${turn}>${line}</button>
    ${open ? html`<div class="whole">${whole(event.data)}</div>` : nothing}
  </li>`;
}

function opens({ type, data }: TimedEvent): boolean {
  return type === "event" && data.length > shortest;
}

function eventLine(event: TimedEvent, before: TimedEvent | undefined): TemplateResult {
  const named = event.type === "event" && event.event !== "message";
  return html`<span class="number">${event.number}</span>
    <span class="time">${time(event)}</span>
    <span class="delta">${delta(event, before)}</span>
    <span class=${`line ${event.type}`}
      >${named ? html`<b>${event.event}</b> ` : nothing}${event.type === "comment" ? ": " : ""}${preview(event.data)}${event.pending ? html` <i>${msg("cut off")}</i>` : nothing}</span
    >`;
}

/** Every chunk begins with the same id and model: the row begins where they differ. */
function preview(data: string): string {
  const start = data.slice(0, longestEnvelope).search(/"(?:choices|error)":/);
  return start > 1 ? `{… ${data.slice(start, start + longestLine)}` : data.slice(0, longestLine);
}

function time({ at }: TimedEvent): string {
  return at === undefined ? "" : msg(str`${at} ms`);
}

function delta({ at }: TimedEvent, before: TimedEvent | undefined): string {
  return at === undefined || before?.at === undefined ? "" : `+${at - before.at}`;
}

function whole(data: string): TemplateResult {
  const json = maybeJson(data);
  return json === undefined
    ? html`<pre tabindex="0">${data.slice(0, longestText)}</pre>`
    : html`<quire-json .json=${json}></quire-json>`;
}
