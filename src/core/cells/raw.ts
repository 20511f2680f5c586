import type { RawCell } from "../notebook.ts";
import type { Kind } from "./kind.ts";

export const raw: Kind<RawCell> = {
  kind: "raw",
  create: ({ id }) => ({ kind: "raw", id, source: "" }),
  fromTexts: (texts, { id }) => ({ kind: "raw", id, source: texts.join("\n\n") }),
  texts: (cell) => [cell.source],
};
