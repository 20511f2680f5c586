/** The events of a run with their times, read on from where the last drawing ended. */
import { arrivedAt, createEventLog, type EventLog, type StreamEvent } from "../../../core/api/events.ts";
import type { Run } from "../../../core/run.ts";

/** An event, its place from 1, and when it came, in ms from the start, if that was noted. */
export interface TimedEvent extends StreamEvent {
  readonly number: number;
  readonly at: number | undefined;
}

export class EventRecord {
  readonly #run: string;
  readonly #log: EventLog = createEventLog();
  readonly #events: TimedEvent[] = [];
  #read = 0;
  #ended = false;

  constructor(run: Run) {
    this.#run = run.id;
  }

  get events(): readonly TimedEvent[] {
    return this.#events;
  }

  /** Whether this is the record of that run, which may have gone on. */
  isOf(run: Run): boolean {
    return run.id === this.#run && run.raw.length >= this.#read;
  }

  /** Reads what is new: a run that goes on costs what came, not what it has. */
  read(run: Run): void {
    this.#add(run, this.#log.push(run.raw.slice(this.#read)));
    this.#read = run.raw.length;
    if (run.status === "running" || this.#ended) return;
    this.#ended = true;
    this.#add(run, this.#log.end());
  }

  #add({ timing }: Run, events: readonly StreamEvent[]): void {
    for (const event of events) {
      const number = this.#events.length + 1;
      this.#events.push({ ...event, number, at: arrivedAt(timing.arrivals ?? [], event.end) });
    }
  }
}
