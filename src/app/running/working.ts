/** Does what a cell asks for: a call of a prompt cell, or the code of a Python cell. */
import { cellOf, isPrompt, type PromptCell } from "../../core/notebook.ts";
import { takesPython } from "../../core/references.ts";
import type { RunProblem } from "../../core/run.ts";
import type { Executed, ExecutionWatch } from "../python/executed.ts";
import type { PythonDesk } from "../python/python-desk.ts";
import { type AnsweringPorts, answer } from "./answering.ts";
import type { CurrentRun } from "./current-runs.ts";
import type { Watch } from "./receiving.ts";
import type { Outcome } from "./run-end.ts";

export interface WorkingPorts extends AnsweringPorts {
  readonly python: Pick<PythonDesk, "execute" | "refresh" | "interrupt" | "keepWaiting" | "leave">;
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
  if (isPrompt(cell) && !isCode) return asked(ports, current, cell, onlooker);
  return cell?.kind === "python" && isCode ? executed(ports, current, cell, onlooker) : undefined;
}

/** What it takes of Python is what that has now. Meanwhile the cell may have changed, or another notebook been opened. */
async function asked(
  ports: WorkingPorts,
  current: CurrentRun,
  cell: PromptCell,
  onlooker: Onlooker,
): Promise<Outcome | undefined> {
  const watch = watchOf(current, onlooker);
  if (!takesPython(cell)) return answer(ports, cell, watch);
  await ports.python.refresh();
  const { notebook } = ports.desk;
  const now = notebook.id === current.task.notebook ? cellOf(notebook, cell.id) : undefined;
  return isPrompt(now) && !watch.signal.aborted ? answer(ports, now, watch) : undefined;
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
  current.keepWaiting = () => python.keepWaiting();
  const watch: ExecutionWatch = {
    count: current.count,
    signal: current.stop.signal,
    onMore: () => beforeFrame(current.draw),
    onCalls: () => beforeFrame(current.drawCell),
    onRefusal,
  };
  return python.execute(cell, watch);
}
