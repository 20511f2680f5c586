/** Runs cells, one at a time, in the order asked for. Stop is not an error; the first failure ends a run of all. */
import { callOf, type Call } from "../core/api/request.ts";
import { isUnsendable } from "../core/conversation.ts";
import { recordedId, urlOf } from "../core/connections/connection.ts";
import { presetOf } from "../core/connections/presets.ts";
import { type CellId, cellOf, isPrompt, type PromptCell } from "../core/notebook.ts";
import type { Run, RunProblem, Sent } from "../core/run.ts";
import { createCheckpoints } from "./checkpoints.ts";
import type { Connections } from "./connections.ts";
import type { Desk } from "./desk.ts";
import { type Live, LiveRun } from "./live-run.ts";
import { createPatience } from "./patience.ts";
import type { Library, ModelRequest, ModelStream, Tutorials } from "./ports.ts";
import type { Saving } from "./saving.ts";
import { findRecording, recordingOf, replay } from "./recorded.ts";

export interface RunnerPorts {
  readonly desk: Desk;
  readonly connections: Connections;
  readonly library: Library;
  readonly tutorials: Tutorials;
  readonly stream: ModelStream;
  /** Calls back before the next frame is drawn. */
  readonly frame: (callback: () => void) => void;
  readonly newId: () => string;
  readonly saving: Saving;
}

/** Cells that were to be run when one of them failed. */
export interface Halt {
  readonly at: CellId;
  readonly rest: readonly CellId[];
}

export class Runner {
  readonly #ports: RunnerPorts;
  #queue: readonly CellId[] = [];
  #current: { readonly cell: CellId; readonly stop: AbortController } | undefined;
  #lives = new Map<CellId, Live>();
  #refusals = new Map<CellId, RunProblem>();
  #redraws = new Set<CellId>();
  #halt: Halt | undefined;

  constructor(ports: RunnerPorts) {
    this.#ports = ports;
  }

  /** What a running cell shows, or undefined when it is not running. */
  live(cell: CellId): Live | undefined {
    return this.#lives.get(cell);
  }

  /** Why the cell was not sent when it was last asked to run. */
  refusal(cell: CellId): RunProblem | undefined {
    return this.#refusals.get(cell);
  }

  get halt(): Halt | undefined {
    return this.#halt;
  }

  get busy(): boolean {
    return this.#current !== undefined;
  }

  isRunning(cell: CellId): boolean {
    return this.#current?.cell === cell;
  }

  isQueued(cell: CellId): boolean {
    return this.#queue.includes(cell);
  }

  /** Runs the prompt cells among these, behind what is queued already. Resolves when the queue is empty. */
  async run(cells: readonly CellId[]): Promise<void> {
    const fresh = cells.filter((id) => isPrompt(cellOf(this.#ports.desk.notebook, id)) && !this.#isActive(id));
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

  /** Forgets what was still to be run: another notebook was opened. A running cell goes on. */
  forgetQueue(): void {
    this.#queue = [];
    this.#halt = undefined;
  }

  /** Goes on after a failure with the cells behind the one that failed. */
  resume(): Promise<void> {
    return this.run(this.#halt?.rest ?? []);
  }

  dismissHalt(): void {
    this.#halt = undefined;
    this.#ports.desk.changes.tell("session");
  }

  /** The person goes on waiting for a silent server. */
  keepWaiting(cell: CellId): void {
    this.#keepWaiting.get(cell)?.();
  }

  /** Forgets why a cell was not sent, as it was changed. */
  forgive(cell: CellId): void {
    if (this.#refusals.delete(cell)) this.#ports.desk.tellCell(cell);
  }

  readonly #keepWaiting = new Map<CellId, () => void>();

  #isActive(cell: CellId): boolean {
    return this.isRunning(cell) || this.isQueued(cell);
  }

  async #work(): Promise<void> {
    for (let next = this.#queue[0]; next !== undefined; next = this.#queue[0]) {
      this.#queue = this.#queue.slice(1);
      const succeeded = await this.#runCell(next);
      if (!succeeded) this.#stopAt(next);
    }
    this.#ports.desk.changes.tell("session");
  }

  #stopAt(cell: CellId): void {
    const rest = this.#queue;
    this.#queue = [];
    if (rest.length > 0) this.#halt = { at: cell, rest };
    this.#tell(...rest);
  }

  /** Whether the cell has an answer now. */
  async #runCell(id: CellId): Promise<boolean> {
    const { desk } = this.#ports;
    const cell = cellOf(desk.notebook, id);
    if (!isPrompt(cell)) return true;
    const stop = new AbortController();
    this.#current = { cell: id, stop };
    this.#refusals.delete(id);
    this.#tell(id);
    try {
      return await this.#answer(cell, stop.signal);
    } finally {
      this.#current = undefined;
      this.#lives.delete(id);
      this.#keepWaiting.delete(id);
      this.#tell(id);
    }
  }

  async #answer(cell: PromptCell, signal: AbortSignal): Promise<boolean> {
    const { desk, connections } = this.#ports;
    const call = callOf(desk.notebook, desk.shown, cell);
    if (isUnsendable(call)) return this.#refuse(cell.id, { type: "unsendable", why: call });
    if (connections.chosen.id === recordedId) return this.#replay(cell, call, signal);
    if (connections.lacksKey) return this.#refuse(cell.id, { type: "no-key" });
    desk.own();
    return this.#ask(cell, call, signal);
  }

  #refuse(cell: CellId, problem: RunProblem): false {
    this.#refusals.set(cell, problem);
    return false;
  }

