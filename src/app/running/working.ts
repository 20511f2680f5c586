/** Does what a cell asks for: a call of a prompt cell, or the code of a Python cell. */
import { cellOf, isPrompt } from "../../core/notebook.ts";
import type { RunProblem } from "../../core/run.ts";
import type { Executed, ExecutionWatch } from "../python/executed.ts";
import type { PythonDesk } from "../python/python-desk.ts";
import { type AnsweringPorts, answer } from "./answering.ts";
import type { CurrentRun } from "./current-runs.ts";
import type { Watch } from "./receiving.ts";
import type { Outcome } from "./run-end.ts";

export interface WorkingPorts extends AnsweringPorts {
  readonly python: Pick<PythonDesk, "execute" | "interrupt" | "leave">;
}

/** Who wants to know how it goes on. */
export interface Onlooker {
  /** Does it before the next frame is drawn, once. */
  readonly beforeFrame: (act: () => void) => void;
  readonly onRefusal: (problem: RunProblem) => void;
}

/** What it came to; undefined where the cell was deleted or converted while it waited. */
export async function work(
  ports: WorkingPorts,
  current: CurrentRun,
  onlooker: Onlooker,
): Promise<Outcome | undefined> {
  const cell = cellOf(ports.desk.notebook, current.task.cell);
  const isCode = current.task.python === true;
  if (isPrompt(cell) && !isCode) return answer(ports, cell, watchOf(current, onlooker));
  return cell?.kind === "python" && isCode ? executed(ports, current, cell, onlooker) : undefined;
}

function watchOf(current: CurrentRun, { beforeFrame }: Onlooker): Watch {
  return {
    count: current.count,
    signal: current.stop.signal,
    onLive: (live) => {
      current.live = live;
      beforeFrame(current.draw);
    },
    onKeepWaiting: (keepWaiting) => {
      current.keepWaiting = keepWaiting;
    },
  };
}

function executed(
  { python }: WorkingPorts,
  current: CurrentRun,
  cell: Parameters<PythonDesk["execute"]>[0],
  { beforeFrame, onRefusal }: Onlooker,
): Promise<Executed> {
  current.insist = () => python.interrupt();
  const watch: ExecutionWatch = {
    count: current.count,
    signal: current.stop.signal,
    onMore: () => beforeFrame(current.draw),
    onCalls: () => beforeFrame(current.drawCell),
    onRefusal,
  };
  return python.execute(cell, watch);
}
