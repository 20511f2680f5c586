/** An execution at one moment of its going on. */
import type { Execution } from "../../core/execution.ts";
import type { Output } from "../../core/formats/jupyter/jupyter-notebook.ts";
import { outputsSource } from "../../core/formats/jupyter/sources.ts";
import type { Live } from "../running/live-run.ts";

export class LiveExecution {
  /** What has been put out so far. */
  readonly outputs: readonly Output[];
  /** The calls that its code has under way, in the order in which they were made. */
  readonly calls: readonly Live[];
  readonly #begun: Execution;
  #execution: Execution | undefined;

  constructor(begun: Execution, outputs: readonly Output[], calls: readonly Live[]) {
    this.#begun = begun;
    this.outputs = outputs;
    this.calls = calls;
  }

  /** The record as it is now; made when it is asked for, as its source text is as long as all outputs. */
  get execution(): Execution {
    this.#execution ??= { ...this.#begun, outputs: outputsSource(this.outputs) };
    return this.#execution;
  }
}
