import type { MarkdownCell } from "../notebook.ts";
import type { Kind } from "./kind.ts";

export const markdown: Kind<MarkdownCell> = {
  kind: "markdown",
  create: ({ id }) => ({ kind: "markdown", id, source: "" }),
  fromTexts: (texts, { id }) => ({ kind: "markdown", id, source: texts.join("\n\n") }),
  texts: (cell) => [cell.source],
};
