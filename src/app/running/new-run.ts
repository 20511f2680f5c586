/** The record of a call before anything has come of it. */
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

/** `label` is the name of the connection that answers, `count` the execution count. */
export function newRun(
  { newId }: { readonly newId: () => string },
  { notebook, cell, by }: Caller,
  { endpoint, asked }: Call,
  sent: Sent,
  label: string,
  count: number,
): Run {
  return {
    id: newId(),
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
