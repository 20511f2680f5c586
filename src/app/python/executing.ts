/** One execution while it happens: from the code to the final record. */
import type { Execution } from "../../core/execution.ts";
import { noOutputs, withOutput } from "../../core/python/output-list.ts";
import type { ExecutionEnd, OutputEvent } from "../../core/python/python-engine.ts";
import type { RunProblem } from "../../core/run.ts";
import type { Live } from "../running/live-run.ts";
import type { Executed, ExecutionWatch, Left } from "./executed.ts";
import { LiveExecution } from "./live-execution.ts";
import { type CallPorts, createCalls, type PythonCalls } from "./python-calls.ts";
import type { SpilledOutputs } from "./spilled-outputs.ts";

/** What executing needs of the page. */
export interface ExecutingPorts extends CallPorts {
  readonly spilled: SpilledOutputs;
}

export class Executing {
  /** The record as it begins. */
  readonly begun: Execution;
  readonly calls: PythonCalls;
  readonly #watch: ExecutionWatch;
  readonly #spilled: SpilledOutputs;
  readonly #began = performance.now();
  #list = noOutputs;
  #calls: readonly Live[] = [];
  #refusal: RunProblem | undefined;
  #hasBegun = false;
  #live: LiveExecution;

  constructor(ports: ExecutingPorts, begun: Execution, watch: ExecutionWatch) {
    const { id, notebook, cell } = begun;
    this.begun = begun;
    this.#watch = watch;
    this.#spilled = ports.spilled;
    this.#live = new LiveExecution(begun, [], []);
    this.calls = createCalls(ports, {
      notebook,
      cell,
      execution: id,
      count: watch.count,
      onLive: (calls) => this.#showCalls(calls),
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
    if (event.type === "rest") this.#spilled.add(this.begun.id, event.text);
    else this.#show(event);
  }

  #show(event: OutputEvent): void {
    if (event.type === "clear") this.#spilled.drop(this.begun.id);
    this.#list = withOutput(this.#list, event);
    this.#become();
  }

  /** The records of what came of it until now, where the page goes. */
  left(): Left {
    return { executions: [this.#record("interrupted")], runs: this.calls.leave() };
  }

  finished({ status, leftOut }: ExecutionEnd): Executed {
    const execution = { ...this.#record(status), ...(leftOut > 0 ? { leftOut } : {}) };
    const how = status === "ok" ? "done" : status === "interrupted" ? "stopped" : "failed";
    return { how, execution, ...(this.#refusal ? { refusal: this.#refusal } : {}) };
  }

  #record(status: Execution["status"] & string): Execution {
    return { ...this.#live.execution, status, total: Math.round(performance.now() - this.#began) };
  }

  #showCalls(calls: readonly Live[]): void {
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
