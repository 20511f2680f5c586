/** The edit that has a chat cell go on from a list of Python's, or from another one. */
import type { ChatCell } from "../notebook.ts";
import { asValue, changeText, type Step } from "./cell-edits.ts";

export function continueList({ id, continues }: ChatCell, name: string): Step {
  const before = continues && "python" in continues ? continues.python : undefined;
  if (before !== undefined) return changeText(id, ["continues", "python"], before, name);
  return [
    { type: "set", cell: id, path: ["continues"], before: asValue(continues), after: { python: name } },
  ];
}
