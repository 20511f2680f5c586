/** One execution while it happens: from the code to the final record. */
import type { Execution } from "../../core/execution.ts";
import { noOutputs, withOutput } from "../../core/python/output-list.ts";
import type { ExecutionEnd, OutputEvent } from "../../core/python/python-engine.ts";
import type { RunProblem } from "../../core/run.ts";
import type { Live } from "../running/live-run.ts";
import type { Executed, ExecutionWatch } from "./executed.ts";
import { LiveExecution } from "./live-execution.ts";
import { type CallPorts, type Calls, createCalls } from "./python-calls.ts";

export class Executing {
  /** The record as it begins. */
  readonly begun: Execution;
  readonly calls: Calls;
  readonly #watch: ExecutionWatch;
  readonly #began = performance.now();
  #list = noOutputs;
  #calls: readonly Live[] = [];
  #refusal: RunProblem | undefined;
  #hasBegun = false;
  #live: LiveExecution;

  constructor(ports: CallPorts, begun: Execution, watch: ExecutionWatch) {
    const { id, notebook, cell } = begun;
    this.begun = begun;
    this.#watch = watch;
    this.#live = new LiveExecution(begun, [], []);
    this.calls = createCalls(ports, {
      notebook,
      cell,
      execution: id,
      count: watch.count,
      onLive: (calls) => this.#show(calls),
      onRefusal: (problem) => this.#refuse(problem),
    });
  }

  get live(): LiveExecution {
    return this.#live;
  }

  /** Whether its code runs, or did; until then Python is loaded. */
  get hasBegun(): boolean {
    return this.#hasBegun;
  }

  begin(): Execution {
    this.#hasBegun = true;
    return this.begun;
  }

  take(event: OutputEvent): void {
    this.#list = withOutput(this.#list, event);
    this.#become();
  }

  /** The record of what came of it until now, where the page goes. */
  left(): Execution {
    return this.#record("interrupted");
  }

  finished({ status, leftOut }: ExecutionEnd): Executed {
    const execution = { ...this.#record(status), ...(leftOut > 0 ? { leftOut } : {}) };
    const how = status === "ok" ? "done" : status === "interrupted" ? "stopped" : "failed";
    return { how, execution, ...(this.#refusal ? { refusal: this.#refusal } : {}) };
  }

  #record(status: Execution["status"] & string): Execution {
    return { ...this.#live.execution, status, total: Math.round(performance.now() - this.#began) };
  }

  #show(calls: readonly Live[]): void {
    const isAnother = idsOf(calls) !== idsOf(this.#calls);
    this.#calls = calls;
    this.#become();
    if (isAnother) this.#watch.onCalls();
  }

  #refuse(problem: RunProblem): void {
    this.#refusal = problem;
    this.#watch.onRefusal(problem);
  }

  #become(): void {
    this.#live = new LiveExecution(this.begun, this.#list.outputs, this.#calls);
    this.#watch.onMore();
  }
}

function idsOf(calls: readonly Live[]): string {
  return calls.map(({ run }) => run.id).join(" ");
}
