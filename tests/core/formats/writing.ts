/** Whole notebooks as files, and files as arrivals, in tests. */
import type { Arrival } from "../../../src/core/formats/arriving/arrival.ts";
import type {
  FormatId,
  Piece,
  ReadOptions,
  WriteOptions,
  Written,
} from "../../../src/core/formats/format.ts";
import { formatOf } from "../../../src/core/formats/index.ts";
import { jsonObject } from "../../../src/core/json/json.ts";
import type { PromptCell } from "../../../src/core/notebook.ts";
import type { WholeNotebook } from "../../../src/core/whole-notebook.ts";
import { countedIds } from "./jupyter/readings.ts";

export const plainly: WriteOptions = { outputs: true, raw: false, stem: "nb" };

/** What a page would write of it; a cell shows the raw text of its last run. */
export function writtenOf(
  { notebook, runs, executions }: WholeNotebook,
  images: ReadonlyMap<string, string> = new Map(),
): Written {
  const runsOf = (id: string) => runs.filter(({ cell }) => cell === id);
  return {
    notebook,
    shown: (cell) => ({ call: shortCall(cell), text: runsOf(cell.id).findLast((run) => !run.cleared)?.raw }),
    runsOf,
    executionOf: (id) => executions.findLast(({ cell }) => cell === id),
    images,
  };
}

function shortCall({ kind, name }: PromptCell): ReturnType<Written["shown"]>["call"] {
  const endpoint = kind === "completion" ? "completions" : "chat/completions";
  return { endpoint, name, body: jsonObject([["prompt", "as it is sent"]]) };
}

export function piecesOf(id: FormatId, written: Written, options: Partial<WriteOptions> = {}): Piece[] {
  return [...formatOf(id).write(written, { ...plainly, ...options })];
}

export function textOf(id: FormatId, written: Written, options: Partial<WriteOptions> = {}): string {
  return piecesOf(id, written, options)
    .map(({ text }) => text)
    .join("");
}

/** Reads what can be read; throws what cannot. */
export function arrivalOf(id: FormatId, text: string, options: Partial<ReadOptions> = {}): Arrival {
  const reading = formatOf(id).read(text, {
    stem: "nb",
    newId: countedIds(),
    today: "2026-11-23",
    ...options,
  });
  if (reading.type === "refused") throw new Error(JSON.stringify(reading.why));
  return reading.arrival;
}
