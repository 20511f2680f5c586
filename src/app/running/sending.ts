/** The call that leaves the page: what the cell asks, with what stands in for its model and endpoint. */
import { type Call, callOf } from "../../core/api/request.ts";
import { isUnsendable } from "../../core/messages/conversation.ts";
import { substitute } from "../../core/models/substitute.ts";
import type { PromptCell } from "../../core/notebook.ts";
import type { Endpoint, Substitution, Unsendable } from "../../core/run.ts";
import type { Substitutions } from "../asking/substitutions.ts";
import type { Connections } from "../connections.ts";
import type { Desk } from "../desk.ts";

/** `endpoint` and `asked` are the cell's; `to` and `body` are what is sent. */
export interface SentCall extends Call {
  readonly to: Endpoint;
  readonly substitution?: Substitution;
}

export interface SendingPorts {
  readonly desk: Desk;
  readonly connections: Connections;
  readonly substitutions: Substitutions;
}

/** A cell's call on the connection in use, or why it cannot be sent there. */
export function sentCallOf(ports: SendingPorts, cell: PromptCell, call: Call): SentCall | Unsendable {
  const { notebook, shown } = ports.desk;
  const standIns = ports.substitutions.of(notebook.id, ports.connections.chosen.id);
  const substituted = substitute(cell, standIns);
  if (isUnsendable(substituted)) return substituted;
  const { cell: sentCell, substitution } = substituted;
  if (substitution === undefined) return { ...call, to: call.endpoint };
  const sent = callOf(notebook, shown, sentCell);
  return isUnsendable(sent) ? sent : { ...call, body: sent.body, to: sent.endpoint, substitution };
}
