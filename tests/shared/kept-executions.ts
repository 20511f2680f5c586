/** What a page has kept of the tutorial's cells. */
import type { Execution } from "../../src/core/execution.ts";
import { shownOutputs } from "../../src/core/formats/jupyter/shown-outputs.ts";
import { recordedText } from "./tutorial-recording.ts";

/** In the page: the executions that it has kept and that have come to an end, in the order in which they began. */
export async function ended(): Promise<readonly Execution[]> {
  const opening = indexedDB.open("quire");
  await new Promise((resolve) => opening.addEventListener("success", resolve));
  const reading = opening.result.transaction("executions").objectStore("executions").getAll();
  await new Promise((resolve) => reading.addEventListener("success", resolve));
  opening.result.close();
  // Sound: the library wrote them.
  const executions = reading.result as Execution[];
  return executions
    .filter(({ status }) => status !== undefined && status !== "running")
    .sort((a, b) => (a.count ?? 0) - (b.count ?? 0));
}

/** As text, as `recordings` are. */
export function shownIn(execution: Execution): string {
  return shownOutputs(execution).map(recordedText).join("");
}
