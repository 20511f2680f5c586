import type { PythonCell } from "../notebook.ts";
import type { Kind } from "./kind.ts";

export const python: Kind<PythonCell> = {
  kind: "python",
  create: ({ id }) => ({ kind: "python", id, source: "" }),
  fromTexts: (texts, { id }) => ({ kind: "python", id, source: texts.join("\n\n") }),
  texts: (cell) => [cell.source],
};
