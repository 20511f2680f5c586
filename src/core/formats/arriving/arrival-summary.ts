/** What a file came to, small enough to be shown: counts, and cells by their places. */
import type { Note, Server, Unread } from "../../code/reading.ts";
import { type Cell, type CellId, type CellKind, isSource, type NotebookId } from "../../notebook.ts";
import { answersCell } from "../../run.ts";
import type { Break, NotebookFault } from "../jupyter/notebook-faults.ts";
import type { Arrival } from "./arrival.ts";

export interface ArrivalSummary {
  readonly title: string;
  /** Which notebook of Quire the file was written of, as it says itself. */
  readonly formerId?: NotebookId;
  /** How many cells of each kind there are, those that are there alone, in the order of their first cells. */
  readonly kinds: readonly (readonly [kind: CellKind, count: number])[];
  /** How many Python cells have recorded outputs. */
  readonly outputs: number;
  /** How many recorded runs of prompt cells came along. */
  readonly runs: number;
  /** The first of them. */
  readonly faults: readonly NotebookFault[];
  readonly faultCount: number;
  readonly broken?: Break;
  readonly isOutOfOrder: boolean;
  readonly changed: readonly (ToldCell & { readonly why?: Unread })[];
  readonly offers: readonly ToldOffer[];
  readonly kept: readonly (ToldCell & { readonly why: Unread })[];
  /** The places of cells out of which keys were taken. */
  readonly keys: readonly number[];
}

/** A cell by its place in the notebook, from 1, and the line of its source that says most: its call, or the first. */
export interface ToldCell {
  readonly place: number;
  readonly line: string;
}

export interface ToldOffer extends ToldCell {
  readonly kind: CellKind;
  /** Whether its recorded output becomes its answer. */
  readonly hasAnswer: boolean;
  readonly server?: Server;
  readonly notes: readonly Note[];
}

/** More are not read by anybody. */
const shownFaults = 50;
const longestLine = 120;

/** Linear in the number of cells. */
export function summaryOf(arrival: Arrival): ArrivalSummary {
  const { notebook, executions, runs } = arrival.whole;
  const tell = teller(notebook.cells);
  return {
    title: notebook.title,
    ...(arrival.formerId === undefined ? {} : { formerId: arrival.formerId }),
    kinds: kindsOf(notebook.cells),
    outputs: executions.filter(({ outputs }) => !/^\s*\[\s*\]\s*$/u.test(outputs)).length,
    runs: runs.filter(answersCell).length,
    faults: arrival.faults.slice(0, shownFaults),
    faultCount: arrival.faults.length,
    ...(arrival.broken ? { broken: arrival.broken } : {}),
    isOutOfOrder: arrival.isOutOfOrder,
    changed: arrival.changed.map(({ cell, why }) => ({ ...tell(cell), ...(why ? { why } : {}) })),
    offers: arrival.offers.map(({ cell, prompt, runs: answers, server, notes }) => ({
      ...tell(cell),
      kind: prompt.kind,
      hasAnswer: answers.length > 0,
      ...(server ? { server } : {}),
      notes,
    })),
    kept: arrival.kept.map(({ cell, why }) => ({ ...tell(cell), why })),
    keys: arrival.keys.map((cell) => tell(cell).place),
  };
}

function kindsOf(cells: readonly Cell[]): ArrivalSummary["kinds"] {
  const counts = new Map<CellKind, number>();
  for (const { kind } of cells) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  return [...counts];
}

function teller(cells: readonly Cell[]): (cell: CellId) => ToldCell {
  const places = new Map(cells.map(({ id }, index) => [id, index]));
  return (id) => {
    const at = places.get(id) ?? -1;
    return { place: at + 1, line: lineOf(cells[at]) };
  };
}

function lineOf(cell: Cell | undefined): string {
  if (cell === undefined || !isSource(cell)) return "";
  const line = /\S.*\bcreate\(.*|\bcurl\b.*/u.exec(cell.source) ?? /\S.*/u.exec(cell.source);
  return (line?.[0] ?? "").slice(0, longestLine).trim();
}
