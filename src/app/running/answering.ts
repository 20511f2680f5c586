/** What a cell asks, as the notebook stands, and what the person has to settle before. */

import { callOf } from "../../core/api/request.ts";
import { recordedId, urlOf } from "../../core/connections/connection.ts";
import { isUnsendable } from "../../core/messages/conversation.ts";
import { cellOf, isPrompt, type PromptCell } from "../../core/notebook.ts";
import type { Consent } from "../asking/consent.ts";
import type { Substitutions } from "../asking/substitutions.ts";
import type { Connections } from "../connections.ts";
import type { Desk } from "../desk.ts";
import type { Address, Ask, CallingPorts, Outcome } from "./calling.ts";
import type { Caller } from "./new-run.ts";
import type { Watch } from "./receiving.ts";
import { replayed } from "./replaying.ts";
import { sentCallOf } from "./sending.ts";

export interface AnsweringPorts extends CallingPorts {
  readonly desk: Desk;
  readonly connections: Connections;
  readonly substitutions: Substitutions;
  readonly consent: Consent;
  readonly ask: Ask;
}

/** Asks what the cell asks as the notebook stands; undefined when the cell was gone before anything was sent. */
export async function answer(
  ports: AnsweringPorts,
  cell: PromptCell,
  watch: Watch,
): Promise<Outcome | undefined> {
  const { desk, connections } = ports;
  const call = callOf(desk.notebook, desk.shown, cell);
  if (isUnsendable(call)) return { refusal: { type: "unsendable", why: call } };
  // Of the notebook that is open now: another one may be, before the answer has come.
  const caller: Caller = { notebook: desk.notebook.id, cell: cell.id };
  if (connections.chosen.id === recordedId)
    return replayed(ports, caller, call, connections.chosen.label, watch);
  if (!ports.consent.given) return consented(ports, cell, watch);
  if (connections.lacksKey) return { refusal: { type: "no-key" } };
  const sent = sentCallOf(ports, cell, call);
  if (isUnsendable(sent)) return { refusal: { type: "unsendable", why: sent } };
  // A live answer makes a tutorial the person's own.
  desk.own();
  return ports.ask(ports, caller, sent, chosenAddress(connections, sent.to), watch);
}

/** Where the chosen connection sends what goes to this path. */
export function chosenAddress({ chosen, hasKey }: Connections, to: string): Address {
  const { id: connection, label, preset } = chosen;
  return { connection, label, preset, url: urlOf(chosen, to), authorized: hasKey };
}

/** Asks the person first. Meanwhile the cell may have changed, or another notebook been opened. */
async function consented(
  ports: AnsweringPorts,
  { id }: PromptCell,
  watch: Watch,
): Promise<Outcome | undefined> {
  const { notebook } = ports.desk;
  const refusal = await ports.consent.ask();
  if (refusal) return { refusal };
  const cell = notebook.id === ports.desk.notebook.id ? cellOf(ports.desk.notebook, id) : undefined;
  return isPrompt(cell) && !watch.signal.aborted ? answer(ports, cell, watch) : undefined;
}
