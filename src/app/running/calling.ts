/** One call, from the request to the record: by a server, or from a recording. Who makes it is the caller's matter. */

import { noAnswer } from "../../core/api/answer.ts";
import type { Call } from "../../core/api/request.ts";
import type { ConnectionId } from "../../core/connections/connection.ts";
import { presetOf } from "../../core/connections/presets.ts";
import type { CellId, NotebookId } from "../../core/notebook.ts";
import type { CallByCode, Run, RunProblem, Sent } from "../../core/run.ts";
import { fullBody } from "../images.ts";
import type { Diagnose, ModelRequest, Tutorials } from "../ports.ts";
import { inAttempts } from "./attempts.ts";
import { diagnosed } from "./diagnosed.ts";
import { LiveRun } from "./live-run.ts";
import type { Pause } from "./pause.ts";
import { type ReceivingPorts, receive, type Watch } from "./receiving.ts";
import { findRecording, recordingOf, replay } from "./recorded.ts";
import type { SentCall } from "./sending.ts";

export interface CallingPorts extends ReceivingPorts {
  readonly tutorials: Tutorials;
  readonly pause: Pause;
  readonly diagnose: Diagnose;
  readonly newId: () => string;
}

/** Whose record the call becomes. */
export interface Caller {
  readonly notebook: NotebookId;
  readonly cell: CellId;
  /** Set where code of the cell makes it. */
  readonly by?: CallByCode;
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

/** Answers from a recording of the same question. `label` is the name of the connection that does. */
export async function replayed(
  ports: CallingPorts,
  caller: Caller,
  call: Call,
  label: string,
  watch: Watch,
): Promise<Outcome> {
  const { signal, count, onLive } = watch;
  const run = newRun(
    ports,
    caller,
    call,
    { url: null, headers: [], authorized: false, body: call.body },
    label,
    count,
  );
  const recording = await findRecording(call.asked, ports.library, ports.tutorials);
  if (recording === undefined) return { refusal: { type: "no-recording" } };
  const live = new LiveRun(run);
  for await (const glimpse of call.streamed ? replay(recording, signal) : []) {
    live.show(glimpse);
    onLive(live.live);
  }
  // Stop only ends the showing: nothing of a recording is cut off.
  return { run: { ...run, ...recordingOf(recording), status: "done" } };
}

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

function newRun(
  ports: CallingPorts,
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
