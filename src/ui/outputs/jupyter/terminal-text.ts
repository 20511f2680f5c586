import { localized, msg, str } from "@lit/localize";
import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from "lit";
import { customElement, property, state } from "lit/decorators.js";
import {
  type TerminalColour,
  type TerminalPiece,
  type TerminalStyle,
  terminalPieces,
} from "../../../core/terminal/terminal-text.ts";
import { shared } from "../../styles/shared.styles.ts";
import { terminalStyles } from "./terminal-text.styles.ts";

/** What is drawn at once, in characters and in pieces; more on demand. */
const share = { characters: 100_000, pieces: 4_000 };

/** Text as a terminal shows it, in colours that can be read on this page. */
// Defined last: that makes the elements which already wait in the page, and they are to be localized.
@customElement("quire-terminal")
@localized()
export class TerminalText extends LitElement {
  static override styles = [shared, terminalStyles];

  @property({ attribute: false }) text = "";
  @state() private shares = 1;
  #pieces: readonly TerminalPiece[] = [];

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has("text")) return;
    this.#pieces = terminalPieces(this.text);
    this.shares = 1;
  }

  protected override render(): TemplateResult {
    const { shown, left } = portion(this.#pieces, this.shares);
    return html`<pre>${shown.map(drawn)}</pre>
      ${left > 0 ? this.#more(left) : nothing}`;
  }

  #more(left: number): TemplateResult {
    const show = (): unknown => (this.shares += 1);
    return html`<button class="more" @click=${show}>${msg(str`Show more: ${left} characters`)}</button>`;
  }
}

/** The pieces of the first shares, the last one cut where a share ends, and how many characters are left. */
function portion(
  pieces: readonly TerminalPiece[],
  shares: number,
): { readonly shown: readonly TerminalPiece[]; readonly left: number } {
  const shown: TerminalPiece[] = [];
  let room = shares * share.characters;
  for (const piece of pieces.slice(0, shares * share.pieces)) {
    if (room <= 0) break;
    shown.push(piece.text.length > room ? { ...piece, text: cut(piece.text, room) } : piece);
    room -= piece.text.length;
  }
  return { shown, left: lengthOf(pieces) - lengthOf(shown) };
}

/** Not between the halves of a character. */
function cut(text: string, length: number): string {
  return text.slice(0, /[\uD800-\uDBFF]/u.test(text[length - 1] ?? "") ? length - 1 : length);
}

function lengthOf(pieces: readonly TerminalPiece[]): number {
  return pieces.reduce((length, { text }) => length + text.length, 0);
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
