/** Runs cells, up to six side by side. In order, the first failure ends a run of all; Stop is no failure. */
import { type CellId, cellOf, isPrompt, isRunnable } from "../../core/notebook.ts";
import { dependentsOf, sourcesOf } from "../../core/references.ts";
import { pacedDrawing } from "../paced-drawing.ts";
import { type CurrentRun, CurrentRuns } from "./current-runs.ts";
import { Endings } from "./endings.ts";
import type { Live } from "./live-run.ts";
import { Refusals } from "./refusals.ts";
import { type Ended, endOf, type Halt, hasFailed, type Outcome, problemIn } from "./run-end.ts";
import type { Manner, Task } from "./schedule.ts";
import { WaitingLine } from "./waiting-line.ts";
import { type Onlooker, type WorkingPorts, work } from "./working.ts";

export interface RunnerPorts extends WorkingPorts {
  /** Calls back before the next frame is drawn. */
  readonly frame: (callback: () => void) => void;
}

export class Runner {
  readonly refusals: Refusals;
  readonly #ports: RunnerPorts;
  readonly #running: CurrentRuns;
  readonly #waiting: WaitingLine;
  readonly #beforeFrame: (act: () => void) => void;
  readonly #endings: Endings;

  constructor(ports: RunnerPorts) {
    this.#ports = ports;
    this.refusals = new Refusals((cell) => ports.desk.tellCell(cell));
    this.#running = new CurrentRuns(ports.desk);
    this.#waiting = new WaitingLine(ports.desk, this.refusals);
    this.#beforeFrame = pacedDrawing(ports.frame);
    this.#endings = new Endings(this.#beforeFrame);
  }

  /** What a running cell shows, or undefined when it is not running. */
  live(cell: CellId): Live | undefined {
    return this.#running.of(cell)?.live;
  }

  get halt(): Halt | undefined {
    return this.#waiting.halt;
  }

  /** The runs of the open notebook that ended last, within one frame. */
  get ended(): readonly Ended[] {
    return this.#endings.last;
  }

  get busy(): boolean {
    return this.#running.busy;
  }

  isRunning(cell: CellId): boolean {
    return this.#running.of(cell) !== undefined;
  }

  isQueued(cell: CellId): boolean {
    return this.#waiting.has(cell);
  }

  /** Runs those of these cells that can be run and do not run already. Resolves when nothing runs or waits any more. */
  async run(cells: readonly CellId[], manner: Manner = "in order"): Promise<void> {
    const asked = cells.flatMap((cell) => this.#taskOf(cell, manner) ?? []);
    this.#waiting.join(asked);
    this.#tell(...asked.map(({ cell }) => cell));
    this.#startReady();
    if (asked.length > 0 && this.busy) await this.#running.whenIdle();
  }

  /** Stops what runs and forgets what waits. */
  stop(): void {
    this.#running.stop();
    this.#waiting.clear();
    this.#tell();
  }

  /**
   * Stops one cell, whether it runs or waits. Those that wait for its answer wait no longer, nor does code behind code
   * that runs; all others go on.
   */
  stopCell(cell: CellId): void {
    const task = this.#running.stopCell(cell);
    this.#waiting.remove(cell);
    if (task?.python) this.#waiting.removeCode();
    this.#startReady();
    this.#tell();
  }

  /** The page may be gone in a moment: what came of the running cells is kept, as interrupted. */
  leave(): void {
    const executions = this.#ports.python.leave();
    const runs = this.#running.leave();
    // What ends with the page makes no room for others.
    this.#waiting.clear();
    if (runs.length > 0) this.#ports.saving.saveRuns(runs);
    if (executions.length > 0) this.#ports.saving.saveExecutions(executions);
  }

  /** Forgets what was still to be run: another notebook was opened. Running cells go on. */
  forgetQueue(): void {
    this.#waiting.clear();
    this.#waiting.dismissHalt();
    this.refusals.forgiveAll();
  }

  /** Goes on after a failure with the cells behind the one that failed. */
  resume(): Promise<void> {
    return this.run(this.halt?.rest ?? []);
  }

  dismissHalt(): void {
    this.#waiting.dismissHalt();
    this.#tell();
  }

  /** The person goes on waiting for a silent server. */
  keepWaiting(cell: CellId): void {
    this.#running.of(cell)?.keepWaiting?.();
  }

  #taskOf(id: CellId, manner: Manner): Task | undefined {
    const { notebook } = this.#ports.desk;
    const cell = cellOf(notebook, id);
    // One that was stopped may be run again before it has come to its end.
    const isBusy = this.#running.of(id)?.stop.signal.aborted === false;
    if (!isRunnable(cell) || isBusy) return undefined;
    const task = { notebook: notebook.id, cell: id, manner };
    return isPrompt(cell)
      ? { ...task, sources: sourcesOf(notebook, cell) }
      : { ...task, sources: [], python: true };
  }

  #startReady(): void {
    for (const task of this.#waiting.takeReady(this.#running.tasks)) void this.#work(task);
  }

  async #work(task: Task): Promise<void> {
    const current = this.#running.begin(task);
    this.#endings.forget();
    this.refusals.forgive(task.cell);
    this.#tell(task.cell);
    try {
      this.#keep(current, await work(this.#ports, current, this.#onlooker(task.cell)));
    } finally {
      // Also when a mistake of ours is on its way to the console: no cell waits for ever.
      this.#end(current);
    }
  }

  #onlooker(cell: CellId): Onlooker {
    return {
      beforeFrame: this.#beforeFrame,
      onRefusal: (problem) => {
        this.refusals.add(cell, problem);
        this.#tell(cell);
      },
    };
  }

  #keep({ task, left }: CurrentRun, outcome: Outcome | undefined): void {
    if (left || outcome === undefined) return;
    if ("run" in outcome) {
      this.#ports.desk.putRun(outcome.run);
      this.#ports.saving.saveRuns([outcome.run]);
    } else if ("execution" in outcome) {
      this.#ports.desk.putExecution(outcome.execution);
      this.#ports.saving.saveExecutions([outcome.execution]);
    }
    // A cell of a notebook that is no longer open stops and frees nothing here, and is not spoken of.
    if (task.notebook === this.#ports.desk.notebook.id) this.#conclude(task, outcome);
  }

  #conclude(task: Task, outcome: Outcome): void {
    this.#endings.add({ cell: task.cell, how: endOf(outcome) });
    if ("refusal" in outcome) this.refusals.add(task.cell, outcome.refusal);
    else this.#forgiveDependents(task.cell);
    if (hasFailed(outcome)) this.#waiting.fail(task, problemIn(outcome));
  }

  /** "Run that cell first" may have been about this one. */
  #forgiveDependents(cell: CellId): void {
    for (const id of dependentsOf(this.#ports.desk.notebook, cell)) this.refusals.forgive(id);
  }

  #end(current: CurrentRun): void {
    this.#running.end(current);
    this.#startReady();
    this.#tell(current.task.cell);
    this.#running.tellIdle();
  }

  #tell(...cells: readonly CellId[]): void {
    for (const cell of cells) this.#ports.desk.tellCell(cell);
    this.#ports.desk.changes.tell("session");
  }
}
