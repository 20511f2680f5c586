/** Cells out of Markdown: what nbconvert wrote of a notebook, or any text with fenced code in it. */
import { codeCell, languageMetadata, linesOf, textCell, withoutBlankEnds } from "./cells-of-text.ts";
import { readConverted } from "./converted-markdown.ts";
import type { JupyterCell, JupyterNotebook } from "./jupyter-notebook.ts";
import { codeOf, fencesOf } from "./markdown-fences.ts";

export interface MarkdownReading {
  /** Whether nbconvert wrote it; other Markdown has no outputs. */
  readonly isConverted: boolean;
  /** Code in another language than the notebook's has it in `metadata.magics_language`, as nbconvert reads it. */
  readonly notebook: JupyterNotebook;
}

/** In Markdown that people write, fences of these languages are cells; cURL is among the shell's. */
const languages: ReadonlyMap<string, string> = new Map([
  ["python", "python"],
  ["python3", "python"],
  ["py", "python"],
  ["bash", "bash"],
  ["sh", "bash"],
  ["shell", "bash"],
  ["curl", "bash"],
  ["json", "json"],
]);

/** Reads any text; never throws; linear. Neighbouring Markdown cells come back as one: nothing parts them. */
export function readMarkdown(text: string, newId: () => string): MarkdownReading {
  const lines = linesOf(text);
  const converted = readConverted(lines, newId);
  if (converted !== undefined) return { isConverted: true, notebook: converted };
  const notebook = { metadata: languageMetadata("python"), cells: plainCells(lines, newId) };
  return { isConverted: false, notebook };
}

function plainCells(lines: readonly string[], newId: () => string): JupyterCell[] {
  const cells: JupyterCell[] = [];
  let end = 0;
  for (const fence of fencesOf(lines)) {
    const language = languages.get(fence.language.toLowerCase());
    if (language === undefined || !fence.isPlain) continue;
    cells.push(...proseCells(lines.slice(end, fence.open), newId));
    cells.push(codeCell(newId(), codeOf(lines, fence), language === "python" ? {} : { language }));
    end = fence.close + 1;
  }
  return [...cells, ...proseCells(lines.slice(end), newId)];
}

function proseCells(lines: readonly string[], newId: () => string): JupyterCell[] {
  const filled = withoutBlankEnds(lines);
  return filled.length === 0 ? [] : [textCell("markdown", newId(), filled.join("\n"))];
}
