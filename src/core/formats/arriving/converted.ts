import { type Cell, type CellId, isPrompt, type Notebook, type PromptCell } from "../../notebook.ts";
import { sourcesOf, takesAnswers } from "../../references.ts";
import type { WholeNotebook } from "../../whole-notebook.ts";
import type { Arrival, Offer } from "./arrival.ts";

/**
 * What arrived, with these cells of its offers as the prompt cells that they may become. One that takes the answer of
 * an offer which is not among them stays code: it would mean another answer.
 */
export function converted({ whole, offers }: Arrival, chosen: ReadonlySet<CellId>): WholeNotebook {
  const { notebook } = whole;
  const fit = fitting(notebook, offers, chosen);
  const runs = offers.flatMap((offer) => (fit.has(offer.cell) ? offer.runs : []));
  const answered = new Set(runs.map(({ cell }) => cell));
  return {
    ...whole,
    notebook: withPrompts(notebook, fit),
    runs: [...whole.runs, ...runs],
    executions: whole.executions.filter(({ cell }) => !answered.has(cell)),
  };
}

function fitting(
  notebook: Notebook,
  offers: readonly Offer[],
  chosen: ReadonlySet<CellId>,
): ReadonlyMap<CellId, PromptCell> {
  const meant = withPrompts(notebook, new Map(offers.map(({ cell, prompt }) => [cell, prompt])));
  const fit = new Map<CellId, PromptCell>();
  for (const { cell, prompt } of offers) {
    if (!chosen.has(cell)) continue;
    const now = () => withPrompts(notebook, new Map([...fit, [cell, prompt]]));
    if (!takesAnswers(prompt) || takesSame(meant, now(), prompt)) fit.set(cell, prompt);
  }
  return fit;
}

function takesSame(meant: Notebook, now: Notebook, prompt: PromptCell): boolean {
  const prompts = new Set(now.cells.flatMap((cell) => (isPrompt(cell) ? [cell.id] : [])));
  const [wanted, found] = [sourcesOf(meant, prompt), sourcesOf(now, prompt)];
  return (
    wanted.length === found.length && found.every((id, place) => id === wanted[place] && prompts.has(id))
  );
}

function withPrompts(notebook: Notebook, prompts: ReadonlyMap<CellId, PromptCell>): Notebook {
  const cells = notebook.cells.map((cell): Cell => prompts.get(cell.id) ?? cell);
  return { ...notebook, cells };
}
