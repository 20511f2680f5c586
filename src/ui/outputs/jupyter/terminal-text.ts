import { localized, msg, str } from "@lit/localize";
import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from "lit";
import { customElement, property, state } from "lit/decorators.js";
import { guard } from "lit/directives/guard.js";
import { repeat } from "lit/directives/repeat.js";
import { GrowingTerminal } from "../../../core/terminal/growing-terminal.ts";
import type {
  TerminalBlock,
  TerminalColour,
  TerminalPiece,
  TerminalStyle,
} from "../../../core/terminal/terminal-text.ts";
import { shared } from "../../styles/shared.styles.ts";
import { portionOf } from "./terminal-portion.ts";
import { terminalStyles } from "./terminal-text.styles.ts";

/** Text as a terminal shows it, in colours that can be read on this page. While it grows only what is new is drawn. */
// Defined last: that makes the elements which already wait in the page, and they are to be localized.
@customElement("quire-terminal")
@localized()
export class TerminalText extends LitElement {
  static override styles = [shared, terminalStyles];

  @property({ attribute: false }) text = "";
  /** More is coming: its end is what is shown, and stays so when it has ended. */
  @property({ type: Boolean }) growing = false;
  @state() private shares = 1;
  #terminal = new GrowingTerminal();
  #atEnd = false;

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has("text") && !changed.has("growing")) return;
    if (changed.has("text") && !this.growing && !changed.get("growing")) this.#beginAnew();
    if (this.growing) this.#atEnd = true;
    this.#terminal.take(this.text, this.growing);
  }

  protected override render(): TemplateResult {
    const { shown, from, left } = portionOf(this.#terminal.blocks, this.shares, this.#atEnd);
    const more = left > 0 ? this.#more(left) : nothing;
    return html`${this.#atEnd ? more : nothing}
      ${repeat(
        shown,
        (_, index) => from + index,
        (block) => html`<pre>${guard([block], () => drawnBlock(block))}</pre>`,
      )}
      ${this.#atEnd ? nothing : more}`;
  }

  #beginAnew(): void {
    this.shares = 1;
    this.#atEnd = false;
  }

  #more(left: number): TemplateResult {
    const show = (): unknown => (this.shares += 1);
    return html`<button class="more" @click=${show}>${msg(str`Show more: ${left} characters`)}</button>`;
  }
}

function drawnBlock({ pieces }: TerminalBlock): readonly (string | HTMLElement)[] {
  return pieces.map(drawn);
}

function drawn({ text, style }: TerminalPiece): string | HTMLElement {
  const classes = classesOf(style);
  if (classes.length === 0) return text;
  const element = document.createElement("span");
  element.className = classes.join(" ");
  element.textContent = text;
  const { ink, ground } = groundsOf(style);
  if (typeof ink === "string") element.style.setProperty("--ink-of", ink);
  if (typeof ground === "string") element.style.setProperty("--ground-of", ground);
  return element;
}

function classesOf(style: TerminalStyle): readonly string[] {
  const { ink, ground } = groundsOf(style);
  const weights = (["bold", "italic", "underline", "struck"] as const).filter((name) => style[name]);
  const isReversed = style.inverse && ink === undefined && ground === undefined;
  return [...weights, ...named("ink", ink), ...named("ground", ground), ...(isReversed ? ["reversed"] : [])];
}

function named(what: "ink" | "ground", colour: TerminalColour | undefined): readonly string[] {
  if (colour === undefined) return [];
  return [what, `${what}-${typeof colour === "number" ? colour : "other"}`];
}

interface Grounds {
  readonly ink: TerminalColour | undefined;
  readonly ground: TerminalColour | undefined;
}

function groundsOf({ foreground, background, inverse }: TerminalStyle): Grounds {
  return inverse ? { ink: background, ground: foreground } : { ink: foreground, ground: background };
}

declare global {
  interface HTMLElementTagNameMap {
    "quire-terminal": TerminalText;
  }
}
