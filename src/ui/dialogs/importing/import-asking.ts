/** Which files? And why there were none. */
import { msg } from "@lit/localize";
import { html, nothing, type TemplateResult } from "lit";
import "./import-address.ts";

export interface Asked {
  readonly choose: () => Promise<void>;
  readonly fetch: (address: string) => Promise<void>;
}

export function asking({ choose, fetch }: Asked, trouble: string | undefined): TemplateResult {
  return html`${trouble === undefined ? nothing : html`<p class="trouble" role="alert">${trouble}</p>`}
    <div class="drop">
      <p>${msg("Drop files anywhere on the page: Jupyter notebooks, Markdown, Python, or a .zip of notebooks.")}</p>
      <button class="button primary" autofocus @click=${() => void choose()}>${msg("Choose files…")}</button>
      <p class="quiet">${msg("They are read in this browser and sent nowhere. You see what is in them first.")}</p>
    </div>
    <quire-import-address .fetch=${(address: string) => void fetch(address)}></quire-import-address>`;
}
