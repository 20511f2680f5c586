import { customElement } from "lit/decorators.js";
import { arrived } from "../later.ts";

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
    const sink = await arrived(() => import("./safe-html.ts"));
    if (sink === undefined || source !== this.#source) return;
    sink.setSafeHtml(this, source);
    this.#cleaned = true;
    this.dispatchEvent(new Event("cleaned"));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    "quire-raw-html": RawHtml;
  }
}
