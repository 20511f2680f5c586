import type { NotebookId } from "../../core/notebook.ts";
import type { LoadingProgress, PythonEngine } from "../../core/python/python-engine.ts";
import type { PythonStatus } from "./python-status.ts";

/** Resolves when the engine is ready, and tells on the way: a hundred times at most. @throws PythonError */
export async function loaded(
  engine: PythonEngine,
  notebook: NotebookId,
  onStatus: (status: PythonStatus) => void,
): Promise<void> {
  let told = -1;
  await engine.start((progress) => {
    const hundredths = hundredthsOf(progress);
    if (hundredths > told) onStatus({ state: "loading", notebook, progress });
    told = Math.max(told, hundredths);
  });
  onStatus({ state: "ready", notebook });
}

function hundredthsOf({ loaded, total }: LoadingProgress): number {
  return Math.floor((100 * loaded) / total);
}
