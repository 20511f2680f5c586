/** The runs that go on now: those of the open notebook, and of notebooks that were left meanwhile. */
import type { CellId } from "../../core/notebook.ts";
import type { Run } from "../../core/run.ts";
import type { Desk } from "../desk.ts";
import type { Live } from "./live-run.ts";
import type { Task } from "./schedule.ts";

/** A cell that runs now. */
export interface CurrentRun {
  readonly task: Task;
  /** The execution count that its record gets. */
  readonly count: number;
  readonly stop: AbortController;
  /** Redraws what it shows; the same function each time, so that a frame does it once. */
  readonly draw: () => void;
  /** Redraws the cell itself; likewise. */
  readonly drawCell: () => void;
  live?: Live;
  keepWaiting?: () => void;
  /** Stop was asked for a second time. */
  insist?: () => void;
  /** Set when the page went while it ran: what comes after is the browser's doing, not the server's. */
  left?: true;
}

export class CurrentRuns {
  readonly #desk: Desk;
  readonly #runs = new Set<CurrentRun>();
  readonly #onIdle: (() => void)[] = [];

  constructor(desk: Desk) {
    this.#desk = desk;
  }

  get busy(): boolean {
    return this.#runs.size > 0;
  }

  get tasks(): readonly Task[] {
    return [...this.#runs].map(({ task }) => task);
  }

  /** The run of a cell of the open notebook: tutorials in two languages have the same cell ids. */
  of(cell: CellId): CurrentRun | undefined {
    return this.#here.find(({ task }) => task.cell === cell);
  }

  begin(task: Task): CurrentRun {
    const drawCell = (): void => this.#desk.tellCell(task.cell);
    const current: CurrentRun = {
      task,
      count: this.#nextCount,
      stop: new AbortController(),
      draw: this.#drawing(task.cell),
      drawCell,
    };
    this.#runs.add(current);
    return current;
  }

  end(current: CurrentRun): void {
    this.#runs.delete(current);
  }

  /** Resolves when it is told that nothing runs any more: another run may begin as one ends. */
  whenIdle(): Promise<void> {
    return new Promise((resolve) => this.#onIdle.push(resolve));
  }

  tellIdle(): void {
    if (!this.busy) for (const resolve of this.#onIdle.splice(0)) resolve();
  }

  stop(): void {
    for (const current of this.#runs) stop(current);
  }

  /** What of the open notebook was stopped. */
  stopCell(cell: CellId): Task | undefined {
    const current = this.of(cell);
    if (current) stop(current);
    return current?.task;
  }

  /** Leaves code, and the runs that were sent; their records so far, as interrupted. */
  leave(): readonly Run[] {
    return [...this.#runs].flatMap((current) => {
      if (current.task.python) current.left = true;
      const run = current.live?.run;
      if (run === undefined || run.sent.url === null) return [];
      current.left = true;
      return [{ ...run, status: "interrupted" as const }];
    });
  }

  get #here(): readonly CurrentRun[] {
    return [...this.#runs].filter(({ task }) => task.notebook === this.#desk.notebook.id);
  }

  /** Draws the cell, and from then on its answer alone. */
  #drawing(cell: CellId): () => void {
    let isDrawn = false;
    return () => {
      this.#desk.changes.tell(isDrawn ? `answer:${cell}` : `cell:${cell}`);
      isDrawn = true;
    };
  }

  /** Behind the counts of runs that were kept, and of those that are not yet. */
  get #nextCount(): number {
    return Math.max(this.#desk.nextCount, ...this.#here.map(({ count }) => count + 1));
  }
}

function stop(current: CurrentRun): void {
  if (current.stop.signal.aborted) current.insist?.();
  current.stop.abort();
}
