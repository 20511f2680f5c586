/** Why there is no Python, and what to do. */
import { msg } from "@lit/localize";
import { html, nothing, type TemplateResult } from "lit";

/** `lacksCode`: what cannot be had is code of the page, which is had anew with the page alone. */
export function failureView(failure: string, lacksCode: boolean, again: () => void): TemplateResult {
  const [label, act] = lacksCode ? [msg("Reload the page"), reload] : [msg("Try again"), again];
  return html`<div class="error">
    <div role="alert">
      <strong>${msg("Python could not be loaded.")}</strong>
      ${failure === "" ? nothing : html`<p class="detail">${failure}</p>`}
      <p>${remedy(lacksCode)}</p>
    </div>
    <div class="actions"><button class="button" @click=${act}>${label}</button></div>
  </div>`;
}

function remedy(lacksCode: boolean): string {
  return lacksCode
    ? msg(
        "A part of this page could not be fetched. Everything written is saved: once there is a connection, reload the page.",
      )
    : msg("It comes from this page's own address, once. Nothing else is affected: what is written is kept.");
}

function reload(): void {
  location.reload();
}
