/**
 * One call to a server, from the request to the record. Who makes it is the caller's matter. Loaded when a server is
 * chosen.
 */

import { noAnswer } from "../../core/api/answer.ts";
import type { ConnectionId } from "../../core/connections/connection.ts";
import { presetOf } from "../../core/connections/presets.ts";
import type { Run, RunProblem, Sent } from "../../core/run.ts";
import { fullBody } from "../images.ts";
import type { Diagnose, ModelRequest, Tutorials } from "../ports.ts";
import { inAttempts } from "./attempts.ts";
import { diagnosed } from "./diagnosed.ts";
import { LiveRun } from "./live-run.ts";
import { type Caller, newRun } from "./new-run.ts";
import type { Pause } from "./pause.ts";
import { type ReceivingPorts, receive, type Watch } from "./receiving.ts";
import type { SentCall } from "./sending.ts";

export interface CallingPorts extends ReceivingPorts {
  readonly tutorials: Tutorials;
  readonly pause: Pause;
  readonly diagnose: Diagnose;
  readonly newId: () => string;
}

/** Where a call goes, and whose key goes with it, if there is one for that origin. */
export interface Address {
  readonly connection: ConnectionId;
  readonly label: string;
  readonly preset: string;
  readonly url: string;
  readonly authorized: boolean;
}

/** The finished run, or why nothing was sent. */
export type Outcome = { readonly run: Run } | { readonly refusal: RunProblem };

/** Asks the server at that address. */
export async function asked(
  ports: CallingPorts,
  caller: Caller,
  call: SentCall,
  address: Address,
  watch: Watch,
): Promise<Outcome> {
  const request = requestTo(address, call.body);
  const sent = sentAs(request, address);
  const { substitution } = call;
  const run = {
    ...newRun(ports, caller, call, sent, address.label, watch.count),
    ...(substitution ? { substitution } : {}),
  };
  const full = await fullBody(request.body, ports.library);
  if (typeof full !== "string") return { refusal: { type: "unsendable", why: full } };
  ports.saving.saveRuns([run]);
  const ended = await inAttempts(run, {
    ask: (begun) => attempt(ports, begun, { ...request, body: full }, watch),
    show: (begun, retrying) => watch.onLive({ run: begun, answer: noAnswer, retrying }),
    pause: ports.pause,
    signal: watch.signal,
  });
  const unanswered = { ...sent, url: request.url, preset: address.preset };
  return { run: await diagnosed(ports.diagnose, ended, unanswered, watch.signal) };
}

export type Ask = typeof asked;

/** One attempt: the run with all that came, and times from its own beginning. */
async function attempt(ports: CallingPorts, begun: Run, request: ModelRequest, watch: Watch): Promise<Run> {
  const live = new LiveRun(begun);
  watch.onLive(live.live);
  const error = await receive(ports, live, request, watch);
  return live.finished(watch.signal, error);
}

/** The request as the provider wants it, without its key. */
export function requestTo({ connection, preset, url }: Address, body: string): ModelRequest {
  const { headers: own, keyHeader } = presetOf(preset);
  const headers = [["Content-Type", "application/json"] as const, ...own];
  return { connection, url, headers, keyHeader, body };
}

function sentAs({ url, headers, keyHeader, body }: ModelRequest, { authorized }: Address): Sent {
  const bare = keyHeader === "api-key" ? { keyHeader } : {};
  return { url, headers, authorized, ...bare, body };
}
