/** One call of code: to the chosen connection, to an address that the code names, or to a recording. */
import { type Call, callWith } from "../../core/api/request.ts";
import { type Connection, recordedId } from "../../core/connections/connection.ts";
import { hostOfUrl } from "../../core/connections/host.ts";
import { isUnsendable } from "../../core/messages/conversation.ts";
import { substituteBody } from "../../core/models/substitute-body.ts";
import { type CallTarget, isBaseOf, withQuery, writtenUrl } from "../../core/python/call-address.ts";
import type { PythonRequest } from "../../core/python/python-messages.ts";
import type { RunProblem, Unsendable } from "../../core/run.ts";
import { type AnsweringPorts, chosenAddress } from "../running/answering.ts";
import type { Address, Outcome } from "../running/calling.ts";
import type { Caller } from "../running/new-run.ts";
import type { Watch } from "../running/receiving.ts";
import type { SentCall } from "../running/sending.ts";
import type { CallDelivery } from "./call-delivery.ts";
import { passOn } from "./pass-on.ts";
import type { Permission } from "./permission.ts";
import { answerRecorded } from "./recorded-call.ts";

/** A call on its way. */
export interface Making {
  readonly caller: Caller;
  readonly target: CallTarget;
  readonly request: PythonRequest;
  /** JSON, its images by hash; "" where there is none. */
  readonly body: string;
  readonly watch: Watch;
  readonly delivery: CallDelivery;
  readonly permission: Permission;
}

/** What a call comes to; undefined where it was stopped before it was sent, or makes no run. */
export async function makeCall(ports: AnsweringPorts, making: Making): Promise<Outcome | undefined> {
  const { chosen } = ports.connections;
  if (chosen.id === recordedId) return answerRecorded(ports, making);
  const refusal = await refusalOf(ports, making);
  if (refusal) return { refusal };
  if (making.watch.signal.aborted) return undefined;
  // While the person was asked another connection may have been chosen.
  if (chosen !== ports.connections.chosen) return makeCall(ports, making);
  const { caller, delivery, target, watch } = making;
  // A live answer makes a tutorial the person's own.
  if (caller.notebook === ports.desk.notebook.id) ports.desk.own();
  if (target.endpoint === undefined)
    return passOn(ports, addressOf(ports, making, target.path), making.request, delivery, watch.signal);
  const call = sentCall(ports, making, callWith(target.endpoint, making.body));
  if (isUnsendable(call)) return { refusal: { type: "unsendable", why: call } };
  return ports.ask(ports, caller, call, addressOf(ports, making, call.to), watchFor(making, call));
}

/** Why nothing may be sent, when the person has been asked what has to be asked. */
async function refusalOf(ports: AnsweringPorts, making: Making): Promise<RunProblem | undefined> {
  const { connections, consent } = ports;
  if (!isForChosen(connections.chosen, making)) return writtenRefusal(making);
  const refusal = consent.given ? undefined : await making.permission.forChosen();
  return refusal ?? (connections.lacksKey ? { type: "no-key" } : undefined);
}

async function writtenRefusal({
  permission,
  request: { base, path },
}: Making): Promise<RunProblem | undefined> {
  const url = writtenUrl(base, path);
  return url === undefined ? { type: "not-agreed", host: hostIn(base) } : permission.forWritten(url);
}

function hostIn(base: PythonRequest["base"]): string {
  if (base.type === "chosen") return "";
  return hostOfUrl(base.type === "azure" ? base.endpoint : base.url);
}

/** Stand-ins are a choice for one connection. */
function sentCall(ports: AnsweringPorts, making: Making, call: Call): SentCall | Unsendable {
  const { chosen } = ports.connections;
  if (!isForChosen(chosen, making)) return { ...call, to: call.endpoint };
  const standIns = ports.substitutions.of(making.caller.notebook, chosen.id);
  const sent = substituteBody(call.endpoint, call.body, standIns);
  return isUnsendable(sent) ? sent : { ...call, ...sent };
}

/** With the key of the chosen connection, or without any. */
function addressOf({ connections }: AnsweringPorts, making: Making, path: string): Address {
  const { request, target } = making;
  if (isForChosen(connections.chosen, making)) {
    const address = chosenAddress(connections, path);
    return { ...address, url: withQuery(address.url, target.query) };
  }
  const url = writtenUrl(request.base, request.path) ?? "";
  return { connection: "", label: hostOfUrl(url), preset: "custom", url, authorized: false };
}

function isForChosen(chosen: Connection, { request }: Making): boolean {
  return isBaseOf(request.base, chosen);
}

/** What comes in another shape than was asked for is given when all of it is there. */
function watchFor({ watch, delivery }: Making, { substitution }: SentCall): Watch {
  return substitution?.endpoint ? watch : { ...watch, onArrival: delivery.take };
}
