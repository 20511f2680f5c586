import { html, LitElement, type TemplateResult } from "lit";
import { customElement, property } from "lit/decorators.js";
import { guard } from "lit/directives/guard.js";
import { repeat } from "lit/directives/repeat.js";
import { markdownTokens, type Token } from "../../core/markdown.ts";
import { shared } from "../styles/shared.styles.ts";
import { growingStyles } from "./growing.styles.ts";
import { drawBlocks } from "./markdown-blocks.ts";
import { markdownStyles } from "./markdown-text.styles.ts";

/** Markdown as it reads. While a text only grows, its finished blocks are kept and the last ones read again. */
@customElement("quire-markdown")
export class MarkdownText extends LitElement {
  static override styles = [shared, markdownStyles, growingStyles];

  /** Line ends are read as \n, as marked does, so that what was read can be found again in the text. */
  @property({ attribute: false }) text = "";
  /** More is coming: a caret stands at the end. */
  @property({ type: Boolean, reflect: true }) growing = false;

  /** Blocks that can change no more, and how many characters they take. */
  #frozen: readonly Token[] = [];
  #frozenText = "";

  protected override render(): TemplateResult {
    const tokens = this.#tokens();
    return html`${repeat(
      tokens,
      (_, index) => index,
      (token) => guard([token], () => drawBlocks([token])),
    )}`;
  }

  #tokens(): readonly Token[] {
    // A whole text is read as a whole: a definition at its end may be meant anywhere in it.
    const text = this.text.replaceAll("\r\n", "\n");
    if (!this.growing || !text.startsWith(this.#frozenText)) this.#thaw();
    const open = markdownTokens(text.slice(this.#frozenText.length));
    const finished = this.growing ? open.slice(0, unfinished(open)) : [];
    const tokens = [...this.#frozen, ...open];
    this.#frozenText += finished.map((token) => token.raw).join("");
    this.#frozen = [...this.#frozen, ...finished];
    return tokens;
  }

  #thaw(): void {
    this.#frozen = [];
    this.#frozenText = "";
  }
}

/** Where the last two blocks begin, which may still change: a list goes on behind a blank line and two more. */
function unfinished(tokens: readonly Token[]): number {
  const blocks = tokens.flatMap((token, index) => (token.type === "space" ? [] : [index]));
  return blocks.at(-2) ?? 0;
}

declare global {
  interface HTMLElementTagNameMap {
    "quire-markdown": MarkdownText;
  }
}
