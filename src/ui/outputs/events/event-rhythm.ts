/** The rhythm of a stream: a strip of its beats over time, and the same in words. */
import { msg, str } from "@lit/localize";
import { html, nothing, type TemplateResult } from "lit";
import { rhythmOf } from "../../../core/api/events-rhythm.ts";
import { seconds } from "../durations.ts";
import type { TimedEvent } from "./event-record.ts";

/** Beats in the strip, and its height in the same measure. */
const beats = 200;
const height = 20;

export function rhythmStrip(events: readonly TimedEvent[], running: boolean): TemplateResult {
  const times = events.flatMap(({ at }) => at ?? []);
  // While it runs the strip would be drawn anew with every event, and say little.
  if (running) return html`<p class="caption">${counted(events)}</p>`;
  if (times.length < events.length)
    return html`<p class="caption">${counted(events)} · ${msg("no times were kept")}</p>`;
  const { length, longestPause, beats: counts } = rhythmOf(times, beats);
  const pause = msg(
    str`longest pause ${seconds(longestPause.ms)} s, before number ${longestPause.before + 1}`,
  );
  return html`<svg class="rhythm" viewBox="0 0 ${beats} ${height}" preserveAspectRatio="none" aria-hidden="true">
      <path d=${outline(counts)} />
    </svg>
    <p class="caption">
      ${msg(str`${counted(events)} in ${seconds(length)} s`)}${longestPause.ms > 0 ? html` · ${pause}` : nothing}
    </p>`;
}

function counted(events: readonly TimedEvent[]): string {
  const comments = events.filter(({ type }) => type === "comment").length;
  const count = msg(str`${events.length - comments} events`);
  return comments === 0 ? count : msg(str`${count} and ${comments} comments`);
}

/**
 * A bar for each part of the time in which something came; the root keeps single events visible beside
 * bursts.
 */
function outline(counts: readonly number[]): string {
  const most = Math.max(1, ...counts);
  return counts
    .map((count, place) => ({ place, tall: count === 0 ? 0 : Math.max(3, height * Math.sqrt(count / most)) }))
    .filter(({ tall }) => tall > 0)
    .map(({ place, tall }) => `M${place} ${height}v-${tall.toFixed(1)}h.7v${tall.toFixed(1)}z`)
    .join("");
}
