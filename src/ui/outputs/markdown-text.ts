import { html, LitElement, type PropertyValues, type TemplateResult } from "lit";
import { customElement, property } from "lit/decorators.js";
import { guard } from "lit/directives/guard.js";
import { repeat } from "lit/directives/repeat.js";
import { readOn, readWhole, unread } from "../../core/growing-markdown.ts";
import type { Token } from "../../core/markdown.ts";
import { portionOf } from "../../core/markdown-portions.ts";
import { shared } from "../styles/shared.styles.ts";
import { growingStyles } from "./growing.styles.ts";
import type {} from "./jupyter/attachment.ts";
import { drawBlocks } from "./markdown-blocks.ts";
import { markdownStyles } from "./markdown-text.styles.ts";

/** Blocks that are laid out together, the space between them counted. */
const stretch = 24;
/** What is drawn in one frame, in elements; most texts are drawn at once. */
const share = 500;

/**
 * Markdown as it reads. While a text only grows, its finished blocks are kept and the last ones read again.
 */
@customElement("quire-markdown")
export class MarkdownText extends LitElement {
  static override styles = [shared, markdownStyles, growingStyles];

  @property({ attribute: false }) text = "";
  /** Images that the text names as `attachment:NAME`: the source text of a JSON object, as Jupyter has them. */
  @property({ attribute: false }) attachments = "";
  /** More is coming: a caret stands at the end. */
  @property({ type: Boolean, reflect: true }) growing = false;

  #read = unread;
  /** How much of the text stands there. */
  #drawn = 0;

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has("text") && !changed.has("growing")) return;
    if (!this.text.startsWith(changed.get("text") ?? "")) this.#drawn = 0;
    this.#read = this.growing ? readOn(this.#read, this.text) : readWhole(this.#read, this.text);
  }

  protected override render(): TemplateResult {
    const { blocks, weight, whole } = portionOf(this.#read.tokens, this.#drawn + share);
    this.#drawn = weight;
    if (!whole) requestAnimationFrame(() => this.requestUpdate());
    return html`${repeat(
      stretches(blocks),
      (_, index) => index,
      (blocks) => html`<div class="stretch">${repeat(blocks, (_, index) => index, block)}</div>`,
    )}`;
  }

  protected override updated(): void {
    if (this.attachments === "") return;
    for (const image of this.renderRoot.querySelectorAll("quire-attachment"))
      image.attachments = this.attachments;
  }
}

function block(token: Token): unknown {
  return guard([token], () => drawBlocks([token]));
}

/** The blocks in stretches, of which those out of sight are not laid out; at least one. */
function stretches(tokens: readonly Token[]): readonly (readonly Token[])[] {
  const count = Math.max(1, Math.ceil(tokens.length / stretch));
  return Array.from({ length: count }, (_, index) => tokens.slice(index * stretch, (index + 1) * stretch));
}

declare global {
  interface HTMLElementTagNameMap {
    "quire-markdown": MarkdownText;
  }
}
