/** Where a prompt cell shows itself as code; what writes and reads that is loaded when it is first opened. */
import { msg } from "@lit/localize";
import { html, nothing, type TemplateResult } from "lit";
import { codeFaces } from "../../app/code/code-faces.ts";
import type { PromptCell } from "../../core/notebook.ts";
import { icons } from "../icons.ts";
import { later, loading } from "../later.ts";
import type { Drawing } from "./parts.ts";

export function codeButton({ app, cell }: Drawing): TemplateResult {
  const faces = codeFaces(app);
  const label = msg("Code");
  return html`<button
    class="icon-button"
    aria-label=${label}
    title=${label}
    aria-pressed=${faces.isOpen(cell.id)}
    @click=${() => faces.toggle(cell.id)}
  >
    ${icons.code}
  </button>`;
}

export function codeFace({ app, cell }: Drawing<PromptCell>): TemplateResult | typeof nothing {
  if (!codeFaces(app).isOpen(cell.id)) return nothing;
  later(() => import("../code/code-face.ts"));
  return html`<quire-code-face .app=${app} .cell=${cell}>${loading()}</quire-code-face>`;
}
