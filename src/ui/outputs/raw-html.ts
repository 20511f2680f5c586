import { LitElement, type PropertyValues } from "lit";
import { customElement, property } from "lit/decorators.js";

/** Raw HTML found in Markdown: shown as text until the sanitiser has loaded, then as what is left of it. */
@customElement("quire-raw-html")
export class RawHtml extends LitElement {
  @property({ attribute: false }) source = "";

  /** In the light DOM, so that the text around it styles it; the sanitiser forbids what could clash. */
  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  protected override updated(changed: PropertyValues<this>): void {
    if (changed.has("source")) void this.#fill(this.source);
  }

  async #fill(source: string): Promise<void> {
    if (this.childNodes.length === 0) this.textContent = source;
    const { setSafeHtml } = await import("./safe-html.ts");
    if (source === this.source) setSafeHtml(this, source);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    "quire-raw-html": RawHtml;
  }
}
