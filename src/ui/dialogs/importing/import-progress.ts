/** How far fetching, reading and storing are. */
import { msg, str } from "@lit/localize";
import { html, type TemplateResult } from "lit";
import { ifDefined } from "lit/directives/if-defined.js";
import type { ImportState } from "../../../app/files/import-state.ts";
import { megabytes } from "./import-words.ts";

type Busy = Extract<ImportState, { readonly type: "fetching" | "reading" | "storing" }>;

interface Words {
  readonly label: string;
  readonly detail: string;
  /** Of 100; undefined while nobody knows. */
  readonly percent?: number;
}

export function progressOf(state: Busy): TemplateResult {
  const { label, detail, percent } = wordsOf(state);
  return html`<div class="progress">
    <p role="status">${label}</p>
    <progress
      aria-label=${label}
      max="100"
      value=${ifDefined(percent?.toString())}
    ></progress>
    <p class="quiet">${detail}</p>
  </div>`;
}

function wordsOf(state: Busy): Words {
  if (state.type === "fetching") return fetchingWords(state);
  if (state.type === "storing") {
    const { stored, total } = state;
    const detail = total === 1 ? "" : msg(str`${stored} of ${total} notebooks`);
    return { label: msg("Storing…"), detail, ...(total === 1 ? {} : { percent: share(stored, total) }) };
  }
  const { file, done, total, isMapping } = state.progress;
  if (isMapping) return { label: msg(str`Making cells of ${file}…`), detail: size(total) };
  const detail = msg(str`${megabytes(done)} of ${megabytes(total)} MB`);
  return { label: msg(str`Reading ${file}…`), detail, percent: share(done, total) };
}

function fetchingWords({ address, progress: { done, total } }: Extract<Busy, { type: "fetching" }>): Words {
  const label = msg(str`Fetching ${address}…`);
  if (total === undefined) return { label, detail: size(done) };
  return {
    label,
    detail: msg(str`${megabytes(done)} of ${megabytes(total)} MB`),
    percent: share(done, total),
  };
}

function size(bytes: number): string {
  return `${megabytes(bytes)} MB`;
}

function share(done: number, total: number): number {
  return total === 0 ? 0 : Math.min(100, Math.round((100 * done) / total));
}
