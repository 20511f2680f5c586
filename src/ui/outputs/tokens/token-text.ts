/** Tokens in characters and numbers. */
import { msg, str } from "@lit/localize";
import { html, type TemplateResult } from "lit";
import { type Token, type TokenOption, veryUnlikely } from "../../../core/api/tokens.ts";

/** Levels of probability from here up; below the last one is level 0. */
const levels = [0.9, 0.7, 0.5, 0.2];

/** The probability, from 0 to 1; undefined when the server gives none. */
export function probability({ logprob }: TokenOption): number | undefined {
  if (logprob === null) return undefined;
  return logprob <= veryUnlikely ? 0 : Math.min(1, Math.exp(logprob));
}

/** How likely a token was: 4 for nearly certain, 0 for unlikely; undefined when not known. */
export function levelOf(option: TokenOption): number | undefined {
  const p = probability(option);
  if (p === undefined) return undefined;
  const place = levels.findIndex((least) => p >= least);
  return place < 0 ? 0 : levels.length - place;
}

/** The probabilities of a level, in percent. */
export function levelLabel(level: number): string {
  const [least, below] = [levels[levels.length - level], levels[levels.length - level - 1]].map(
    (p) => p && Math.round(p * 100),
  );
  if (least === undefined) return `< ${below}%`;
  return below === undefined ? `≥ ${least}%` : `${least}–${below}%`;
}

export function percent(option: TokenOption): string {
  const p = probability(option);
  if (p === undefined) return "–";
  return p < 0.0005 ? "< 0.1%" : `${(p * 100).toFixed(1)}%`;
}

/** A token in a line of its own: line ends are signs. Spaces are seen by the colour behind them. */
export function tokenContent(option: TokenOption): TemplateResult | string {
  if (option.bytes === null) return signs(option.text || option.token) || "∅";
  return html`<span class="bytes">${hex(option.bytes)}</span>${option.text}`;
}

/** A token in the running text, where a line end also ends the line. */
export function tokenInText(option: TokenOption): TemplateResult | string {
  const content = tokenContent(option);
  return typeof content === "string" ? content.replace(/↵/gu, "↵\n") : content;
}

/** The same for an assistive technology. */
export function tokenLabel(token: Token): string {
  const name =
    token.bytes === null ? `“${signs(token.text || token.token)}”` : bytesLabel(token.bytes, token.text);
  return token.logprob === null ? msg(str`${name}, no probability`) : `${name}, ${percent(token)}`;
}

/** A list of bytes in words. */
export function bytesLabel(bytes: readonly number[], completes: string): string {
  const label = msg(str`bytes ${hex(bytes)}`);
  return completes === "" ? label : `${label}: “${completes}”`;
}

/** Line ends and tabs as signs that are seen and read out. */
function signs(text: string): string {
  return text.replace(/\r?\n/gu, "↵").replace(/\t/gu, "⇥");
}

function hex(bytes: readonly number[]): string {
  return bytes.map((byte) => byte.toString(16).toUpperCase().padStart(2, "0")).join(" ");
}
