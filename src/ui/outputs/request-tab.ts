/** The tab Request: what left the page. The key is in no run, so it cannot be here. */
import { msg } from "@lit/localize";
import { html, type TemplateResult } from "lit";
import { maybeJson } from "../../core/api/request.ts";
import { printJson } from "../../core/json.ts";
import type { Run } from "../../core/run.ts";
import "../copy-button.ts";

export function requestTab(run: Run): TemplateResult {
  const { url, headers, authorized, body } = run.sent;
  const json = maybeJson(body);
  return html`<div class="request">
    ${url === null ? html`<p class="note">${msg("Nothing was sent: this is the question that the recording answers.")}</p>` : html`<p>POST ${url}</p>`}
    <dl>
      ${headers.map(([name, value]) => html`<dt>${name}</dt><dd>${value}</dd>`)}
      ${authorized ? html`<dt>Authorization</dt><dd>Bearer ••• (${msg("the key is never kept")})</dd>` : ""}
    </dl>
    <p class="heading">
      ${msg("Body")}
      <quire-copy .label=${msg("Copy exact body")} .text=${() => body}></quire-copy>
    </p>
    <pre tabindex="0">${json === undefined ? body : printJson(json, 2)}</pre>
  </div>`;
}
