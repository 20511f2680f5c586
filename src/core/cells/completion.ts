import type { CompletionCell } from "../notebook.ts";
import type { Kind, Setting } from "./kind.ts";

export const completion: Kind<CompletionCell> = {
  kind: "completion",
  create: (setting) => withPrompt("", setting),
  fromTexts: (texts, setting) => withPrompt(texts.join("\n\n"), setting),
  texts: (cell) => cell.prompts,
};

function withPrompt(prompt: string, { id, name, parameters }: Setting): CompletionCell {
  return { kind: "completion", id, name, prompts: [prompt], parameters };
}
