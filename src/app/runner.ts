/** Runs cells, one at a time, in the order asked for. The first failure ends a run of all; Stop is no failure. */
import { type CellId, cellOf, isPrompt } from "../core/notebook.ts";
import type { Run } from "../core/run.ts";
import { type AnsweringPorts, answer, type Outcome } from "./answering.ts";
import type { CurrentRun } from "./current-run.ts";
import type { Live } from "./live-run.ts";
import { Refusals } from "./refusals.ts";
import { type Ended, endOf, type Halt } from "./run-end.ts";

export interface RunnerPorts extends AnsweringPorts {
  /** Calls back before the next frame is drawn. */
  readonly frame: (callback: () => void) => void;
}

export class Runner {
  readonly #ports: RunnerPorts;
  readonly refusals: Refusals;
  #queue: readonly CellId[] = [];
  #current: CurrentRun | undefined;
  #halt: Halt | undefined;
  #ended: Ended | undefined;

  constructor(ports: RunnerPorts) {
    this.#ports = ports;
    this.refusals = new Refusals((cell) => ports.desk.tellCell(cell));
  }

  /** What a running cell shows, or undefined when it is not running. */
  live(cell: CellId): Live | undefined {
    return this.isRunning(cell) ? this.#current?.live : undefined;
  }

  get halt(): Halt | undefined {
    return this.#halt;
  }

  get ended(): Ended | undefined {
    return this.#ended;
  }

  get busy(): boolean {
    return this.#current !== undefined;
  }

  isRunning(cell: CellId): boolean {
    // Tutorials in two languages have the same cell ids.
    return this.#current?.cell === cell && this.#current.notebook === this.#ports.desk.notebook.id;
  }

  isQueued(cell: CellId): boolean {
    return this.#queue.includes(cell);
  }

  /** Runs the prompt cells among these, behind what is queued already. Resolves when the queue is empty. */
  async run(cells: readonly CellId[]): Promise<void> {
    const fresh = cells.filter((cell) => this.#isRunnable(cell));
    this.#queue = [...this.#queue, ...fresh];
    this.#halt = undefined;
    this.#tell(...fresh);
    if (!this.busy) await this.#work();
  }

  /** Stops the running cell and forgets the queue. */
  stop(): void {
    const waiting = this.#queue;
    this.#queue = [];
    this.#current?.stop.abort();
    this.#tell(...waiting);
  }

  /** The page may be gone in a moment: what came of the running cell is kept, as interrupted. */
  leave(): void {
    const current = this.#current;
    const run = current?.live?.run;
    if (current === undefined || run === undefined || run.sent.url === null) return;
    current.left = true;
    this.#ports.saving.saveRuns([{ ...run, status: "interrupted" }]);
  }

  /** Forgets what was still to be run: another notebook was opened. A running cell goes on. */
  forgetQueue(): void {
    this.#queue = [];
    this.#halt = undefined;
    this.refusals.forgiveAll();
  }

  /** Goes on after a failure with the cells behind the one that failed. */
  resume(): Promise<void> {
    return this.run(this.#halt?.rest ?? []);
  }

  dismissHalt(): void {
    this.#halt = undefined;
    this.#tell();
  }

  /** The person goes on waiting for a silent server. */
  keepWaiting(cell: CellId): void {
    if (this.isRunning(cell)) this.#current?.keepWaiting?.();
  }

  #isRunnable(id: CellId): boolean {
    // One that was stopped may be run again before it has come to its end.
    const isBusy = this.isRunning(id) && this.#current?.stop.signal.aborted === false;
    return isPrompt(cellOf(this.#ports.desk.notebook, id)) && !isBusy && !this.isQueued(id);
  }

  async #work(): Promise<void> {
    try {
      for (let next = this.#queue[0]; next !== undefined; next = this.#queue[0]) {
        this.#queue = this.#queue.slice(1);
        const { id } = this.#ports.desk.notebook;
        const failed = !(await this.#runCell(next));
        // A cell of a notebook that is no longer open stops nothing here.
        if (failed && this.#ports.desk.notebook.id === id) this.#haltAt(next);
      }
    } finally {
      // Also when a mistake of ours is on its way to the console: no cell waits for ever.
      this.stop();
    }
  }

  #haltAt(cell: CellId): void {
    const rest = this.#queue;
    this.#queue = [];
    if (rest.length > 0) this.#halt = { at: cell, rest };
    this.#tell(...rest);
  }

  /** Whether the cells behind it may run: it did not fail. */
  async #runCell(id: CellId): Promise<boolean> {
    const cell = cellOf(this.#ports.desk.notebook, id);
    if (!isPrompt(cell)) return true;
    const notebook = this.#ports.desk.notebook.id;
    const current: CurrentRun = { notebook, cell: id, stop: new AbortController(), isDrawn: false };
    this.#current = current;
    this.#ended = undefined;
    this.refusals.forgive(id);
    this.#tell(id);
    try {
      const outcome = await answer(this.#ports, cell, this.#watch(current));
      return current.left ? false : this.#keep(id, outcome);
    } finally {
      this.#current = undefined;
      this.#tell(id);
    }
  }

  #watch(current: CurrentRun): Parameters<typeof answer>[2] {
    return {
      signal: current.stop.signal,
      onLive: (live) => {
        current.live = live;
        this.#draw(current);
      },
      onKeepWaiting: (keepWaiting) => {
        current.keepWaiting = keepWaiting;
      },
    };
  }

  #keep(cell: CellId, outcome: Outcome): boolean {
    if ("refusal" in outcome) {
      this.refusals.add(cell, outcome.refusal);
      this.#ended = { cell, how: "failed" };
      return false;
    }
    return this.#keepRun(outcome.run);
  }

  #keepRun(run: Run): boolean {
    this.#ports.desk.putRun(run);
    this.#ports.saving.saveRuns([run]);
    this.#ended = { cell: run.cell, how: endOf(run) };
    // "Run that cell first" may have been about this one.
    this.refusals.forgiveAll();
    return run.status !== "failed";
  }

  /** Draws the running cell at most once a frame, however much arrives. */
  #draw(current: CurrentRun): void {
    if (current.isDrawn) return;
    current.isDrawn = true;
    this.#ports.frame(() => {
      current.isDrawn = false;
      this.#ports.desk.changes.tell(`cell:${current.cell}`);
    });
  }

  #tell(...cells: readonly CellId[]): void {
    for (const cell of cells) this.#ports.desk.tellCell(cell);
    this.#ports.desk.changes.tell("session");
  }
}
