import { msg } from "@lit/localize";
import { html, type TemplateResult } from "lit";
import type { App } from "../../app/app.ts";
import { insertAt } from "../../app/commands.ts";
import { cellKinds } from "../../core/cells/index.ts";
import type { CellKind } from "../../core/notebook.ts";
import { icons } from "../icons.ts";
import { kindLabel } from "../words.ts";

/** The buttons that add a cell at a place. */
export function inserter(app: App, at: number): TemplateResult {
  return html`${cellKinds.map(
    (
      kind,
    ) => html`<button class="button" aria-label=${addLabel(kind)} @click=${() => insertAt(app, kind, at)}>
      ${icons.add}${kindLabel(kind)}
    </button>`,
  )}`;
}

function addLabel(kind: CellKind): string {
  return kind === "markdown"
    ? msg("Add Markdown")
    : kind === "completion"
      ? msg("Add completion")
      : kind === "chat"
        ? msg("Add chat")
        : msg("Add Python");
}
