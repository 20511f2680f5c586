import { localized, msg } from "@lit/localize";
import { css, html, LitElement, type TemplateResult } from "lit";
import { customElement } from "lit/decorators.js";

/** Why a Python cell that was asked to run does not. */
// Defined last: that makes the elements which already wait in the page, and they are to be localized.
@customElement("quire-python-note")
@localized()
export class PythonNote extends LitElement {
  static override styles = css`
    :host {
      display: block;
      padding: 6px 12px;
      border-top: 1px solid var(--rule);
      font-size: var(--t-s);
      color: var(--ink-2);
    }
  `;

  protected override render(): TemplateResult {
    return html`${msg("Running Python comes with the Python engine, which this page does not have yet. Recorded outputs are kept.")}`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    "quire-python-note": PythonNote;
  }
}
