import { localized, msg, str } from "@lit/localize";
import { html, LitElement, type PropertyValues, type TemplateResult } from "lit";
import { customElement, property, state } from "lit/decorators.js";
import { guard } from "lit/directives/guard.js";
import type { Run } from "../../../core/run.ts";
import { language } from "../../locale.ts";
import { shared } from "../../styles/shared.styles.ts";
import { eventListStyles } from "./event-list.styles.ts";
import { EventRecord, type TimedEvent } from "./event-record.ts";
import { rhythmStrip } from "./event-rhythm.ts";
import { eventRow } from "./event-row.ts";

/** Events drawn at first, and at a time when more are asked for. */
const page = 200;
/** The last ones are always drawn: they tell how the stream ended. */
const last = 20;

/** The events of a stream as they came, with their times, and the rhythm in which they came. */
// Defined last: that makes the elements which already wait in the page, and they are to be localized.
@customElement("quire-events")
@localized()
export class EventList extends LitElement {
  static override styles = [shared, eventListStyles];

  @property({ attribute: false }) run!: Run;
  @state() private shown = page;
  @state() private open: ReadonlySet<number> = new Set();
  #record: EventRecord | undefined;

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has("run")) return;
    if (!this.#record?.isOf(this.run)) this.#begin();
    this.#record?.read(this.run);
  }

  protected override render(): TemplateResult {
    const events = this.#record?.events ?? [];
    const running = this.run.status === "running";
    const hidden = Math.max(0, events.length - this.shown - last);
    const tail = hidden > 0 ? events.length - last : this.shown;
    return html`${guard([this.#record, events.length, running, language()], () => rhythmStrip(events, running))}
      <ol aria-label=${msg("Events")}>
        ${events.slice(0, this.shown).map((event) => this.#row(event, events))}
        ${hidden > 0 ? this.#gap(hidden) : ""}
        ${events.slice(tail).map((event) => this.#row(event, events))}
      </ol>`;
  }

  #begin(): void {
    this.#record = new EventRecord(this.run);
    this.shown = page;
    this.open = new Set();
  }

  #row(event: TimedEvent, events: readonly TimedEvent[]): TemplateResult {
    const { number } = event;
    return eventRow(event, events[number - 2], this.open.has(number), () => this.#turn(number));
  }

  #gap(hidden: number): TemplateResult {
    return html`<li class="gap">
      ${msg(str`${hidden} more`)}
      <button @click=${() => (this.shown += page)}>${msg(str`Show the next ${Math.min(page, hidden)}`)}</button>
    </li>`;
  }

  #turn(number: number): void {
    const open = new Set(this.open);
    if (!open.delete(number)) open.add(number);
    this.open = open;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    "quire-events": EventList;
  }
}
