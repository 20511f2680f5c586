import { customElement } from "lit/decorators.js";

/**
 * Raw HTML found in Markdown: shown as text until the sanitiser has loaded, then as what is left of it.
 * It has no shadow root, so that the text around it styles it; the sanitiser forbids what could clash.
 */
@customElement("quire-raw-html")
export class RawHtml extends HTMLElement {
  #source = "";
  #cleaned = false;

  get source(): string {
    return this.#source;
  }

  set source(source: string) {
    if (source === this.#source) return;
    this.#source = source;
    void this.#fill(source);
  }

  async #fill(source: string): Promise<void> {
    if (!this.#cleaned) this.textContent = source;
    // Where the sanitiser cannot be loaded, the text stays as it is.
    const sink = await import("./safe-html.ts").catch(() => undefined);
    if (sink === undefined || source !== this.#source) return;
    sink.setSafeHtml(this, source);
    this.#cleaned = true;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    "quire-raw-html": RawHtml;
  }
}
