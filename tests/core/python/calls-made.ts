/** Calls that code made, and the cells made of them. */
import { callWith, requestBody } from "../../../src/core/api/request.ts";
import type { Cell, Notebook } from "../../../src/core/notebook.ts";
import { type CellOfCall, cellsOfCalls } from "../../../src/core/python/cells-of-calls.ts";
import type { Endpoint, Run } from "../../../src/core/run.ts";
import { answered, notebookOf } from "../answered.ts";

export const reply = (text: string, more: object = {}) =>
  JSON.stringify({ choices: [{ index: 0, message: { role: "assistant", content: text, ...more } }] });

export function call(
  number: number,
  endpoint: Endpoint,
  body: string,
  raw = reply("4"),
  change: Partial<Run> = {},
): Run {
  const { asked } = callWith(endpoint, body);
  const by = { execution: "e", call: number };
  return answered("p", raw, body, { id: `call-${number}`, endpoint, asked, by, count: 3, ...change });
}

export function made(runs: readonly Run[], ...cells: readonly Cell[]): readonly CellOfCall[] {
  let id = 0;
  return cellsOfCalls(runs, notebookOf(...cells), () => `made-${++id}`);
}

/** What each cell would send, where the cells are a notebook that shows what the calls answered. */
export function sentBy(cells: readonly CellOfCall[]): readonly string[] {
  const notebook: Notebook = notebookOf(...cells.map(({ cell }) => cell));
  const runs = new Map(cells.map(({ cell, run }) => [cell.id, run]));
  return cells.map(({ cell }) => {
    const body = requestBody(notebook, (id) => runs.get(id), cell);
    if (typeof body !== "string") throw new Error(body.type);
    return body;
  });
}

export const chat = (...messages: readonly unknown[]) => JSON.stringify({ model: "m", messages });
export const user = (content: unknown) => ({ role: "user", content });
