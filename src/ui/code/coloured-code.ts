import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from "lit";
import { customElement, property, state } from "lit/decorators.js";
import { arrived } from "../later.ts";
import { codeColours } from "../outputs/code-colours.styles.ts";
import { parserOf } from "../outputs/code-languages.ts";
import { Highlighter } from "../outputs/highlighting.ts";
import { shared } from "../styles/shared.styles.ts";
import { colouredCodeStyles } from "./coloured-code.styles.ts";

/** Code to read, in its colours once their parser has come; of a language without one it is plain. */
@customElement("quire-coloured")
export class ColouredCode extends LitElement {
  static override styles = [shared, codeColours, colouredCodeStyles];

  @property({ attribute: false }) text = "";
  @property({ attribute: false }) language = "";
  /** The accessible name. */
  @property({ attribute: false }) label = "";
  @state() private highlighter: Highlighter | undefined;

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has("language")) void this.#load(this.language);
  }

  protected override render(): TemplateResult {
    const { text, highlighter, label } = this;
    if (text === "") return html`${nothing}`;
    return html`<pre tabindex="0" role="group" aria-label=${label}><code>${highlighter?.lines(text) ?? text}</code></pre>`;
  }

  async #load(language: string): Promise<void> {
    this.highlighter = undefined;
    const load = parserOf(language);
    const parser = load && (await arrived(load));
    if (parser && language === this.language) this.highlighter = new Highlighter(parser);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    "quire-coloured": ColouredCode;
  }
}
