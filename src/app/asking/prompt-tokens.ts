/** About how many tokens cells send, and what that costs at least. */
import { parameterText, requestBody } from "../../core/api/request.ts";
import { type Connection, urlOf } from "../../core/connections/connection.ts";
import { encodingOf, type ModelEncoding } from "../../core/models/encodings.ts";
import type { ModelFacts } from "../../core/models/model-facts.ts";
import { inputPrice } from "../../core/models/price.ts";
import { type CellId, cellOf, isPrompt, type PromptCell } from "../../core/notebook.ts";
import type { App } from "../app.ts";
import type { PromptCount } from "../ports.ts";

/** A question that can be counted: its body, and how its model reads text. */
export interface Question extends ModelEncoding {
  readonly model: string;
  readonly body: string;
}

/** What a cell sends as the notebook stands; undefined where it cannot be sent. */
export function questionOf(app: App, id: CellId): Question | undefined {
  const cell = cellOf(app.notebook, id);
  if (!isPrompt(cell)) return undefined;
  const body = requestBody(app.notebook, app.desk.shown, cell);
  if (typeof body !== "string") return undefined;
  const model = modelOf(cell);
  return { model, body, ...encodingOf(model) };
}

function modelOf(cell: PromptCell): string {
  return parameterText(cell.parameters.find(({ name }) => name === "model"));
}

/** What several cells send, as far as it is known before they run. */
export interface Estimate {
  readonly tokens: number;
  readonly uncounted: number;
  /** Cells that are not counted: they take answers that are not there yet, or cannot be sent. */
  readonly missing: number;
  /** Of the input, in US dollars; undefined where the price of a model is not known. */
  readonly usd: number | undefined;
}

/** Undefined when it was given up. */
export async function estimate(
  app: App,
  { cells, connection }: { readonly cells: readonly CellId[]; readonly connection: Connection },
  signal: AbortSignal,
): Promise<Estimate | undefined> {
  const { loadSnapshot } = await import("../../core/models/snapshot.ts");
  const snapshot = await loadSnapshot();
  let sum: Estimate = { tokens: 0, uncounted: 0, missing: 0, usd: 0 };
  for (const id of cells) {
    const question = questionOf(app, id);
    const count = question && (await app.countTokens(question.body, question.encoding, signal));
    if (signal.aborted) return undefined;
    const usd = (tokens: number) => question && priceOf(snapshot, connection, question, tokens);
    sum = count ? added(sum, count, usd(count.tokens)) : { ...sum, missing: sum.missing + 1 };
  }
  return sum;
}

function priceOf(
  snapshot: readonly ModelFacts[],
  connection: Connection,
  { model }: Question,
  tokens: number,
): number | undefined {
  return inputPrice(snapshot, urlOf(connection, "models"), model, tokens);
}

function added(sum: Estimate, { tokens, uncounted }: PromptCount, usd: number | undefined): Estimate {
  return {
    ...sum,
    tokens: sum.tokens + tokens,
    uncounted: sum.uncounted + uncounted,
    usd: sum.usd === undefined || usd === undefined ? undefined : sum.usd + usd,
  };
}
