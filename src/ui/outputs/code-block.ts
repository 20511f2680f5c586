import { localized, msg, str } from "@lit/localize";
import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from "lit";
import { customElement, property, state } from "lit/decorators.js";
import "../copy-button.ts";
import { arrived } from "../later.ts";
import { Nearness } from "../nearness.ts";
import { shared } from "../styles/shared.styles.ts";
import { codeBlockStyles } from "./code-block.styles.ts";
import { codeColours } from "./code-colours.styles.ts";
import { parserOf } from "./code-languages.ts";
import type { Highlighter } from "./highlighting.ts";

/** Code of more characters than this stays plain. */
const longest = 100_000;

const nearness = new Nearness(null);

/** Code with the name of its language, to copy; coloured once the parser of a known language has loaded. */
@localized()
@customElement("quire-code")
export class CodeBlock extends LitElement {
  static override styles = [shared, codeBlockStyles, codeColours];

  @property({ attribute: false }) text = "";
  /** As written behind the fence: any name, or none. */
  @property({ attribute: false }) language = "";
  @state() private highlighter: Highlighter | undefined;
  #loaded: string | undefined;

  /** Code is coloured when it is seen, or when there is time: an answer may hold a hundred blocks. */
  protected override updated(changed: PropertyValues<this>): void {
    if (!changed.has("language")) return;
    const colour = (): void => void this.#load(this.language);
    nearness.watch(this, colour);
    if ("requestIdleCallback" in window) requestIdleCallback(colour);
  }

  protected override render(): TemplateResult {
    const { language, text } = this;
    const label = language ? msg(str`Code: ${language}`) : msg("Code");
    return html`<div class=${language ? "head" : "head bare"}>
        <span class="language" aria-hidden="true">${language}</span>
        <quire-copy .label=${msg("Copy")} .text=${() => text}></quire-copy>
      </div>
      <pre tabindex="0" role="group" aria-label=${label}><code>${this.#code()}</code></pre>`;
  }

  #code(): string | readonly Node[] | typeof nothing {
    if (this.text === "") return nothing;
    const coloured = this.text.length <= longest && this.highlighter;
    return coloured ? coloured.lines(this.text) : this.text;
  }

  async #load(language: string): Promise<void> {
    if (language === this.#loaded) return;
    this.#loaded = language;
    this.highlighter = undefined;
    const load = parserOf(language);
    if (!load) return;
    const loaded = await arrived(() => Promise.all([import("./highlighting.ts"), load()]));
    if (loaded && language === this.language) this.highlighter = new loaded[0].Highlighter(loaded[1]);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    "quire-code": CodeBlock;
  }
}
