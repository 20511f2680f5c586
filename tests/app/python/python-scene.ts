import type { Execution } from "../../../src/core/execution.ts";
import type { Cell, PythonCell } from "../../../src/core/notebook.ts";
import { notebookOf } from "../../core/answered.ts";
import { settled } from "../fake-library.ts";
import { local, scene } from "../running/runner-scene.ts";
import { FakePython } from "./fake-python.ts";

export const code = (id: string, source = id): PythonCell => ({ kind: "python", id, source });

/** A notebook among fakes, with a Python that does what it is told. */
export function pythonScene(...cells: readonly Cell[]) {
  const engine = new FakePython();
  const kept: Execution[] = [];
  const stage = scene(notebookOf(...cells), {
    connection: local,
    python: engine.side,
    library: { saveExecutions: async (executions) => void kept.push(...executions) },
  });
  const ids = cells.map(({ id }) => id);
  const running = () => ids.filter((id) => stage.runner.isRunning(id));
  const waiting = () => ids.filter((id) => stage.runner.isQueued(id));
  /** Runs cells side by side, as keys do, until Python has begun. */
  const run = async (...asked: readonly string[]): Promise<void> => {
    for (const id of asked) void stage.runner.run([id], "side by side");
    await begun();
  };
  /** Ends the code that runs. */
  const end = async (status: Execution["status"] & string = "ok", leftOut = 0): Promise<void> => {
    if (status !== "running") engine.running?.end(status, leftOut);
    await begun();
  };
  return { ...stage, engine, kept, running, waiting, run, end };
}

/** When all that follows has happened; modules are loaded on the way. */
async function begun(): Promise<void> {
  await import("../../../src/app/python/notebook-python.ts");
  for (let turn = 0; turn < 5; turn++) await settled();
}
