/** The record of a call as it begins. */
import type { Call } from "../../core/api/request.ts";
import type { CellId, NotebookId } from "../../core/notebook.ts";
import type { CallByCode, Run, Sent } from "../../core/run.ts";

/** Whose record the call becomes. */
export interface Caller {
  readonly notebook: NotebookId;
  readonly cell: CellId;
  /** Set where code of the cell makes it. */
  readonly by?: CallByCode;
}

export function newRun(
  ports: { readonly newId: () => string },
  caller: Caller,
  { endpoint, asked }: Call,
  sent: Sent,
  label: string,
  count: number,
): Run {
  const { notebook, cell, by } = caller;
  return {
    id: ports.newId(),
    notebook,
    cell,
    count,
    at: Date.now(),
    connection: label,
    endpoint,
    asked,
    sent,
    status: "running",
    raw: "",
    timing: {},
    ...(by ? { by } : {}),
  };
}
