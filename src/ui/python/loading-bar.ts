/** How much of Python has come: a thin line, and bytes. */
import { msg, str } from "@lit/localize";
import { html, type TemplateResult } from "lit";
import { ifDefined } from "lit/directives/if-defined.js";
import type { LoadingProgress } from "../../core/python/python-engine.ts";

export function loadingBar(progress: LoadingProgress | undefined): TemplateResult {
  return html`<div class="loading">
    <p role="status">${msg("Loading Python: once, then it is kept.")}</p>
    <span class="bytes">${progress ? amount(progress) : ""}</span>
    <progress aria-label=${msg("Loading Python")} max="1" value=${ifDefined(shareOf(progress))}></progress>
  </div>`;
}

function shareOf(progress: LoadingProgress | undefined): string | undefined {
  return progress && progress.loaded > 0
    ? Math.min(1, progress.loaded / progress.total).toFixed(3)
    : undefined;
}

function amount({ loaded, total }: LoadingProgress): string {
  return msg(str`${megabytes(loaded)} of ${megabytes(total)} MB`);
}

function megabytes(bytes: number): string {
  return (bytes / 1e6).toFixed(1);
}
