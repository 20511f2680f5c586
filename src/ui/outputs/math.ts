import { html, LitElement, type PropertyValues, type TemplateResult } from "lit";
import { customElement, property, state } from "lit/decorators.js";
import { arrived } from "../later.ts";
import { shared } from "../styles/shared.styles.ts";
import { mathStyles } from "./math.styles.ts";
import type { Typeset } from "./typesetting.ts";

/** What formulas may take of one frame, in ms: the others wait for the next. */
const share = 8;

/** A formula, drawn as MathML; its TeX until temml has loaded, and where temml cannot read it. */
@customElement("quire-math")
export class MathFormula extends LitElement {
  static override styles = [shared, mathStyles];

  @property({ attribute: false }) text = "";
  /** It stands by itself, larger. */
  @property({ type: Boolean, reflect: true }) display = false;
  @state() private outcome: Typeset | undefined;

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has("text") && !changed.has("display")) return;
    this.outcome = undefined;
    void this.#draw(this.text, this.display);
  }

  protected override render(): TemplateResult {
    if (this.outcome === undefined) return html`<code>${this.text}</code>`;
    return "drawn" in this.outcome
      ? html`${this.outcome.drawn}`
      : html`<code class="wrong" title=${this.outcome.problem}>${this.text}</code>`;
  }

  async #draw(text: string, display: boolean): Promise<void> {
    const loaded = await arrived(() => import("./typesetting.ts"));
    await turn();
    if (loaded && text === this.text && display === this.display)
      this.outcome = loaded.typeset(text, display);
  }
}

let last: Promise<void> = Promise.resolve();
let until = 0;

/** One after the other, and in a later frame when the share of this one is used up. */
function turn(): Promise<void> {
  last = last.then(async () => {
    if (performance.now() < until) return;
    await new Promise((resolve) => requestAnimationFrame(resolve));
    until = performance.now() + share;
  });
  return last;
}

declare global {
  interface HTMLElementTagNameMap {
    "quire-math": MathFormula;
  }
}
