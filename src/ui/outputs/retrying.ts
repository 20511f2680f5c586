import { localized, msg, str } from "@lit/localize";
import { html, LitElement, type PropertyValues, type TemplateResult } from "lit";
import { customElement, property, state } from "lit/decorators.js";
import type { Retrying } from "../../app/running/attempts.ts";
import type { RunProblem } from "../../core/run.ts";
import { shared } from "../styles/shared.styles.ts";
import { retryingStyles } from "./retrying.styles.ts";

/** The pause before a question is asked again, counted down. Read aloud once, as it begins. */
// Defined last: that makes the elements which already wait in the page, and they are to be localized.
@customElement("quire-retrying")
@localized()
export class RetryingElement extends LitElement {
  static override styles = [shared, retryingStyles];

  @property({ attribute: false }) retrying!: Retrying;
  @state() private left = 0;
  /** Filled when the region is there already: only a change of it is read aloud. */
  @state() private said = "";
  #timer: ReturnType<typeof setTimeout> | undefined;

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearTimeout(this.#timer);
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has("retrying")) this.#count();
  }

  protected override updated(changed: PropertyValues<this>): void {
    if (changed.has("retrying")) this.said = sentence(this.retrying, this.left);
  }

  protected override render(): TemplateResult {
    const { now, cancel } = this.retrying;
    return html`<span class="visually-hidden" role="status">${this.said}</span>
      <p class="line">
        <span aria-hidden="true">${sentence(this.retrying, this.left)}</span>
        <button @click=${now}>${msg("Now")}</button>
        <button @click=${cancel}>${msg("Cancel")}</button>
      </p>`;
  }

  /** Looks at the clock at each whole second: a tab in the background may sleep through some. */
  readonly #count = (): void => {
    clearTimeout(this.#timer);
    const ms = Math.max(0, this.retrying.at - Date.now());
    this.left = Math.ceil(ms / 1_000);
    if (ms > 0) this.#timer = setTimeout(this.#count, ms % 1_000 || 1_000);
  };
}

function sentence({ problem, attempt, most }: Retrying, left: number): string {
  return msg(str`${reason(problem)} Asking again in ${left} s: attempt ${attempt} of ${most}.`);
}

function reason(problem: RunProblem): string {
  if (problem.type === "unreachable") return msg(str`${problem.host} could not be reached.`);
  if (problem.type !== "http") return msg("The server failed.");
  if (problem.status === 408) return msg(str`The server gave up waiting (${problem.status}).`);
  if (problem.status === 429) return msg(str`The server is busy (${problem.status}).`);
  return msg(str`The server failed (${problem.status}).`);
}

declare global {
  interface HTMLElementTagNameMap {
    "quire-retrying": RetryingElement;
  }
}
