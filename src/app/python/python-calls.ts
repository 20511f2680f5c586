/** The calls of the API that the code of one execution makes. */
import type { ExecutionId } from "../../core/execution.ts";
import type { CellId, NotebookId } from "../../core/notebook.ts";
import { type PythonHost, PythonSendError } from "../../core/python/python-engine.ts";
import type { RunProblem } from "../../core/run.ts";
import type { AnsweringPorts } from "../running/answering.ts";
import type { Live } from "../running/live-run.ts";

export type CallPorts = AnsweringPorts;

/** The execution whose code calls, and who wants to know of it. */
export interface Caller {
  readonly notebook: NotebookId;
  readonly cell: CellId;
  readonly execution: ExecutionId;
  readonly count: number;
  /** The calls that go on; told whenever one begins, ends or goes on. */
  readonly onLive: (calls: readonly Live[]) => void;
  /** Why a call was not sent. */
  readonly onRefusal: (problem: RunProblem) => void;
}

export type Calls = Pick<PythonHost, "send">;

export function createCalls(_ports: CallPorts, _caller: Caller): Calls {
  return { send: () => Promise.reject(new PythonSendError("refused")) };
}