  async #replay(cell: PromptCell, call: Call, signal: AbortSignal): Promise<boolean> {
    const { library, tutorials } = this.#ports;
    const recording = await findRecording(call.asked, library, tutorials);
    if (recording === undefined) return this.#refuse(cell.id, { type: "no-recording" });
    const sent: Sent = { url: null, headers: [], authorized: false, body: call.body };
    const live = new LiveRun(this.#newRun(cell, call, sent));
    for await (const answer of call.streamed ? replay(recording, signal) : []) this.#show(live, answer);
    const { run } = live.live;
    return this.#keep({ ...run, ...recordingOf(recording), status: signal.aborted ? "stopped" : "done" });
  }

  #show(live: LiveRun, answer: Live["answer"]): void {
    live.show(answer);
    this.#redraw(live.live);
  }

  async #ask(cell: PromptCell, call: Call, signal: AbortSignal): Promise<boolean> {
    const request = this.#requestOf(call);
    const authorized = this.#ports.connections.hasKey;
    const run = this.#newRun(cell, call, { url: request.url, headers: request.headers, authorized, body: call.body });
    const live = new LiveRun(run);
    this.#redraw(live.live);
    this.#ports.saving.saveRuns([run]);
    const error = await this.#receive(live, request, signal);
    return this.#keep(live.finished(signal, error));
  }

  /** Takes all that comes; returns what ended it early, if anything did. */
  async #receive(live: LiveRun, request: ModelRequest, signal: AbortSignal): Promise<unknown> {
    const { id, cell } = live.live.run;
    const checkpoints = createCheckpoints(this.#ports.library, id, (error) => this.#ports.saving.report(error));
    const patience = createPatience((waiting) => (live.wait(waiting), this.#redraw(live.live)));
    const renew = (): void => (live.wait(undefined), patience.renew(live.live.run.raw === "" ? "first" : "next"));
    this.#keepWaiting.set(cell, () => (renew(), this.#redraw(live.live)));
    try {
      renew();
      for await (const arrival of this.#ports.stream(request, signal)) {
        live.take(arrival);
        if (arrival.type === "text") checkpoints.add(arrival.text);
        renew();
        this.#redraw(live.live);
      }
      return undefined;
    } catch (error) {
      return error;
    } finally {
      patience.end();
    }
  }

  #keep(run: Run): boolean {
    this.#lives.delete(run.cell);
    this.#ports.desk.putRun(run);
    this.#ports.saving.saveRuns([run]);
    return run.status === "done";
  }

  #requestOf(call: Call): ModelRequest {
    const { chosen } = this.#ports.connections;
    const headers = [["Content-Type", "application/json"] as const, ...presetOf(chosen.preset).headers];
    return { connection: chosen.id, url: urlOf(chosen, call.endpoint), headers, body: call.body };
  }

  #newRun(cell: PromptCell, call: Call, sent: Sent): Run {
    const { desk, connections, newId } = this.#ports;
    return {
      id: newId(),
      notebook: desk.notebook.id,
      cell: cell.id,
      count: desk.nextCount,
      at: Date.now(),
      connection: connections.chosen.label,
      endpoint: call.endpoint,
      asked: call.asked,
      sent,
      status: "running",
      raw: "",
      timing: {},
    };
  }

  /** Draws a running cell at most once a frame, however much arrives. */
  #redraw(live: Live): void {
    const { cell } = live.run;
    this.#lives.set(cell, live);
    if (this.#redraws.has(cell)) return;
    this.#redraws.add(cell);
    this.#ports.frame(() => (this.#redraws.delete(cell), this.#ports.desk.changes.tell(`cell:${cell}`)));
  }

  #tell(...cells: readonly CellId[]): void {
    for (const cell of cells) this.#ports.desk.tellCell(cell);
    this.#ports.desk.changes.tell("session");
  }
}
