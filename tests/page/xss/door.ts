/** What every door has: where texts from outside come into the page, as records of one notebook. */
import type { StoredRecord } from "./records.ts";

export interface Door {
  readonly name: string;
  readonly cells: (payload: string, index: number) => readonly { readonly id: string }[];
  readonly runs?: (payload: string, index: number, notebook: string) => readonly object[];
  /** What cells put out. */
  readonly executions?: (payload: string, index: number, notebook: string) => readonly object[];
  /** In this tab of its output, or without one, each text makes at least one element of this selector. */
  readonly drawn?: Drawn;
}

export interface Drawn {
  readonly tab?: Tab;
  readonly selector: string;
}

export const tabs = ["message", "raw", "request", "tokens", "events", "text"] as const;
export type Tab = (typeof tabs)[number];

export const json = "application/json";

/** Records of a door for all payloads, in one notebook. */
export function doorRuns(door: Door, payloads: readonly string[], notebook: string): readonly StoredRecord[] {
  const runs = payloads.flatMap((payload, index) => door.runs?.(payload, index, notebook) ?? []);
  const executions = payloads.flatMap((payload, index) => door.executions?.(payload, index, notebook) ?? []);
  return [
    ...runs.map((value): StoredRecord => ({ store: "runs", value })),
    ...executions.map((value): StoredRecord => ({ store: "executions", value })),
  ];
}

export function oneLine(text: string): string {
  return text.replaceAll(/\s*\n\s*/gu, " ");
}

/** A cell that says little, so that a page holds the answers of many. */
export function bare(kind: "chat" | "completion", id: string): { readonly id: string } {
  const asked = { messages: [{ role: "user", content: "question" }], prompts: ["question"] };
  return { kind, id, name: "reply", parameters: [], ...asked } as { readonly id: string };
}

/** A run that is done, of a chat cell; the text is everywhere in what was sent. */
export function run(notebook: string, cell: string, payload: string, raw: string): object {
  const sent = { url: payload, headers: [[payload, payload]], authorized: true, body: payload };
  const answered = {
    status: "done",
    response: { status: 200, contentType: json, requestId: payload },
    raw,
    timing: {},
  };
  const asked = { endpoint: "chat/completions", asked: payload, sent };
  const recorded = { at: payload, holds: "response" };
  return {
    schema: 1,
    id: `run ${cell}`,
    notebook,
    cell,
    count: 1,
    at: 1,
    connection: payload,
    ...asked,
    ...answered,
    recorded,
  };
}
